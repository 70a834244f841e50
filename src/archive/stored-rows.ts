// The rows of weeks and months on the branch, as far as they can be used, and the periods to have a row for.
import { type Day, type DaySpan, earlier, later } from '../core/day.ts'
import type { Target } from '../core/target.ts'
import { FIRST_COPILOT_DAY } from '../core/window.ts'
import type { Ledger } from '../files/ledger.ts'
import {
  monthlyText,
  periodsPath,
  readMonthly,
  readWeekly,
  type Rows,
  type StoredMonthly,
  type StoredWeekly,
  weeklyText,
} from '../files/row-files.ts'
import type { Row } from '../files/rows.ts'
import { rowsCsv } from '../files/rows-csv.ts'
import type { File } from '../files/snapshot.ts'
import { writtenByNewer } from '../files/versioned.ts'
import { areWhole } from '../files/whole-rows.ts'
import { reportsWithFigures } from './months.ts'
import type { View } from './view.ts'

/** The rows on the branch. */
export interface StoredRows {
  readonly weekly: StoredWeekly
  readonly monthly: StoredMonthly
}

/** From the earliest of some days to the latest; undefined for none. */
export const spanOfDays = (days: readonly Day[]): DaySpan | undefined => {
  const [first, ...others] = days
  return first === undefined
    ? undefined
    : { first: others.reduce(earlier, first), last: others.reduce(later, first) }
}

/** The first and the last stored day of each report that rows are made of. */
export const storedBounds = ({ reports }: Ledger): Day[] =>
  reportsWithFigures.flatMap((name) => {
    const entry = reports[name]
    return [entry?.first_day, entry?.latest_day].filter((day) => day != null)
  })

/** Throws {@link Failure} when a newer version of the action wrote them. */
export async function readRows(view: View, target: Target): Promise<StoredRows> {
  const [weeklyPath, monthlyPath] = (['week', 'month'] as const).map((kind) =>
    periodsPath(target, kind, 'json'),
  ) as [string, string]
  const [weekly, monthly] = await Promise.all([view.text(weeklyPath), view.text(monthlyPath)])
  const stored = { weekly: readWeekly(weekly), monthly: readMonthly(monthly) }
  if (stored.weekly.state === 'newer') throw writtenByNewer(weeklyPath)
  if (stored.monthly.state === 'newer') throw writtenByNewer(monthlyPath)
  return stored
}

/** The rows that can be used. One of an impossible day was written by hand. */
export function usableRows({ weekly, monthly }: StoredRows, asOf: Day): Rows {
  const isPossible = ({ start, end }: Row): boolean => end >= FIRST_COPILOT_DAY && start <= asOf
  return {
    weeks: weekly.state === 'read' ? weekly.value.weeks.filter(isPossible) : [],
    months: monthly.state === 'read' ? monthly.value.months.filter(isPossible) : [],
    carried: weekly.state === 'read' ? weekly.value.carried : {},
  }
}

/** The days from whose first to whose last each week and each month has a row. */
export interface Spans {
  readonly week: DaySpan
  readonly month: DaySpan
}

/** Undefined while nothing is stored. Rows count too: a ledger that was lost knows only the days that were read since. */
export function spansOf(days: readonly Day[], { weeks, months }: Rows): Spans | undefined {
  const startsOf = (rows: readonly Row[]) =>
    rows.filter((row) => row.days > 0 || row.legacy !== null).map(({ start }) => start)
  const week = spanOfDays([...days, ...startsOf(weeks)])
  const month = spanOfDays([...days, ...startsOf(months)])
  return week === undefined || month === undefined ? undefined : { week, month }
}

/** Whether the rows on the branch follow the current definitions and there is one for each stored period. */
export function areRowsComplete(stored: StoredRows, known: Ledger, asOf: Day): boolean {
  const rows = usableRows(stored, asOf)
  const all = spansOf(storedBounds(known), rows)
  if (all === undefined) return rows.weeks.length + rows.months.length === 0
  return (
    stored.weekly.state === 'read' &&
    stored.monthly.state === 'read' &&
    Object.values(rows.carried).every((day) => FIRST_COPILOT_DAY <= day && day <= asOf) &&
    areWhole('week', rows.weeks, all.week) &&
    areWhole('month', rows.months, all.month)
  )
}

/** The files of the rows. */
export const rowFiles = (target: Target, stored: StoredRows, rows: Rows): File[] => [
  { path: periodsPath(target, 'week', 'json'), content: weeklyText(stored.weekly, target, rows) },
  { path: periodsPath(target, 'week', 'csv'), content: rowsCsv('week', rows.weeks) },
  { path: periodsPath(target, 'month', 'json'), content: monthlyText(stored.monthly, target, rows) },
  { path: periodsPath(target, 'month', 'csv'), content: rowsCsv('month', rows.months) },
]
