// Some days by feature, IDE, language or model: added up by name, ranked, and folded last.
import type { Dimension, TotalsFigures } from './day.ts'
import { addCounts, type Count, rankShares, type Share, sharesByName } from './share.ts'

/** So many names stand in a table, and up to the second number while those below them hold the most lines. */
const SHOWN = 8
const MOST_SHOWN = 20

/** Names under which GitHub itself folds the rest. */
const BUCKETS = new Set(['others', 'other'])

export type Counts = Readonly<Record<Count, number>>

export interface Breakdown {
  readonly byName: ReadonlyMap<string, Share>
  /** What days with very many names had no room for in the history. */
  readonly unnamed: Counts & { readonly names: number }
  readonly whole: Counts
}

const NOTHING: Counts = addCounts([])

/** Adds the days up by name. */
export function breakdownOf(days: readonly TotalsFigures[], dimension: Dimension): Breakdown {
  const rankings = days.map((day) => day[dimension])
  const byName = sharesByName(rankings.flatMap(({ rows }) => rows))
  const rests = rankings.flatMap(({ rest }) => rest ?? [])
  const unnamed = addCounts(rests)
  return {
    byName,
    unnamed: { ...unnamed, names: Math.max(0, ...rests.map(({ names }) => names)) },
    whole: addCounts([...byName.values(), unnamed]),
  }
}

/** The names by rank, GitHub's own buckets last. */
function ranked({ byName }: Breakdown, previous: Breakdown): string[] {
  const gone = [...previous.byName.keys()].filter((name) => !byName.has(name))
  const names = [...rankShares([...byName.values()]).map(({ name }) => name), ...gone.sort()]
  return [...names.filter((name) => !BUCKETS.has(name)), ...names.filter((name) => BUCKETS.has(name))]
}

/** How many of the ranked names are shown: what is folded holds most of the lines only where names are very many. */
function shownOf(names: readonly string[], { byName, unnamed }: Breakdown): number {
  const lines = (name: string | undefined): number => byName.get(name ?? '')?.lines_added ?? 0
  let folded = names.slice(SHOWN).reduce((sum, name) => sum + lines(name), unnamed.lines_added)
  let most = Math.max(0, ...names.slice(0, SHOWN).map(lines))
  let count = Math.min(SHOWN, names.length)
  while (count < Math.min(MOST_SHOWN, names.length) && folded > most) {
    const next = lines(names[count])
    folded -= next
    most = Math.max(most, next)
    count += 1
  }
  // One row alone is never folded.
  return names.length - count + unnamed.names === 1 ? names.length : count
}

export interface CountsOfTwo {
  readonly current: Counts
  readonly previous: Counts
}

export interface Compared {
  readonly rows: readonly (CountsOfTwo & { readonly name: string })[]
  /** What is folded, and how many names that are; undefined where nothing is. */
  readonly rest: (CountsOfTwo & { readonly names: number }) | undefined
}

/** The names of some days, against the same names before. */
export function compareBreakdowns(current: Breakdown, previous: Breakdown): Compared {
  const names = ranked(current, previous)
  const count = shownOf(names, current)
  const folded = names.slice(count)
  const share = (from: Breakdown, name: string): Counts => from.byName.get(name) ?? NOTHING
  const together = (from: Breakdown) => addCounts([...folded.map((name) => share(from, name)), from.unnamed])
  const more = folded.length + current.unnamed.names
  return {
    rows: names
      .slice(0, count)
      .map((name) => ({ name, current: share(current, name), previous: share(previous, name) })),
    rest: more === 0 ? undefined : { names: more, current: together(current), previous: together(previous) },
  }
}
