// What a saved record turns out to be: a day of a report. Each format is a function from a record to such days.
import { day, type Day } from '../core/day.ts'
import type { Json, JsonObject } from '../core/json.ts'
import type { ReportName } from '../reports/all.ts'

/** A record of one day of one report. */
export interface Found {
  readonly report: ReportName
  readonly day: Day
  readonly record: JsonObject
}

/** Undefined: the record is of another format. */
export type SavedFormat = (record: JsonObject) => readonly Found[] | undefined

/** A day as GitHub writes it; undefined for anything else. */
export const dayIn = (value: Json | undefined): Day | undefined => day.safeParse(value).data

/** The one day of a record; none when the key holds no day. */
export function ofDay(report: ReportName, record: JsonObject, key: string): readonly Found[] | undefined {
  const held = dayIn(record[key])
  return held === undefined ? undefined : [{ report, day: held, record }]
}
