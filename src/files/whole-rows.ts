// A row for each week or month from the first stored day to the last: a gap is shown, not closed.
import type { Day } from '../core/day.ts'
import { type Period, type PeriodKind, periodRange } from '../core/period.ts'
import { DEFINITIONS } from '../reports/definitions.ts'
import type { Row } from './rows.ts'

/** The span of the days that the target has anything of. */
export interface DaySpan {
  readonly first: Day
  readonly last: Day
}

/**
 * A row for each period of the span: those that `isStale` are made anew, the others stay. A period without any stored day
 * has a row of nulls: a gap is shown, not closed.
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

/** Whether rows are of these definitions, and one for each period of the span. */
export const areWhole = (kind: PeriodKind, rows: readonly Row[], { first, last }: DaySpan): boolean => {
  const starts = new Set(rows.map(({ start }) => start))
  return (
    rows.every(({ definitions }) => definitions >= DEFINITIONS) &&
    periodRange(kind, first, last).every(({ start }) => starts.has(start))
  )
}
