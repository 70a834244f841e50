// Records of the reports that GitHub publishes as files, and of the bill, by what only they hold. The folders of
// Fgerthoffert/actions-copilot-metrics-enabler hold the same records, one a file.
import { isObject, type Json, type JsonObject } from '../core/json.ts'
import { dayIn, type Found, ofDay, type SavedFormat } from './found.ts'

/** The 28-day report holds its days whole: each is a `totals` record. */
function windowOf(record: JsonObject): readonly Found[] | undefined {
  const totals = record['day_totals']
  if (!Array.isArray(totals)) return undefined
  const days = (totals as readonly Json[]).map((item) =>
    isObject(item) ? ofDay('totals', item, 'day') : undefined,
  )
  const whole = ofDay('totals-28-day', record, 'report_end_day')
  // Half of a window is none.
  return whole === undefined || days.includes(undefined)
    ? undefined
    : [...whole, ...days.flatMap((found) => found ?? [])]
}

const two = (value: Json | undefined): string => JSON.stringify(value ?? null).padStart(2, '0')

/** The bill tells its day in parts. */
export function creditsOf(record: JsonObject): readonly Found[] | undefined {
  const period = record['timePeriod']
  if (!isObject(period) || !Array.isArray(record['usageItems'])) return undefined
  const day = dayIn(`${two(period['year'])}-${two(period['month'])}-${two(period['day'])}`)
  return day === undefined ? undefined : [{ report: 'credits', day, record }]
}

export const downloaded: SavedFormat = (record) => {
  const has = (key: string) => record[key] !== undefined
  if (has('timePeriod')) return creditsOf(record)
  if (has('user_id'))
    return has('team_id')
      ? ofDay('user-teams', record, 'day')
      : has('report_end_day')
        ? ofDay('users-28-day', record, 'report_end_day')
        : ofDay('users', record, 'day')
  if (has('repo_id')) return ofDay('repos', record, 'day')
  if (has('day_totals')) return windowOf(record)
  return has('daily_active_users') || has('totals_by_feature') ? ofDay('totals', record, 'day') : undefined
}
