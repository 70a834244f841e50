// Sums by name, and the names that are shown. Folding comes after summing: a name that is small on each day may be large.
import { MOST_SERIES } from '../chart/look.ts'
import type { Value } from '../chart/spec.ts'
import type { DayLine } from './input.ts'
import type { MixKey } from './mixes.ts'

export interface Mix {
  /** As GitHub sends them, largest over all periods first. */
  readonly names: readonly string[]
  /** Of each name, a value a period. */
  readonly columns: readonly (readonly Value[])[]
  /** All other names together; null when there is none. */
  readonly rest: readonly Value[] | null
}

/** Whole numbers stay whole; amounts lose the noise of adding binary fractions. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

/** Name → sum over the days; undefined when no day carries the breakdown. */
export function sumMixes(days: readonly DayLine[], key: MixKey): ReadonlyMap<string, number> | undefined {
  const known = days.map(({ mixes }) => mixes[key]).filter((names) => names !== undefined)
  if (known.length === 0) return undefined
  const sums = new Map<string, number>()
  for (const names of known)
    for (const name of Object.keys(names)) sums.set(name, (sums.get(name) ?? 0) + (names[name] ?? 0))
  return sums
}

/** The largest names of all periods as columns, the others as a rest; one name alone is never folded. */
export function foldMix(periods: readonly (ReadonlyMap<string, number> | undefined)[]): Mix | undefined {
  const totals = new Map<string, number>()
  for (const period of periods)
    for (const [name, value] of period ?? []) totals.set(name, (totals.get(name) ?? 0) + value)
  const ranked = [...totals].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name)
  if (ranked.length === 0) return undefined
  const names = ranked.length > MOST_SERIES + 1 ? ranked.slice(0, MOST_SERIES) : ranked
  const others = ranked.slice(names.length)
  const sum = (period: ReadonlyMap<string, number>, of: readonly string[]) =>
    rounded(of.reduce((total, name) => total + (period.get(name) ?? 0), 0))
  const column = (of: readonly string[]) =>
    periods.map((period) => (period === undefined ? null : sum(period, of)))
  return {
    names,
    columns: names.map((name) => column([name])),
    rest: others.length === 0 ? null : column(others),
  }
}
