// Makes the rows that a run touched again and leaves the others as they were: it reads no more of the branch than that needs.
import { type Day, dayRange, type DaySpan } from '../core/day.ts'
import { type Period, type PeriodKind, periodOf, periodRange } from '../core/period.ts'
import type { Rows } from '../files/row-files.ts'
import { monthRowOf, type Row, type RowContext, weekRowOf } from '../files/rows.ts'
import { updateRows } from '../files/whole-rows.ts'
import { type Carried, carriedIn, type TotalsDay } from '../reports/totals/carried.ts'
import type { Derived } from './all-rows.ts'
import { historyFile, historyOf, type RunFigures, type Month } from './months.ts'
import { monthNames, shownDays } from './shown-days.ts'
import { spanOfDays, type Spans } from './stored-rows.ts'

/** Periods in which a field became 0 that had been unknown, or the other way round. */
function carriedSpan(before: Carried, after: Carried, last: Day): DaySpan | undefined {
  const changed = Object.entries(after).filter(([field, day]) => before[field as keyof Carried] !== day)
  return spanOfDays(changed.flatMap(([field, day]) => [day, before[field as keyof Carried] ?? last]))
}

const touches = (period: Period, days: DaySpan | undefined): boolean =>
  days !== undefined && period.start <= days.last && days.first <= period.end

/** The rows after a run: those that it touched are made again, the others stay. */
export async function makeChangedRows(
  read: (month: string) => Promise<Month>,
  input: RunFigures,
  rows: Rows,
  all: Spans,
): Promise<Derived> {
  const { target, asOf, isSettled, changed, unchanged } = input
  const news = [...changed.keys(), ...unchanged.keys()]
  const newTotals = [...unchanged, ...changed].flatMap(([day, { totals }]): TotalsDay[] =>
    totals === undefined ? [] : [{ day, totals }],
  )
  const carried = carriedIn(rows.carried, newTotals)
  const redefined = carriedSpan(rows.carried, carried, all.week.last)
  const hasSettled = ({ start, end, days, settled_days: settled }: Row): boolean =>
    settled < days && dayRange(start, end).filter(isSettled).length > settled
  const isStale = (kind: PeriodKind, rows: readonly Row[]) => {
    const starts = new Set([
      ...news.map((day) => periodOf(kind, day).start),
      ...rows.filter(hasSettled).map(({ start }) => start),
    ])
    return (period: Period) => starts.has(period.start) || touches(period, redefined)
  }
  const [isStaleWeek, isStaleMonth] = [isStale('week', rows.weeks), isStale('month', rows.months)]
  const isMissing = (rows: readonly Row[]) => {
    const starts = new Set(rows.map(({ start }) => start))
    return ({ start }: Period) => !starts.has(start)
  }
  const [noWeek, noMonth] = [isMissing(rows.weeks), isMissing(rows.months)]
  const stale = [
    ...periodRange('week', all.week.first, all.week.last).filter((week) => isStaleWeek(week) || noWeek(week)),
    ...periodRange('month', all.month.first, all.month.last).filter(
      (month) => isStaleMonth(month) || noMonth(month),
    ),
  ]
  const names = monthNames([...stale.flatMap(({ start, end }) => [start, end]), ...shownDays(asOf)])
  const months = await Promise.all(names.map(async (name) => ({ name, ...(await read(name)) })))
  const history = historyOf(months)
  const context: RowContext = { carried, isSettled }
  return {
    history,
    rows: {
      weeks: updateRows('week', rows.weeks, all.week, isStaleWeek, (week) =>
        weekRowOf(week, history, context),
      ),
      months: updateRows('month', rows.months, all.month, isStaleMonth, (month) =>
        monthRowOf(month, history, context),
      ),
      carried,
    },
    files: months.filter(({ isNew }) => isNew).map(({ name }) => historyFile(target, name, history)),
  }
}
