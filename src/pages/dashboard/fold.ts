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

export interface MixSum {
  readonly byName: ReadonlyMap<string, number>
  /** What days had folded themselves; null when none did. */
  readonly rest: number | null
}

/** The days' breakdowns added up; undefined when no day carries one. */
export function sumMixes(days: readonly DayLine[], key: MixKey): MixSum | undefined {
  const known = days.map(({ mixes }) => mixes[key]).filter((mix) => mix !== undefined)
  if (known.length === 0) return undefined
  const byName = new Map<string, number>()
  for (const { rows } of known)
    for (const { name, value } of rows) byName.set(name, (byName.get(name) ?? 0) + value)
  const rests = known.map(({ rest }) => rest).filter((rest) => rest !== null)
  return { byName, rest: rests.length === 0 ? null : rests.reduce((sum, rest) => sum + rest, 0) }
}

/** The largest names of all periods as columns, the others as a rest; one name alone is never folded. */
export function foldMix(periods: readonly (MixSum | undefined)[]): Mix | undefined {
  const totals = new Map<string, number>()
  for (const period of periods)
    for (const [name, value] of period?.byName ?? []) totals.set(name, (totals.get(name) ?? 0) + value)
  const ranked = [...totals].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name)
  if (ranked.length === 0) return undefined
  const hasRest = periods.some((period) => (period?.rest ?? null) !== null)
  // Eight names fit as seven and a rest of one, which would be a name without its name.
  const most = hasRest ? MOST_SERIES : MOST_SERIES + 1
  const names = ranked.length > most ? ranked.slice(0, MOST_SERIES) : ranked
  const others = ranked.slice(names.length)
  const sum = ({ byName }: MixSum, names: readonly string[]) =>
    names.reduce((total, name) => total + (byName.get(name) ?? 0), 0)
  const column = (value: (period: MixSum) => number) =>
    periods.map((period) => (period === undefined ? null : rounded(value(period))))
  return {
    names,
    columns: names.map((name) => column((period) => sum(period, [name]))),
    rest:
      others.length === 0 && !hasRest ? null : column((period) => sum(period, others) + (period.rest ?? 0)),
  }
}
