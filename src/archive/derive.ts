// What is made of the snapshots of one target: history, rows of weeks and months. Updated by what a run learnt, reading no
// more of the branch than that needs; made again from the snapshots, whole, where it is absent, damaged or outdated.
import { pMapIterable } from 'p-map'
import { addDays, type Day, dayRange, earlier, later, monthOf } from '../core/day.ts'
import { lastComplete, type Period, type PeriodKind, periodOf, periodRange } from '../core/period.ts'
import type { Target } from '../core/target.ts'
import { type History, historyPath, historyText } from '../files/history.ts'
import type { Ledger } from '../files/ledger.ts'
import {
  areWhole,
  monthlyText,
  monthRowOf,
  periodsPath,
  readMonthly,
  readWeekly,
  type Row,
  type RowContext,
  type Rows,
  rowsCsv,
  type Span,
  type StoredMonthly,
  type StoredWeekly,
  totalsDays,
  updateRows,
  weeklyText,
  weekRowOf,
} from '../files/periods.ts'
import type { File } from '../files/snapshot.ts'
import { type Carried, carriedIn, isCarriedLost, type TotalsDay } from '../reports/totals/row.ts'
import { type Month, monthsOf, type News, newer, reportsWithFigures } from './months.ts'
import type { View } from './view.ts'

/** The rows on the branch. */
export interface StoredRows {
  readonly weekly: StoredWeekly
  readonly monthly: StoredMonthly
}

export interface Learnt extends News {
  /** The newest day known. */
  readonly asOf: Day
  /** Whether GitHub revises a day no more. */
  readonly isSettled: (day: Day) => boolean
}

export interface Derived {
  /** Figures by day, at least of the weeks that a summary looks at. */
  readonly history: History
  readonly rows: Rows
  readonly files: readonly File[]
}

/** The first preview of Copilot: nothing that can be stored is older. */
const FIRST_DAY = '2021-06-29' as Day

const span = (days: readonly Day[]): Span | undefined => {
  const [first, ...others] = days
  return first === undefined
    ? undefined
    : { first: others.reduce(earlier, first), last: others.reduce(later, first) }
}

const storedDays = ({ reports }: Ledger): Day[] =>
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
function usable({ weekly, monthly }: StoredRows, asOf: Day): Rows {
  const isPossible = ({ start, end }: Row): boolean => end >= FIRST_DAY && start <= asOf
  return {
    weeks: weekly.state === 'read' ? weekly.value.weeks.filter(isPossible) : [],
    months: monthly.state === 'read' ? monthly.value.months.filter(isPossible) : [],
    carried: weekly.state === 'read' ? weekly.value.carried : {},
  }
}

/** The periods to have a row for, by kind; undefined while nothing is stored. */
interface Spans {
  readonly week: Span
  readonly month: Span
}

/** Rows count beside the ledger: a ledger that was lost knows only of the days that are looked at again. */
function spansOf(days: readonly Day[], { weeks, months }: Rows): Spans | undefined {
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

const historyOf = (months: readonly Month[]): History =>
  new Map(months.flatMap(({ lines }) => lines).map((line) => [line.day, line]))

const historyFile = (target: Target, month: string, history: History): File => ({
  path: historyPath(target, month),
  content: historyText(history, month),
})

/** A summary shows the last complete week, or the one before while its Saturday is pending, each against its week before. */
const shownDays = (asOf: Day): Day[] => dayRange(addDays(lastComplete('week', asOf).start, -14), asOf)

const monthNames = (days: Iterable<Day>): string[] => [...new Set([...days].map(monthOf))].sort()

/** Reads ahead what {@link derive} will read in any case. What fails is told to whoever comes to need it. */
export function expectNews(view: View, target: Target, asOf: Day): void {
  for (const month of monthNames(shownDays(asOf)))
    view.bytes(historyPath(target, month)).catch(() => undefined)
}

/** Months that are read side by side: enough to fill a query, few enough that ten years fit into the memory of these. */
const MONTHS_AT_ONCE = 6

/** All rows made anew, month by month. */
async function rebuild(
  read: (month: string) => Promise<Month>,
  { target, asOf, isSettled }: Learnt,
  all: Spans,
): Promise<Derived> {
  const shown = new Set(monthNames(shownDays(asOf)))
  const files: File[] = []
  const weeks: Rows['weeks'][number][] = []
  const months: Rows['months'][number][] = []
  const kept: Month[] = []
  const waiting = periodRange('week', all.week.first, all.week.last)
  let carried: Carried = {}
  let previous: Month = { lines: [], isNew: false }
  const reading = pMapIterable(
    periodRange('month', all.month.first, all.month.last),
    async (month) => ({ month, current: await read(month.name) }),
    { concurrency: MONTHS_AT_ONCE },
  )
  for await (const { month, current } of reading) {
    const history = historyOf([previous, current])
    if (current.isNew) files.push(historyFile(target, month.name, history))
    if (shown.has(month.name)) kept.push(current)
    carried = carriedIn(carried, totalsDays(history, [...history.keys()]))
    const context: RowContext = { carried, isSettled }
    months.push(monthRowOf(month, history, context))
    const complete = waiting.filter((week) => week.end <= month.end || month.end >= all.month.last)
    weeks.push(...complete.map((week) => weekRowOf(week, history, context)))
    waiting.splice(0, complete.length)
    previous = current
  }
  return { history: historyOf(kept), rows: { weeks, months, carried }, files }
}

/** Periods in which a field became 0 that had been unknown, or the other way round. */
function carriedSpan(before: Carried, after: Carried, last: Day): Span | undefined {
  const changed = Object.entries(after).filter(([field, day]) => before[field as keyof Carried] !== day)
  return span(changed.flatMap(([field, day]) => [day, before[field as keyof Carried] ?? last]))
}

const touches = (period: Period, days: Span | undefined): boolean =>
  days !== undefined && period.start <= days.last && days.first <= period.end

/** The rows that the run touched made anew, the others as they were. */
async function update(
  read: (month: string) => Promise<Month>,
  input: Learnt,
  rows: Rows,
  all: Spans,
): Promise<Derived> {
  const { target, asOf, isSettled, learnt, seen } = input
  const news = [...learnt.keys(), ...seen.keys()]
  const newTotals = [...seen, ...learnt].flatMap(([day, { totals }]): TotalsDay[] =>
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

/** History and rows after a run, and the files that have to be written for them. */
export async function derive(view: View, input: Learnt): Promise<Derived> {
  const { target, known, asOf, learnt, seen } = input
  const stored = await readRows(view, target)
  const rows = usable(stored, asOf)
  const before = spansOf(storedDays(known), rows)
  const all = spansOf([...storedDays(known), ...learnt.keys(), ...seen.keys()], rows)
  if (all === undefined) return { history: new Map(), rows, files: [] }
  const read = monthsOf(view, input, before?.month)
  const isLost = [...seen, ...learnt].some(
    ([day, { totals }]) => totals !== undefined && isCarriedLost(rows.carried, { day, totals }),
  )
  const made =
    isLost || !isWhole(stored, known, asOf)
      ? await rebuild(read, input, all)
      : await update(read, input, rows, all)
  return { ...made, files: [...made.files, ...rowFiles(target, stored, made.rows)] }
}

const rowFiles = (target: Target, stored: StoredRows, rows: Rows): File[] => [
  { path: periodsPath(target, 'week', 'json'), content: weeklyText(stored.weekly, target, rows) },
  { path: periodsPath(target, 'week', 'csv'), content: rowsCsv('week', rows.weeks) },
  { path: periodsPath(target, 'month', 'json'), content: monthlyText(stored.monthly, target, rows) },
  { path: periodsPath(target, 'month', 'csv'), content: rowsCsv('month', rows.months) },
]

/**
 * History and rows made of nothing but the snapshots and what the ledger knows of them, with all their files. Throws when
 * a newer version wrote the rows.
 */
export async function deriveAfresh(
  view: View,
  input: Pick<Learnt, 'target' | 'known' | 'asOf' | 'isSettled'>,
): Promise<Derived> {
  const stored = await readRows(view, input.target)
  const all = spansOf(storedDays(input.known), { weeks: [], months: [], carried: {} })
  const learnt: Learnt = { ...input, learnt: new Map(), seen: new Map(), afresh: true }
  const made =
    all === undefined
      ? { history: new Map(), rows: { weeks: [], months: [], carried: {} }, files: [] }
      : await rebuild(monthsOf(view, learnt, all.month), learnt, all)
  return { ...made, files: [...made.files, ...rowFiles(input.target, stored, made.rows)] }
}
