// What one name of a breakdown (a feature, an IDE, a language, a model) adds up to.
import { z } from 'zod'
import { splitToFit } from '../../core/ranking.ts'

const counts = {
  interactions: z.number(),
  generations: z.number(),
  acceptances: z.number(),
  lines_added: z.number(),
} as const

const share = z.object({ name: z.string(), ...counts })
export type Share = z.infer<typeof share>
/** Several names together; `names` says how many. */
const rest = z.object({ names: z.number(), ...counts })

export const shares = z.object({ rows: z.array(share), rest: rest.nullable() })
type Shares = z.infer<typeof shares>

export type Count = keyof typeof counts
const COUNTS = Object.keys(counts) as Count[]

/** Bytes of one breakdown in a line of the history: some 900 names. */
const MOST_BYTES = 100_000

type Counts = Readonly<Record<Count, number>>

/** The sum of several counts. */
export const addCounts = (parts: readonly Counts[]): Record<Count, number> => {
  const sum = { interactions: 0, generations: 0, acceptances: 0, lines_added: 0 }
  for (const part of parts) for (const count of COUNTS) sum[count] += part[count]
  return sum
}

/** Adds shares up by name. */
export function sharesByName(parts: Iterable<Share>): Map<string, Share> {
  const byName = new Map<string, Share>()
  for (const part of parts) {
    const known = byName.get(part.name)
    byName.set(part.name, known === undefined ? part : { name: part.name, ...addCounts([known, part]) })
  }
  return byName
}

/**
 * A name ranks by its largest share of generations, prompts or lines: edits by agents generate nothing and hold most of
 * the lines.
 */
export function rankShares(all: readonly Share[]): Share[] {
  const whole = addCounts(all)
  const part = (row: Share, count: Count): number => (whole[count] > 0 ? row[count] / whole[count] : 0)
  const weight = new Map(
    all.map((row) => [
      row,
      Math.max(part(row, 'generations'), part(row, 'interactions'), part(row, 'lines_added')),
    ]),
  )
  return [...all].sort(
    (a, b) =>
      (weight.get(b) ?? 0) - (weight.get(a) ?? 0) ||
      b.generations - a.generations ||
      b.lines_added - a.lines_added ||
      (a.name < b.name ? -1 : 1),
  )
}

/** A day's names, largest first, as far as they fit into a line of the history. */
export function rankingOf(parts: readonly Share[]): Shares {
  const [rows, folded] = splitToFit(rankShares([...sharesByName(parts).values()]), MOST_BYTES)
  return {
    rows: [...rows],
    rest: folded.length === 0 ? null : { names: folded.length, ...addCounts(folded) },
  }
}
