// A row for each week or month from the first stored day to the last: a gap is shown, not closed.
import type { DaySpan } from '../core/day.ts'
import { type Period, type PeriodKind, periodRange } from '../core/period.ts'
import { DEFINITIONS } from '../reports/definitions.ts'
import type { Row } from './rows.ts'

/**
 * A row for each period of the span: stale ones are made again, the others stay. A period without any stored day has a row
 * of nulls.
 */
export function updateRows<StoredRow extends Row>(
  kind: PeriodKind,
  rows: readonly StoredRow[],
  { first, last }: DaySpan,
  isStale: (period: Period) => boolean,
  make: (period: Period) => StoredRow,
): StoredRow[] {
  const known = new Map(rows.map((row) => [row.start, row]))
  return periodRange(kind, first, last).map((period) => {
    const row = known.get(period.start)
    return row === undefined || isStale(period) ? make(period) : row
  })
}

/** Whether all rows follow the current definitions, and there is one for each period of the span. */
export const areWhole = (kind: PeriodKind, rows: readonly Row[], { first, last }: DaySpan): boolean => {
  const starts = new Set(rows.map(({ start }) => start))
  return (
    rows.every(({ definitions }) => definitions >= DEFINITIONS) &&
    periodRange(kind, first, last).every(({ start }) => starts.has(start))
  )
}
