// Which week a summary is about.
import { addDays, type Day } from '../../core/day.ts'
import type { TargetResult } from '../../archive/run.ts'
import type { WeeklyRow } from '../../files/week.ts'

export interface Focus {
  /** The last complete week. */
  readonly week: WeeklyRow
  /** The week before it, if anything of it is known. */
  readonly before: WeeklyRow | undefined
  /** Newer weeks that are not complete yet, oldest first. */
  readonly newer: readonly WeeklyRow[]
  /** The rows up to the week, oldest first: the trend. */
  readonly trend: readonly WeeklyRow[]
}

type Result = Pick<TargetResult, 'rows' | 'window'>

const weekBefore = (rows: readonly WeeklyRow[], row: WeeklyRow): WeeklyRow | undefined =>
  rows.find(({ start }) => start === addDays(row.start, -7))

/** The last weeks up to `week`, gaps included, but none before the first that is stored. */
const upTo = (
  rows: readonly WeeklyRow[],
  stored: readonly WeeklyRow[],
  week: WeeklyRow,
  weeks: number,
): WeeklyRow[] => {
  const first = stored[0]?.start ?? week.start
  return rows.filter(({ start }) => first <= start && start <= week.start).slice(-weeks)
}

const isOver = (row: WeeklyRow, { asOf, settledUntil }: Result['window'], sunday: boolean): boolean =>
  row.end <= asOf && (sunday || row.end <= settledUntil)

/**
 * The last week that is over and whose Sunday is stored, for Sunday carries the people of the week. A Sunday that is
 * still missing once it is settled is not waited for.
 */
export function focusOf({ rows, window }: Result, weeks: number): Focus | undefined {
  const stored = rows.filter((row) => row.days > 0)
  const week = stored.findLast((row) => isOver(row, window, row.active_users !== null))
  if (week === undefined) return undefined
  const before = weekBefore(stored, week)
  return {
    week,
    before,
    newer: stored.filter((row) => row.start > week.start),
    trend: upTo(rows, stored, week, weeks),
  }
}

/** The same of the older API's weeks. */
export function legacyFocusOf({ rows, window }: Result, weeks: number): Focus | undefined {
  const stored = rows.filter((row) => row.legacy !== null)
  const week = stored.findLast((row) => isOver(row, window, row.legacy?.days === 7))
  if (week === undefined) return undefined
  return {
    week,
    before: weekBefore(stored, week),
    newer: stored.filter((row) => row.start > week.start),
    trend: upTo(rows, stored, week, weeks),
  }
}

/** The Monday of the oldest week that the trend shows. */
export const firstShown = ({ trend, week }: Focus): Day => trend[0]?.start ?? week.start
