// The rows of weeks and months on the branch, as far as they can be used, and the periods to have a row for.
import { type Day, earlier, later } from '../core/day.ts'
import type { Target } from '../core/target.ts'
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
} from '../files/period-files.ts'
import type { Row } from '../files/periods.ts'
import { rowsCsv } from '../files/rows-csv.ts'
import type { File } from '../files/snapshot.ts'
import { areWhole, type Span } from '../files/whole-rows.ts'
import { newer, reportsWithFigures } from './months.ts'
import type { View } from './view.ts'

/** The rows on the branch. */
export interface StoredRows {
  readonly weekly: StoredWeekly
  readonly monthly: StoredMonthly
}

/** The first preview of Copilot: nothing that can be stored is older. */
const FIRST_DAY = '2021-06-29' as Day

export const span = (days: readonly Day[]): Span | undefined => {
  const [first, ...others] = days
  return first === undefined
    ? undefined
    : { first: others.reduce(earlier, first), last: others.reduce(later, first) }
}

export const storedDays = ({ reports }: Ledger): Day[] =>
  reportsWithFigures.flatMap((name) => {
    const entry = reports[name]
    return [entry?.first_day, entry?.latest_day].filter((day) => day != null)
  })

/** The rows on the branch. Throws when a newer version wrote them. */
export async function readRows(view: View, target: Target): Promise<StoredRows> {
  const [weeklyPath, monthlyPath] = (['week', 'month'] as const).map((kind) =>
    periodsPath(target, kind, 'json'),
  ) as [string, string]
  const [weekly, monthly] = await Promise.all([view.read(weeklyPath), view.read(monthlyPath)])
  const stored = { weekly: readWeekly(weekly), monthly: readMonthly(monthly) }
  if (stored.weekly.state === 'newer') throw newer(weeklyPath)
  if (stored.monthly.state === 'newer') throw newer(monthlyPath)
  return stored
}

/** The rows as far as they can be used. A row of a day that cannot be is a slip of a hand. */
export function usable({ weekly, monthly }: StoredRows, asOf: Day): Rows {
  const isPossible = ({ start, end }: Row): boolean => end >= FIRST_DAY && start <= asOf
  return {
    weeks: weekly.state === 'read' ? weekly.value.weeks.filter(isPossible) : [],
    months: monthly.state === 'read' ? monthly.value.months.filter(isPossible) : [],
    carried: weekly.state === 'read' ? weekly.value.carried : {},
  }
}

/** The periods to have a row for, by kind; undefined while nothing is stored. */
export interface Spans {
  readonly week: Span
  readonly month: Span
}

/** Rows count beside the ledger: a ledger that was lost knows only of the days that are looked at again. */
export function spansOf(days: readonly Day[], { weeks, months }: Rows): Spans | undefined {
  const startsOf = (rows: readonly Row[]) =>
    rows.filter((row) => row.days > 0 || row.legacy !== null).map(({ start }) => start)
  const week = span([...days, ...startsOf(weeks)])
  const month = span([...days, ...startsOf(months)])
  return week === undefined || month === undefined ? undefined : { week, month }
}

/** Whether the rows on the branch are of these definitions and lack none of the stored periods. */
export function isWhole(stored: StoredRows, known: Ledger, asOf: Day): boolean {
  const rows = usable(stored, asOf)
  const all = spansOf(storedDays(known), rows)
  if (all === undefined) return rows.weeks.length + rows.months.length === 0
  return (
    stored.weekly.state === 'read' &&
    stored.monthly.state === 'read' &&
    Object.values(rows.carried).every((day) => FIRST_DAY <= day && day <= asOf) &&
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
