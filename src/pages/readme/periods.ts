// The weeks and months of a target's card: as many columns as GitHub's page has room for. The files have the rest.
import type { Day } from '../../core/day.ts'
import { lengthOf } from '../../core/period.ts'
import type { MonthRow, Row, WeekRow } from '../../files/rows.ts'
import { valueOf } from '../../reports/measures.ts'
import { decimal } from '../markdown/amount.ts'
import { number, percent, UNKNOWN } from '../markdown/number.ts'
import { left, right, table, unbroken } from '../markdown/table.ts'
import { dates, monthAndYear } from '../markdown/when.ts'
import { changeOf } from '../summary/people-change.ts'
import { daysInShort } from '../summary/sentence.ts'

/** Of each; `archive.json` has twelve, and the files have all. */
const SHOWN = 6

type Column = readonly [title: string, cell: (row: Row) => string]

const hasCost = (rows: readonly Row[]): boolean => rows.some(({ credits }) => credits !== null)

const columnsOf = (rows: readonly Row[], all: readonly Row[]): readonly Column[] => [
  ['People', ({ active_users: people }) => (people === null ? UNKNOWN : `**${number(people)}**`)],
  ['Change', (row) => changeOf(row, all)],
  ['Lines added', ({ lines_added: lines }) => number(lines)],
  ['By agents', (row) => percent(valueOf(row, 'agent_lines_share'))],
  ...(hasCost(rows) ? [['AI credits', ({ credits }: Row) => decimal(credits, 0)] as const] : []),
]

function periods<Period extends Row>(
  title: string,
  all: readonly Period[],
  nameOf: (row: Period) => string,
): string {
  const rows = all.filter(({ days }) => days > 0).slice(-SHOWN)
  const columns = columnsOf(rows, all)
  return table(
    [left(title), ...columns.map(([name]) => right(name)), left('Days')],
    rows
      .toReversed()
      .map((row) => [
        unbroken(nameOf(row)),
        ...columns.map(([, cell]) => cell(row)),
        unbroken(daysInShort(row.days, row.settled_days, lengthOf(row))),
      ]),
  )
}

/** The newest weeks with something stored, newest first; empty when there is none. */
export const weeksTable = (weeks: readonly WeekRow[]): string => periods('Week', weeks, dates)

/** The newest months up to `asOf` with something stored, newest first; empty when there is none. */
export const monthsTable = (months: readonly MonthRow[], asOf: Day): string =>
  periods(
    'Month',
    months.filter(({ start }) => start <= asOf),
    ({ month }) => monthAndYear(month),
  )
