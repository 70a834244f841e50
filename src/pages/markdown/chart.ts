// Mermaid bar charts of weeks. Their text is ours alone: no name from outside gets into a diagram.
import type { Day } from '../../core/day.ts'
import { blocks, fence } from './blocks.ts'
import type { Known } from './number.ts'
import { type ChartWeek, isKnown, type Place, placesOf } from './places.ts'

export interface Bar {
  readonly start: Day
  readonly value: Known
  /** What the value is a part of, drawn behind it. */
  readonly whole?: Known
  /** GitHub changed in this week what the figure counts. */
  readonly isBreak?: boolean
}

/** Blue of GitHub's own charts, and a grey: both stand out on white and on black. */
const COLOURS = { value: '#4393e6', whole: '#8c959f' } as const

/** The upper end of the axis: the next round number above the highest bar. */
function ceiling(highest: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(highest)) - 1)
  return Math.max(1, Math.ceil((highest * 1.05) / step) * step)
}

/** Mermaid draws a stub for 0. What is not known, and nothing at all, lies below the axis and is not drawn. */
const below = (top: number): number => -Math.ceil(top / 10)

/** The diagram. `xychart-beta` because GitHub's Mermaid is older than the name without `-beta`. */
function diagram(
  title: string,
  colours: readonly string[],
  places: readonly Place[],
  highest: number,
): string {
  const top = ceiling(highest)
  const bars = colours.map((_, series) =>
    places.map(({ values }) => Math.round(values[series] ?? 0) || below(top)),
  )
  return fence(
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
      `  x-axis [${places.map(({ label }) => `"${label}"`).join(', ')}]`,
      `  y-axis 0 --> ${top}`,
      ...bars.map((values) => `  bar [${values.join(', ')}]`),
    ].join('\n'),
  )
}

/**
 * Bars of several series, one in front of the other, and what has to be said of them; empty when fewer than two weeks are
 * known. An unknown week is a gap.
 */
export function barChart(
  title: string,
  colours: readonly string[],
  weeks: readonly ChartWeek[],
  legend = '',
): string {
  const { places, size, notes } = placesOf(weeks)
  const highest = Math.max(0, ...places.flatMap(({ values }) => values.map((value) => value ?? 0)))
  if (places.filter(isKnown).length < 2 || highest === 0 || highest > 1e12) return ''
  const drawn = diagram(
    `${title}${size > 1 ? `, mean of ${size} weeks a bar` : ''}`,
    colours,
    places,
    highest,
  )
  return blocks(drawn, [legend, ...notes].filter((text) => text !== '').join(' '))
}

/** The chart of one figure, before what it is a part of where that is known; `legend` says what that is. */
export function chart(title: string, weeks: readonly Bar[], legend = ''): string {
  const hasWhole = weeks.some(({ whole }) => typeof whole === 'number')
  return barChart(
    title,
    hasWhole ? [COLOURS.whole, COLOURS.value] : [COLOURS.value],
    weeks.map(({ start, value, whole, isBreak }) => ({
      start,
      values: hasWhole ? [whole, value] : [value],
      isBreak: isBreak ?? false,
    })),
    hasWhole ? legend : '',
  )
}
