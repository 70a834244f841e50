// Which week a summary is about.
import { addDays, type Day } from '../../core/day.ts'
import type { TargetResult } from '../../archive/run.ts'
import type { WeekRow } from '../../files/rows.ts'

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

type Result = Pick<TargetResult, 'weeks' | 'window'>

const weekBefore = (rows: readonly WeekRow[], row: WeekRow): WeekRow | undefined =>
  rows.find(({ start }) => start === addDays(row.start, -7))

/** The last weeks up to `week`, gaps included, but none before the first that is stored. */
const upTo = (
  rows: readonly WeekRow[],
  stored: readonly WeekRow[],
  week: WeekRow,
  most: number,
): WeekRow[] => {
  const first = stored[0]?.start ?? week.start
  return rows.filter(({ start }) => first <= start && start <= week.start).slice(-most)
}

const isOver = (row: WeekRow, { asOf, settledUntil }: Result['window'], lastDay: boolean): boolean =>
  row.end <= asOf && (lastDay || row.end <= settledUntil)

function focusOn(
  stored: readonly WeekRow[],
  { weeks, window }: Result,
  most: number,
  hasLastDay: (row: WeekRow) => boolean,
): Focus | undefined {
  const week = stored.findLast((row) => isOver(row, window, hasLastDay(row)))
  if (week === undefined) return undefined
  return {
    week,
    before: weekBefore(stored, week),
    newer: stored.filter((row) => row.start > week.start),
    trend: upTo(weeks, stored, week, most),
  }
}

/**
 * The last week that is over and whose Saturday is stored, for Saturday carries the people of the week. A Saturday that is
 * still missing once it is settled is not waited for.
 */
export const focusOf = (result: Result, most: number): Focus | undefined =>
  focusOn(
    result.weeks.filter((row) => row.days > 0),
    result,
    most,
    (row) => row.active_users !== null,
  )

/** The same of the older API's weeks. */
export const legacyFocusOf = (result: Result, most: number): Focus | undefined =>
  focusOn(
    result.weeks.filter((row) => row.legacy !== null),
    result,
    most,
    (row) => row.legacy?.days === 7,
  )

/** The Sunday of the oldest week that the trend shows. */
export const firstShown = ({ trend, week }: Focus): Day => trend[0]?.start ?? week.start
