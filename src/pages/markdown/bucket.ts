// Long trends in few bars: several weeks become one mean, so that two years fit on a screen.
import type { Known } from './number.ts'

const MOST_BARS = 26

/** How many weeks one bar stands for. */
export const weeksPerBar = (weeks: number): number => (weeks <= MOST_BARS ? 1 : Math.ceil(weeks / MOST_BARS))

/** The mean of what is known; null when nothing is. */
export function mean(values: readonly Known[]): number | null {
  const known = values.filter((value) => typeof value === 'number')
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}

/** The values in groups of `size`, the last group full: the newest weeks matter most. */
export function groups<Value>(values: readonly Value[], size: number): Value[][] {
  const first = values.length % size
  const rest = Array.from({ length: Math.floor(values.length / size) }, (_, index) =>
    values.slice(first + index * size, first + (index + 1) * size),
  )
  return first === 0 ? rest : [values.slice(0, first), ...rest]
}
