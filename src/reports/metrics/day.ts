// The older API, `/copilot/metrics`. It counted in another way, so nothing of it continues a line of `totals`.
import { z } from 'zod'
import { figure, ratio, sum } from '../../core/figure.ts'
import type { JsonObject } from '../../core/json.ts'

export const metricsFigures = z.object({ total_active_users: figure, total_engaged_users: figure })
export type MetricsFigures = z.infer<typeof metricsFigures>

/** Figures of a day of the older API. */
export const figuresOfMetrics = (records: readonly JsonObject[]): MetricsFigures =>
  metricsFigures.parse(records.length === 1 ? records[0] : {})

export const legacyRow = z.object({
  days: z.number(),
  active_users: figure,
  engaged_users: figure,
  avg_active_users: figure,
  avg_engaged_users: figure,
})

/** The part `legacy` of a row; null without a day. */
export function legacyOf(days: readonly MetricsFigures[]): z.infer<typeof legacyRow> | null {
  if (days.length === 0) return null
  const active_users = sum(days.map((day) => day.total_active_users))
  const engaged_users = sum(days.map((day) => day.total_engaged_users))
  return {
    days: days.length,
    active_users,
    engaged_users,
    avg_active_users: ratio(active_users, days.length),
    avg_engaged_users: ratio(engaged_users, days.length),
  }
}
