// GitHub drops a step's whole summary above 1 MiB; better that parts are left out, in a fixed order, and named.
import { type TableName, weeklyTables } from '../../reports/all.ts'
import { listed } from './number.ts'

/** What the summary has beside the tables of reports, and the rank of each: the lowest is left out first. */
const own = {
  subjects: [50, 'figures by subject'],
  legacy: [80, 'older weeks'],
  cost: [81, 'cost'],
  months: [82, 'months'],
  meaning: [83, 'what the figures mean'],
  health: [84, 'data health'],
  chart: [85, 'charts'],
  section: [86, 'the section of each target'],
} as const
export type Kind = keyof typeof own | TableName

interface Ranked {
  readonly kind: Kind
  readonly rank: number
  readonly name: string
}

/** In the order in which they are left out. */
const ranking: readonly Ranked[] = [
  ...Object.entries(own).map(([kind, [rank, name]]) => ({ kind: kind as keyof typeof own, rank, name })),
  ...weeklyTables.map(({ name, table: { rank } }) => ({ kind: name, rank, name })),
].sort((a, b) => a.rank - b.rank)

/** What is left out last of these: a title that they share goes with it. */
export const lastOf = (kinds: readonly Kind[]): Kind[] =>
  ranking
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind }) => kind)
    .slice(-1)

export interface Part {
  /** It goes when any of these goes; never when there is none. */
  readonly kinds: readonly Kind[]
  readonly text: string
}

const encoder = new TextEncoder()
const size = (text: string): number => encoder.encode(text).length

/** Below 1 MiB (1,048,576 bytes), for the runner adds line breaks and other steps of the job may say something too. */
const LIMIT = 1_000_000

const join = (parts: readonly Part[]): string =>
  parts
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n\n')

const notice = (dropped: readonly Ranked[]): Part => ({
  kinds: [],
  text: `_Left out to stay below GitHub’s limit of 1 MiB: ${listed(dropped.map(({ name }) => name))}. All of it is on the data branch._`,
})

/** The parts as one text of at most `limit` bytes. */
export function fit(parts: readonly Part[], limit: number = LIMIT): string {
  const whole = join(parts)
  if (size(whole) <= limit) return `${whole}\n`
  const dropped: Ranked[] = []
  for (const next of ranking) {
    if (!parts.some(({ kinds }) => kinds.includes(next.kind))) continue
    dropped.push(next)
    const kept = parts.filter(({ kinds }) => !dropped.some(({ kind }) => kinds.includes(kind)))
    const text = join([...kept, notice(dropped)])
    if (size(text) < limit) return `${text}\n`
  }
  return `${notice(dropped).text}\n`
}
