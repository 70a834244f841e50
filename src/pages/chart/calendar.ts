// Days as squares, a column a week, Sunday on top. Each state has a colour and a sign, so that it reads without colours.
import { colourOf, type Look } from './look.ts'
import { periodLabels } from './period-labels.ts'
import { type Calendar, type Status, STATUSES } from './spec.ts'
import { LINE_HEIGHT, svg, svgText, widthOf } from './text.ts'

const LEFT = 34
const TOP = 22

interface Sign {
  readonly sign: string
  readonly colour: (look: Look) => string
  readonly isFilled: boolean
}

const signs: Readonly<Record<Status, Sign>> = {
  settled: { sign: '', colour: (look) => colourOf(look, 2), isFilled: true },
  provisional: { sign: '~', colour: (look) => colourOf(look, 2), isFilled: false },
  restated: { sign: 'R', colour: (look) => colourOf(look, 0), isFilled: true },
  pending: { sign: '…', colour: (look) => colourOf(look, 6), isFilled: false },
  none: { sign: '–', colour: (look) => look.muted, isFilled: false },
  unreadable: { sign: '!', colour: (look) => colourOf(look, 1), isFilled: true },
  open: { sign: '?', colour: (look) => colourOf(look, 4), isFilled: false },
}

interface Square {
  readonly x: number
  readonly y: number
}

/** The squares of one status in one path: a year of them is small. Signs need twelve pixels to be readable. */
function squares(status: Status, places: readonly Square[], size: number, look: Look): string {
  if (places.length === 0) return ''
  const { sign, colour, isFilled } = signs[status]
  const paint = colour(look)
  const inset = isFilled ? 0 : 0.5
  const side = size - 2 * inset
  const path = places.map(({ x, y }) => `M${x + inset},${y + inset}h${side}v${side}h-${side}z`).join('')
  const boxes = `<path d="${path}" ${isFilled ? `fill="${paint}"` : `fill="${look.background}" stroke="${paint}"`}/>`
  const half = Math.round(size / 2)
  const letters = places.map(({ x, y }) =>
    svgText(sign, {
      x: x + half,
      y: y + half + 4,
      fill: isFilled ? look.background : paint,
      anchor: 'middle',
    }),
  )
  return sign === '' ? boxes : boxes + letters.join('')
}

interface LegendPlace extends Square {
  readonly status: Status
}

function legendOf(statuses: readonly Status[], top: number, width: number): LegendPlace[] {
  let [x, y] = [LEFT, top]
  return statuses.map((status) => {
    const room = widthOf(status) + 34
    if (x > LEFT && x + room > width) [x, y] = [LEFT, y + LINE_HEIGHT]
    const place = { status, x, y }
    x += room
    return place
  })
}

/** The calendar. What does not fit is cut at the old end. */
export function drawCalendar(calendar: Calendar, look: Look): string {
  const size = calendar.width < 500 ? 12 : 14
  const pitch = size + 2
  const most = Math.max(1, Math.floor((calendar.width - LEFT - 4) / pitch))
  const weeks = Math.ceil(calendar.days.length / 7)
  const days = calendar.days.slice(Math.max(0, weeks - most) * 7)
  const sundays = days.filter((_, index) => index % 7 === 0).map(({ day }) => day)
  const placed = days.map(({ status }, index) => ({
    status,
    x: LEFT + Math.floor(index / 7) * pitch,
    y: TOP + (index % 7) * pitch,
  }))
  const shown = STATUSES.filter((status) => days.some((day) => day.status === status))
  const legend = legendOf(shown, TOP + 7 * pitch + 8, calendar.width)
  const height = (legend.at(-1)?.y ?? TOP + 7 * pitch) + LINE_HEIGHT + 4
  return svg(calendar, height, [
    `<rect width="${calendar.width}" height="${height}" fill="${look.background}"/>`,
    ...periodLabels(sundays, sundays.length * pitch)
      .map(({ period, label }) => ({ label, x: LEFT + period * pitch }))
      .filter(({ label, x }) => x + widthOf(label) <= calendar.width)
      .map(({ label, x }) => svgText(label, { x, y: 14, fill: look.muted })),
    ...['Mon', 'Wed', 'Fri'].map((name, index) =>
      svgText(name, {
        x: LEFT - 6,
        y: TOP + (2 * index + 1) * pitch + size - 2,
        fill: look.muted,
        anchor: 'end',
      }),
    ),
    ...STATUSES.map((status) =>
      squares(
        status,
        placed.filter((place) => place.status === status),
        size,
        look,
      ),
    ),
    ...legend.map(
      ({ status, x, y }) =>
        squares(status, [{ x, y }], 13, look) + svgText(status, { x: x + 18, y: y + 11, fill: look.muted }),
    ),
  ])
}
