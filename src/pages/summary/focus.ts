// Which week a summary is about.
import { addDays, type Day } from '../../core/day.ts'
import type { TargetResult } from '../../archive/run.ts'
import type { WeekRow } from '../../files/periods.ts'

export interface Focus {
  /** The last complete week. */
  readonly week: WeekRow
  /** The week before it, if anything of it is known. */
  readonly before: WeekRow | undefined
  /** Newer weeks that are not complete yet, oldest first. */
  readonly newer: readonly WeekRow[]
  /** The rows up to the week, oldest first: the trend. */
  readonly trend: readonly WeekRow[]
}

type Result = Pick<TargetResult, 'rows' | 'window'>

const weekBefore = (rows: readonly WeekRow[], row: WeekRow): WeekRow | undefined =>
  rows.find(({ start }) => start === addDays(row.start, -7))

/** The last weeks up to `week`, gaps included, but none before the first that is stored. */
const upTo = (
  rows: readonly WeekRow[],
  stored: readonly WeekRow[],
  week: WeekRow,
  weeks: number,
): WeekRow[] => {
  const first = stored[0]?.start ?? week.start
  return rows.filter(({ start }) => first <= start && start <= week.start).slice(-weeks)
}

const isOver = (row: WeekRow, { asOf, settledUntil }: Result['window'], lastDay: boolean): boolean =>
  row.end <= asOf && (lastDay || row.end <= settledUntil)

function focusOn(
  stored: readonly WeekRow[],
  { rows, window }: Result,
  weeks: number,
  hasLastDay: (row: WeekRow) => boolean,
): Focus | undefined {
  const week = stored.findLast((row) => isOver(row, window, hasLastDay(row)))
  if (week === undefined) return undefined
  return {
    week,
    before: weekBefore(stored, week),
    newer: stored.filter((row) => row.start > week.start),
    trend: upTo(rows, stored, week, weeks),
  }
}

/**
 * The last week that is over and whose Saturday is stored, for Saturday carries the people of the week. A Saturday that is
 * still missing once it is settled is not waited for.
 */
export const focusOf = (result: Result, weeks: number): Focus | undefined =>
  focusOn(
    result.rows.filter((row) => row.days > 0),
    result,
    weeks,
    (row) => row.active_users !== null,
  )

/** The same of the older API's weeks. */
export const legacyFocusOf = (result: Result, weeks: number): Focus | undefined =>
  focusOn(
    result.rows.filter((row) => row.legacy !== null),
    result,
    weeks,
    (row) => row.legacy?.days === 7,
  )

/** The Sunday of the oldest week that the trend shows. */
export const firstShown = ({ trend, week }: Focus): Day => trend[0]?.start ?? week.start
