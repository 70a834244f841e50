// Where things stand in a trend: margins, scales, and the room that title and legend take.
import { scaleLinear, type ScaleLinear } from 'd3-scale'
import { topOf, type Tick, ticksOf } from './number.ts'
import type { Series, Trend } from './spec.ts'
import { LINE_HEIGHT, widthOf } from './text.ts'

export interface LegendEntry {
  readonly series: Series
  readonly x: number
  readonly y: number
}

export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly height: number
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
  readonly ticks: readonly Tick[]
  readonly legend: readonly LegendEntry[]
}

const RIGHT = 10
const SWATCH = 20
const AIR = 16

/** The largest value, or the largest stack of a period. */
function largestOf({ kind, series, periods }: Trend): number {
  const values = series.map((line) => line.values)
  if (kind === 'lines') return Math.max(0, ...values.flatMap((all) => all.filter((value) => value !== null)))
  return periods.reduce(
    (largest, _, index) =>
      Math.max(
        largest,
        values.reduce((sum, all) => sum + Math.max(0, all[index] ?? 0), 0),
      ),
    0,
  )
}

function legendOf({ series, width }: Trend, top: number): LegendEntry[] {
  let [x, y] = [10, top]
  return series.map((line) => {
    const room = SWATCH + widthOf(line.name) + AIR
    if (x > 10 && x + room > width) [x, y] = [10, y + LINE_HEIGHT]
    const entry = { series: line, x, y }
    x += room
    return entry
  })
}

/** The horizontal scale of a trend: each period in the middle of a band of its own. */
const xScale = (periods: number, left: number, right: number): ScaleLinear<number, number> =>
  scaleLinear([-0.5, Math.max(1, periods) - 0.5], [left, right])

/** Lays a trend out. All lengths are pixels. */
export function plotOf(trend: Trend): Plot {
  const isInside = trend.lettering === 'inside'
  const title = isInside ? 26 : 4
  const legend = isInside ? legendOf(trend, title + 10) : []
  const lastRow = legend.at(-1)?.y
  const top = (lastRow === undefined ? title : lastRow + 10) + (trend.marks.length > 0 ? 18 : 8)
  const bottom = top + trend.height
  const ticks = ticksOf(topOf(largestOf(trend), trend.unit), trend.unit)
  const left = 14 + Math.max(...ticks.map(({ label }) => widthOf(label)))
  const right = trend.width - RIGHT
  return {
    left,
    right,
    top,
    bottom,
    height: bottom + 24,
    x: xScale(trend.periods.length, left, right),
    y: scaleLinear([0, topOf(largestOf(trend), trend.unit)], [bottom, top]),
    ticks,
    legend,
  }
}
