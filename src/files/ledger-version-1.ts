// The first form of `status.json`.
import { isObject, type JsonObject } from '../core/json.ts'

/**
 * Version 1 settled a day by its age and booked days as `none` after one try. Neither can be trusted: what it stored and
 * what it left out within reach is open again. What it noticed of restatements stays.
 */
export function fromVersion1(file: JsonObject): JsonObject {
  const reports = isObject(file['reports']) ? file['reports'] : {}
  return {
    ...file,
    reports: Object.fromEntries(
      Object.entries(reports).map(([key, old]) => {
        const {
          first_day = null,
          latest_day = null,
          pending,
          restated: noticed = [],
          closed,
        } = isObject(old) ? old : {}
        const since = isObject(pending) ? pending : {}
        return [
          key,
          {
            first_asked: isObject(old) ? (old['first_asked'] ?? null) : null,
            first_day,
            latest_day,
            open: Object.fromEntries(Object.entries(since).map(([day, at]) => [day, { pending_since: at }])),
            restated: noticed,
            refused: isObject(closed) ? { ...closed, is_not_found: true } : null,
          },
        ]
      }),
    ),
  }
}
