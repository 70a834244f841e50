// Figures over time, as SVG. Whole pixels: the same data gives the same bytes, and small changes small ones.
import { area, line, stack } from 'd3-shape'
import { colourOf, type Look } from './look.ts'
import { periodLabels } from './period-labels.ts'
import { type Plot, plotOf } from './plot.ts'
import type { Series, Trend, Value } from './spec.ts'
import { cut, escapeXml, svg, svgText } from './text.ts'

/** Lines differ by dashes as well, for those who do not tell the colours apart. */
const DASHES = ['', '7 4', '2 4', '10 3 2 3', '12 4', '4 2', '1 3'] as const

const pixel = (value: number): number => Math.round(value)

const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`

/** By colour, so that a line keeps its dashes when others are hidden. */
export const dashOf = (colour: Series['colour']): string => {
  const dash = colour === 'rest' ? '' : DASHES[colour % DASHES.length]
  return dash === '' || dash === undefined ? '' : ` stroke-dasharray="${dash}"`
}

function lines({ series }: Trend, { x, y }: Plot, look: Look): string[] {
  const draw = line<Value>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0))
    .digits(0)
  return series.map(({ values, colour }) => {
    const path = draw(values) ?? ''
    // A value between two gaps is a line of no length, which a round cap makes a dot, if it is not dashed away.
    return `<path d="${path}" fill="none" stroke="${colourOf(look, colour)}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"${dashOf(colour)}/>`
  })
}

interface Layer {
  readonly series: Series
  /** Bottom and top of each period; undefined where a part is unknown, and so the whole. */
  readonly bands: readonly (readonly [number, number] | undefined)[]
}

function layersOf({ series, periods }: Trend): Layer[] {
  const isKnown = periods.map((_, index) => series.every(({ values }) => (values[index] ?? null) !== null))
  const stacked = stack<number, number>()
    .keys(series.map((_, index) => index))
    .value((period, key) => Math.max(0, series[key]?.values[period] ?? 0))(periods.map((_, index) => index))
  return series.map((line, index) => ({
    series: line,
    bands: periods.map((_, period) => {
      const band = stacked[index]?.[period]
      return isKnown[period] === true && band !== undefined ? ([band[0], band[1]] as const) : undefined
    }),
  }))
}

function areas(trend: Trend, { x, y }: Plot, look: Look): string[] {
  type Band = Layer['bands'][number]
  const draw = area<Band>()
    .defined((band) => band !== undefined)
    .x((_, index) => x(index))
    .y0((band) => y(band?.[0] ?? 0))
    .y1((band) => y(band?.[1] ?? 0))
    .digits(0)
  return layersOf(trend).map(({ series, bands }) => {
    const fill = colourOf(look, series.colour)
    // A period between two gaps has no width of its own.
    const alone = bands.flatMap((band, index) =>
      band !== undefined && bands[index - 1] === undefined && bands[index + 1] === undefined
        ? [rect(pixel(x(index)) - 2, pixel(y(band[1])), 4, pixel(y(band[0])) - pixel(y(band[1])), fill)]
        : [],
    )
    return `<path d="${draw(bands) ?? ''}" fill="${fill}" stroke="${look.background}" stroke-width="1"/>${alone.join('')}`
  })
}

function bars(trend: Trend, { x, y }: Plot, look: Look): string[] {
  return layersOf(trend).map(({ series, bands }) => {
    const parts = bands.flatMap((band, index) => {
      if (band === undefined) return []
      const [left, right] = [pixel(x(index - 0.4)), pixel(x(index + 0.4))]
      const [top, bottom] = [pixel(y(band[1])), pixel(y(band[0]))]
      return bottom > top ? [`M${left},${bottom}V${top}H${Math.max(left + 1, right)}V${bottom}Z`] : []
    })
    return `<path d="${parts.join('')}" fill="${colourOf(look, series.colour)}"/>`
  })
}

const shapes = { lines, areas, bars } as const

/** Grouped, and lines of a colour in one path: most of what a version of a file on the branch shares with the next. */
function axes({ periods }: Trend, { left, right, bottom, x, y, ticks }: Plot, look: Look): string[] {
  const labels = periodLabels(periods, right - left).map(({ period, label }) => {
    const at = pixel(x(period))
    const anchor = at > right - 24 ? 'end' : at < left + 24 ? 'start' : 'middle'
    return { at, label, anchor } as const
  })
  const heights = ticks.map(({ value, label }) => ({ at: pixel(y(value)), label }))
  const grid = heights.filter((_, index) => index > 0).map(({ at }) => `M${left},${at}.5H${right}`)
  const dashes = labels.map(({ at }) => `M${at}.5,${bottom}v4`)
  return [
    grid.length === 0 ? '' : `<path d="${grid.join('')}" stroke="${look.grid}"/>`,
    `<path d="M${left},${bottom}.5H${right}${dashes.join('')}" stroke="${look.muted}"/>`,
    `<g fill="${look.muted}" text-anchor="end">${heights.map(({ at, label }) => svgText(label, { x: left - 6, y: at + 4 })).join('')}</g>`,
    `<g fill="${look.muted}" text-anchor="middle">`,
    ...labels.map(({ at, label, anchor }) =>
      svgText(label, {
        x: anchor === 'end' ? right : at,
        y: bottom + 17,
        ...(anchor === 'middle' ? {} : { anchor }),
      }),
    ),
    '</g>',
  ]
}

/** Where the meaning changed: a line between two periods, and a number that the sentence repeats. */
function marks({ marks: all }: Trend, { top, bottom, x, left, right }: Plot, look: Look): string[] {
  return all.map(({ period, text, number }, index) => {
    const at = Math.min(right - 1, Math.max(left + 1, pixel(x(period - 0.5))))
    const label = svgText(String(number ?? index + 1), {
      x: at,
      y: top - 4,
      fill: look.ink,
      anchor: 'middle',
      weight: 600,
    })
    return `<g class="mark"><title>${escapeXml(text)}</title><path d="M${at}.5,${top}V${bottom}" stroke="${look.ink}" stroke-dasharray="3 3"/>${label}</g>`
  })
}

/** A ground behind the periods of which days are missing. */
const shades = ({ incomplete }: Trend, { x, top, bottom }: Plot, look: Look): string[] =>
  incomplete.map((period) => {
    const [from, to] = [pixel(x(period - 0.5)), pixel(x(period + 0.5))]
    return rect(from, top, Math.max(1, to - from), bottom - top, look.shade)
  })

function lettering(trend: Trend, { legend }: Plot, look: Look): string[] {
  if (trend.lettering === 'outside') return []
  return [
    svgText(cut(trend.title, trend.width - 20), { x: 10, y: 19, fill: look.ink, weight: 600 }),
    ...legend.map(({ series: { name, colour }, x, y }) => {
      const paint = colourOf(look, colour)
      const swatch =
        trend.kind === 'lines'
          ? `<path d="M${x},${y}h16" stroke="${paint}" stroke-width="3"${dashOf(colour)}/>`
          : rect(x, y - 6, 12, 12, paint)
      return `${swatch}${svgText(cut(name, trend.width - x - 24), { x: x + 20, y: y + 4, fill: look.ink })}`
    }),
  ]
}

/** A line that the reader moves; the page changes its place without drawing again. */
function cursorLine({ cursor }: Trend, { x, top, bottom }: Plot, look: Look): string {
  if (cursor === undefined) return ''
  const at = pixel(x(cursor))
  return `<path class="cursor" d="M${at}.5,${top}V${bottom}" stroke="${look.ink}" stroke-width="1"/>`
}

/** What is unknown in a period is a gap. */
export function drawTrend(trend: Trend, look: Look): string {
  const plot = plotOf(trend)
  return svg(trend, plot.height, [
    rect(0, 0, trend.width, plot.height, look.background),
    ...shades(trend, plot, look),
    ...axes(trend, plot, look),
    ...shapes[trend.kind](trend, plot, look),
    ...marks(trend, plot, look),
    cursorLine(trend, plot, look),
    ...lettering(trend, plot, look),
  ])
}
