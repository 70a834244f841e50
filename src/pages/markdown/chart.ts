// A Mermaid bar chart of weeks. Its text is ours alone: no name from outside gets into a diagram.
import type { Day } from '../../core/day.ts'
import { groups, mean, weeksPerBar } from './bucket.ts'
import { fence } from './blocks.ts'
import type { Known } from './number.ts'
import { shortDay, weekNumber } from './when.ts'

export interface Bar {
  readonly week: string
  readonly start: Day
  readonly value: Known
}

/** What is drawn: several `series` lie over each other, the later ones in front. */
interface Drawing {
  readonly title: string
  readonly colours: readonly string[]
  readonly labels: readonly string[]
  readonly highest: number
  readonly series: readonly (readonly (number | null)[])[]
}

/** Blue of GitHub's own charts, which stands out on white and on black. */
const COLOUR = '#4393e6'

/** Labels must differ from each other, or bars fall into one: hence the year where more than a year is shown. */
export function label(bar: Pick<Bar, 'week' | 'start'>, bars: number, size: number): string {
  if (size > 1) return bar.week.slice(2).replace('-W', '/')
  return bars > 13 ? weekNumber(bar.week).slice(1) : shortDay(bar.start)
}

/** What Mermaid can draw; anything else has no bar. */
const drawable = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) && value >= 0 ? value : null

/** The upper end of the axis: the next round number above the highest bar. */
function ceiling(highest: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(highest)) - 1)
  return Math.max(1, Math.ceil((highest * 1.05) / step) * step)
}

/**
 * The chart from the first known week to the last; empty when fewer than two are known. A week without a figure between
 * them has no bar.
 */
export function chart(title: string, weeks: readonly Bar[]): string {
  const isKnown = ({ value }: Bar): boolean => typeof value === 'number'
  const all = weeks.slice(Math.max(0, weeks.findIndex(isKnown)), weeks.findLastIndex(isKnown) + 1)
  const size = weeksPerBar(all.length)
  const bars = groups(all, size).flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [{ ...first, value: drawable(mean(group.map(({ value }) => value))) }]
  })
  const known = bars.flatMap(({ value }) => value ?? [])
  const highest = Math.max(0, ...known)
  if (known.length < 2 || highest === 0 || highest > 1e12) return ''
  return draw({
    title: `${title}${size > 1 ? `, mean of ${size} weeks a bar` : ''}`,
    colours: [COLOUR],
    labels: bars.map((bar) => label(bar, bars.length, size)),
    highest,
    series: [bars.map(({ value }) => value)],
  })
}

/** The diagram. `xychart-beta` because GitHub's Mermaid is older than the name without `-beta`. */
export const draw = ({ title, colours, labels, highest, series }: Drawing): string =>
  fence(
    'mermaid',
    [
      '---',
      'config:',
      '  xyChart:',
      '    width: 860',
      '    height: 260',
      '    titleFontSize: 15',
      '    xAxis:',
      '      labelFontSize: 12',
      '    yAxis:',
      '      labelFontSize: 12',
      '  themeVariables:',
      '    xyChart:',
      '      backgroundColor: "transparent"',
      `      plotColorPalette: "${colours.join(', ')}"`,
      '---',
      'xychart-beta',
      `  title "${title}"`,
      `  x-axis [${labels.map((text) => `"${text}"`).join(', ')}]`,
      `  y-axis 0 --> ${ceiling(highest)}`,
      ...series.map(
        (values) => `  bar [${values.map((value) => String(Math.round(value ?? 0))).join(', ')}]`,
      ),
    ].join('\n'),
  )
