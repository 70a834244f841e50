// Labels below a time axis. Periods are read by their names, so nothing here needs a calendar.
import { monthName } from './month-names.ts'

export interface PeriodLabel {
  readonly period: number
  readonly label: string
}

/** Pixels that a label and the air around it take. */
const DAY_ROOM = 54
const MONTH_ROOM = 58

const yearOf = (period: string): string => period.slice(0, 4)
const monthOf = (period: string): number => Number(period.slice(5, 7)) - 1

/** `8 Nov` of a day, `Nov` of a month. */
const shortName = (period: string): string =>
  period.length > 7 ? `${Number(period.slice(8))} ${monthName(period)}` : monthName(period)

/** The months that begin among the periods, thinned to the quarters or the years when there are too many. */
function monthLabels(periods: readonly string[], width: number): PeriodLabel[] {
  const starts = periods.flatMap((period, index) => {
    const before = periods[index - 1]
    const begins =
      before === undefined ? Number(period.slice(8) || 1) <= 7 : before.slice(0, 7) !== period.slice(0, 7)
    return begins ? [{ period, index }] : []
  })
  const room = Math.max(1, Math.floor(width / MONTH_ROOM))
  const every = [1, 2, 3, 6, 12, 24].find((months) => starts.length / months <= room) ?? 60
  const shown = starts.filter(
    ({ period }) =>
      (monthOf(period) + (every > 12 ? 12 * (Number(yearOf(period)) % (every / 12)) : 0)) % every === 0,
  )
  return shown.map(({ period, index }, at) => ({
    period: index,
    label:
      every >= 12
        ? yearOf(period)
        : at === 0 || monthOf(period) === 0
          ? `${monthName(period)} ${yearOf(period)}`
          : monthName(period),
  }))
}

/** What stands below the axis, for a plot of this width. */
export function periodLabels(periods: readonly string[], width: number): PeriodLabel[] {
  if (periods.length > 20) return monthLabels(periods, width)
  const every = Math.max(1, Math.ceil((periods.length * DAY_ROOM) / Math.max(1, width)))
  // Counted from the newest, which is the one that people look for.
  return periods.flatMap((period, index) =>
    (periods.length - 1 - index) % every === 0 ? [{ period: index, label: shortName(period) }] : [],
  )
}
