// A day's records → its fields in a line of the history.
import type { JsonObject } from '../core/json.ts'
import type { DayFigures } from '../reports/all.ts'
import type { Reading, Report } from '../reports/report.ts'

/** Takes the records of a day in; undefined where trends need nothing of the report. */
export function readFigures({ daily }: Report): Reading<DayFigures> | undefined {
  if (daily === undefined) return undefined
  const reading = daily.start()
  return {
    add: (record) => reading.add(record),
    figures() {
      const figures = reading.figures()
      return figures === undefined ? {} : { [daily.field]: figures }
    },
  }
}

/** The figures of records that are all there. */
export function figuresOf(report: Report, records: Iterable<JsonObject>): DayFigures | undefined {
  const reading = readFigures(report)
  if (reading === undefined) return undefined
  for (const record of records) reading.add(record)
  return reading.figures()
}
