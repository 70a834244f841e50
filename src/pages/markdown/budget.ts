// GitHub drops a step's whole summary above 1 MiB; better that parts are left out, in a fixed order, and named.
import { listed } from './number.ts'

/** What is left out first stands first. */
const names = {
  languages: 'languages',
  models: 'models',
  ides: 'IDEs',
  features: 'features',
  subjects: 'figures by subject',
  repositories: 'repositories',
  teams: 'teams',
  legacy: 'older weeks',
  cost: 'cost',
  months: 'months',
  meaning: 'what the figures mean',
  health: 'data health',
  chart: 'charts',
  section: 'the section of each target',
} as const
export type Kind = keyof typeof names

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

const notice = (dropped: readonly Kind[]): Part => ({
  kinds: [],
  text: `_Left out to stay below GitHub’s limit of 1 MiB: ${listed(dropped.map((kind) => names[kind]))}. All of it is on the data branch._`,
})

/** The parts as one text of at most `limit` bytes. */
export function fit(parts: readonly Part[], limit: number = LIMIT): string {
  const whole = join(parts)
  if (size(whole) <= limit) return `${whole}\n`
  const dropped: Kind[] = []
  for (const kind of Object.keys(names) as Kind[]) {
    if (!parts.some(({ kinds }) => kinds.includes(kind))) continue
    dropped.push(kind)
    const kept = parts.filter(({ kinds }) => !kinds.some((kind) => dropped.includes(kind)))
    const text = join([...kept, notice(dropped)])
    if (size(text) < limit) return `${text}\n`
  }
  return `${notice(dropped).text}\n`
}
