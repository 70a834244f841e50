// A Mermaid bar chart of weeks whose bars are stacked. Names from outside stay out of the diagram: the legend is Markdown.
import type { Day } from '../../core/day.ts'
import { barChart } from './chart.ts'
import { escape } from './escape.ts'

export interface Stack {
  readonly start: Day
  /** A value for each name of the legend, from the bottom up; undefined where the week is not known. */
  readonly values: readonly number[] | undefined
  /** GitHub changed in this week what is counted. */
  readonly isBreak?: boolean
}

/** A square for the legend, and the same colour for the bar. */
const COLOURS = [
  ['🟦', '#3b88c3'],
  ['🟧', '#f4900c'],
  ['🟩', '#78b159'],
  ['🟪', '#aa8ed6'],
  ['🟫', '#c1694f'],
] as const
export const MOST_LAYERS = COLOURS.length

/** Layer by layer from the ground: each is drawn as the sum of all up to it. */
const topsOf = (values: readonly number[]): number[] =>
  values.map((_, layer) => values.slice(0, layer + 1).reduce((sum, value) => sum + value, 0))

/**
 * Mermaid draws the bars of a week in one place, one in front of the other (its BarPlot has no offset), and cannot stack.
 * So each bar is drawn from the ground to the top of its layer, the highest first.
 */
export function stackedChart(title: string, names: readonly string[], weeks: readonly Stack[]): string {
  if (names.length > MOST_LAYERS) return ''
  const colours = COLOURS.slice(0, names.length)
  return barChart(
    title,
    colours.map(([, colour]) => colour).toReversed(),
    weeks.map(({ start, values, isBreak }) => ({
      start,
      values: (values === undefined ? names.map(() => null) : topsOf(values)).toReversed(),
      isBreak: isBreak ?? false,
    })),
    `${names.map((name, at) => `${COLOURS[at]?.[0] ?? ''} ${escape(name)}`).join(' · ')}.`,
  )
}
