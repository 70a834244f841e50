// A Mermaid bar chart of weeks whose bars are stacked. Names from outside stay out of the diagram: the legend is Markdown.
import type { Day } from '../../core/day.ts'
import { mean, groups, weeksPerBar } from './bucket.ts'
import { blocks } from './blocks.ts'
import { draw, labelOf } from './chart.ts'
import { escape } from './escape.ts'

export interface Stack {
  readonly week: string
  readonly start: Day
  /** A value for each name of the legend, from the bottom up; undefined where the week is not known. */
  readonly values: readonly number[] | undefined
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

/**
 * Mermaid draws the bars of a week in one place, one in front of the other (its BarPlot has no offset), and cannot stack.
 * So each bar is drawn from the ground to the top of its layer, the highest first.
 */
export function stackedChart(title: string, names: readonly string[], weeks: readonly Stack[]): string {
  const isKnown = ({ values }: Stack): boolean => values !== undefined
  const all = weeks.slice(Math.max(0, weeks.findIndex(isKnown)), weeks.findLastIndex(isKnown) + 1)
  const size = weeksPerBar(all.length)
  const bars = groups(all, size).flatMap((group) => {
    const [first] = group
    return first === undefined
      ? []
      : [{ first, known: group.flatMap(({ values }) => (values === undefined ? [] : [values])) }]
  })
  // Layer by layer from the ground: what is drawn behind is the sum of all that stand before it.
  const tops = names.map((_, layer) =>
    bars.map(({ known }) =>
      mean(known.map((values) => values.slice(0, layer + 1).reduce((sum, value) => sum + value, 0))),
    ),
  )
  const highest = Math.max(0, ...tops.flat().map((value) => value ?? 0))
  if (names.length > MOST_LAYERS || bars.filter(({ known }) => known.length > 0).length < 2) return ''
  if (highest === 0 || highest > 1e12) return ''
  const colours = COLOURS.slice(0, names.length)
  return blocks(
    draw({
      title: `${title}${size > 1 ? `, mean of ${size} weeks a bar` : ''}`,
      colours: colours.map(([, colour]) => colour).toReversed(),
      labels: bars.map(({ first, known }) =>
        labelOf({ start: first.start, value: known.length === 0 ? null : 0 }, size),
      ),
      highest,
      series: tops.toReversed(),
    }),
    names.map((name, at) => `${COLOURS[at]?.[0] ?? ''} ${escape(name)}`).join(' · '),
  )
}
