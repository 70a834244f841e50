// What is known of one day of one series, for the notes and the calendar.
import { addDays, type Day } from '../../core/day.ts'
import type { SeriesResult, TargetResult } from '../../archive/run.ts'
import { reportOf, seriesKey } from '../../files/series.ts'
import { firstDayOf } from '../../core/window.ts'

export type DayState =
  | 'settled'
  | 'provisional'
  | 'restated'
  | 'pending'
  | 'none'
  | 'missing'
  /** Not looked at in this run, or not due on this day. */
  | 'unknown'

type Result = Pick<TargetResult, 'ledger' | 'window' | 'series'>

/** A restatement is news for as long as the calendar shows its day. */
const RECENTLY = 28

function restatedDays({ ledger, window }: Result, { series, outcome }: SeriesResult): Set<Day> {
  const noticed = ledger.reports[seriesKey(series)]?.restated ?? []
  const now = outcome.state === 'read' ? outcome.days.filter(({ state }) => state === 'restated') : []
  return new Set([
    ...noticed.filter((one) => one.noticed > addDays(window.asOf, -RECENTLY)).map(({ day }) => day),
    ...now.map(({ day }) => day),
  ])
}

/** Reports of the latest days, and seats, are not due on every day. */
const isDaily = ({ series }: SeriesResult): boolean =>
  ['day', 'inline', 'joined'].includes(reportOf(series).way)

/** The states of a series' days. */
export function statesOf(result: Result, of: SeriesResult): (day: Day) => DayState {
  const { ledger, window } = result
  const entry = ledger.reports[seriesKey(of.series)]
  const none = new Set(entry?.none)
  const restated = restatedDays(result, of)
  return (day) => {
    if (of.stored.has(day)) {
      if (restated.has(day)) return 'restated'
      return day > window.settledUntil ? 'provisional' : 'settled'
    }
    if (entry?.pending[day] !== undefined) return 'pending'
    if (none.has(day)) return 'none'
    const asked = firstDayOf(window) <= day && day <= window.day
    return asked && isDaily(of) ? 'missing' : 'unknown'
  }
}

export const totalsOf = ({ series }: Pick<TargetResult, 'series'>): SeriesResult | undefined =>
  series.find((one) => one.series.report === 'totals' && one.series.team === undefined)
