// A Mermaid bar chart of weeks. Its text is ours alone: no name from outside gets into a diagram.
import type { Day } from '../../core/day.ts'
import { groups, mean, weeksPerBar } from './bucket.ts'
import { blocks, fence } from './blocks.ts'
import type { Known } from './number.ts'
import { shortDay } from './when.ts'

export interface Bar {
  readonly start: Day
  readonly value: Known
  /** GitHub changed in this week what the figure counts. */
  readonly isBreak?: boolean
}

/** What is drawn: several `series` lie over each other, the later ones in front. */
interface Drawing {
  readonly title: string
  readonly colours: readonly string[]
  readonly labels: readonly string[]
  readonly highest: number
  readonly series: readonly (readonly (number | null)[])[]
}

/** Blue of GitHub's own charts, and an orange: both stand out on white and on black. The colour turns with each break. */
const COLOURS = ['#4393e6', '#d9822b'] as const

/** Labels must differ from each other, or bars fall into one: hence the year where more than a year may be shown. */
export function labelOf({ start, value }: Pick<Bar, 'start' | 'value'>, size: number): string {
  const label = size > 1 ? `${shortDay(start)} ${start.slice(2, 4)}` : shortDay(start)
  return value === null ? `${label} ?` : label
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
 * The bars in the colour before a break and in the other one after it. Mermaid lays the two series over each other, and a
 * bar of no height is not drawn.
 */
function seriesOf(bars: readonly Bar[]): number[][] {
  let turns = 0
  const colours = bars.map(({ isBreak }, index) => (isBreak === true && index > 0 ? (turns += 1) : turns) % 2)
  const used = turns === 0 ? [0] : [0, 1]
  return used.map((colour) => bars.map(({ value }, index) => (colours[index] === colour ? (value ?? 0) : 0)))
}

const captionOf = (bars: readonly Bar[]): string =>
  [
    bars.some(({ value }) => value === null) ? 'A week with a question mark is not known.' : '',
    bars.slice(1).some(({ isBreak }) => isBreak)
      ? 'The colour turns where GitHub changed what it counts.'
      : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')

/**
 * The chart from the first known week on; empty when fewer than two are known. A week without a figure has no
 * bar.
 */
export function chart(title: string, weeks: readonly Bar[]): string {
  const isKnown = ({ value }: Bar): boolean => typeof value === 'number'
  const all = weeks.slice(Math.max(0, weeks.findIndex(isKnown)))
  const size = weeksPerBar(all.length)
  const bars = groups(all, size).flatMap((group): Bar[] => {
    const [first] = group
    const isBreak = group.some((bar) => bar.isBreak === true)
    return first === undefined
      ? []
      : [{ ...first, isBreak, value: drawable(mean(group.map(({ value }) => value))) }]
  })
  const known = bars.flatMap(({ value }) => value ?? [])
  const highest = Math.max(0, ...known)
  if (known.length < 2 || highest === 0 || highest > 1e12) return ''
  const drawn = draw({
    title: `${title}${size > 1 ? `, mean of ${size} weeks a bar` : ''}`,
    colours: COLOURS,
    labels: bars.map((bar) => labelOf(bar, size)),
    highest,
    series: seriesOf(bars),
  })
  return blocks(drawn, captionOf(bars))
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
