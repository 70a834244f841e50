// What is known of one day of one series, for the notes and the calendar.
import type { Day } from '../../core/day.ts'
import type { DayStatus } from '../../core/outcome.ts'
import type { SeriesResult, TargetResult } from '../../archive/run.ts'
import { statusOf } from '../../files/day-status.ts'
import { seriesKey } from '../../files/series.ts'

type Result = Pick<TargetResult, 'ledger' | 'window'>

/** The statuses of a series' days. */
export function statusesOf({ ledger, window }: Result, { series }: SeriesResult): (day: Day) => DayStatus {
  const entry = ledger.reports[seriesKey(series)]
  return (day) => statusOf(entry, day, window.today)
}

/** The result of the report `totals`; undefined where it was not asked for. */
export const totalsOf = ({ series }: Pick<TargetResult, 'series'>): SeriesResult | undefined =>
  series.find((result) => result.series.report === 'totals' && result.series.team === undefined)
