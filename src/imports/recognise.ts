// What a record is, by its content; in an archive of ours by its place.
import type { JsonObject } from '../core/json.ts'
import { reports } from '../reports/all.ts'
import { copilotDashboard } from './copilot-dashboard.ts'
import { creditsOf, downloaded } from './downloaded.ts'
import { type Found, ofDay, type SavedFormat } from './found.ts'
import { olderApi } from './older-api.ts'
import type { PathMeaning } from './places.ts'
import { usageApi } from './usage-api.ts'

const formats: readonly SavedFormat[] = [copilotDashboard, olderApi, usageApi, downloaded]

/** The days that a record holds; undefined when it is of no format that is known. */
export function recognise(record: JsonObject, place: PathMeaning): readonly Found[] | undefined {
  if (place.kind !== 'snapshot') {
    // Whoever left out the id may have left out more: it is no record of a person, and must not pass for one of all people.
    if (record['user_login'] !== undefined && record['user_id'] === undefined) return undefined
    for (const format of formats) {
      const found = format(record)
      if (found !== undefined) return found
    }
    return undefined
  }
  const { report, day } = place
  const found = report === 'credits' ? creditsOf(record) : ofDay(report, record, reports[report].dayKey)
  return found?.[0]?.day === day ? found : undefined
}
