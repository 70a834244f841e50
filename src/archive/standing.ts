// What it means that a series was refused, or was not asked.
import { reportOf, type Series, seriesKey } from '../files/series.ts'
import { isResting } from '../files/day-status.ts'
import type { ComparedSeries } from './compare.ts'
import type { SeriesResult } from './run.ts'
import type { TargetState } from './state.ts'
import type { Task } from './task.ts'

/** Whether GitHub said anything about its days. */
export const saysAnything = ({ days }: ComparedSeries): boolean =>
  days.some(({ result }) => result.state !== 'left')

/**
 * What a refusal means. The older API answers 404 since GitHub closed it: beside a report that answers, this is certain;
 * alone it may also be a wrong name. Where the target's own `metrics` answers, a team's 404 means a wrong name.
 */
export function standingOf(
  { series, days, refusal }: ComparedSeries,
  { optional }: Task,
  compared: readonly ComparedSeries[],
  { ledger, window: { today } }: TargetState,
): SeriesResult['standing'] {
  const isSilent = days.length === 0 && refusal === undefined
  const isOlder = reportOf(series).source.kind === 'inline'
  const isTotalsRefused = compared.some((other) => other.series.report === 'totals' && other.refusal)
  if (isOlder && isTotalsRefused && (refusal !== undefined || isSilent)) return 'moot'
  if (isSilent && isResting(ledger.reports[seriesKey(series)], today)) return 'resting'
  if (refusal === undefined) return 'asked'
  const answers = (series: Series) =>
    compared.some((other) => other.series === series && saysAnything(other)) ||
    ledger.reports[seriesKey(series)]?.latest_day != null
  const others = compared.map((other) => other.series).filter((other) => other !== series)
  const own = others.find((other) => other.report === series.report && other.team === undefined)
  if (isOlder && refusal.isNotFound) {
    if (series.team !== undefined && own !== undefined && answers(own)) return 'no team'
    if (others.some(answers)) return 'closed'
  }
  return optional.has(series) ? 'optional' : 'asked'
}
