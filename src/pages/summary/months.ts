// Months beside the weeks: people by GitHub's count of the month's last day.
import type { Day } from '../../core/day.ts'
import { lengthOf } from '../../core/period.ts'
import type { MonthRow } from '../../files/rows.ts'
import { valueOf } from '../../reports/measures.ts'
import { blocks } from '../markdown/blocks.ts'
import { number, percent, UNKNOWN } from '../markdown/number.ts'
import { left, right, table, unbroken } from '../markdown/table.ts'
import { monthAndYear } from '../markdown/when.ts'
import { costColumns } from './cost/columns.ts'
import { changeOf } from './people-change.ts'
import { daysInShort } from './sentence.ts'

const SHOWN = 12

const people = (value: number | null): string => (value === null ? UNKNOWN : `**${number(value)}**`)

/** The months up to `asOf` with something stored, newest first; empty when there is none. */
function monthsTable(months: readonly MonthRow[], asOf: Day): string {
  const stored = months.filter(({ days, start }) => days > 0 && start <= asOf)
  const cost = costColumns(stored.slice(-SHOWN))
  return table(
    [
      left('Month'),
      right('People active'),
      right('Change'),
      right('Average daily'),
      right('Chat users'),
      right('Agent users'),
      right('Prompts'),
      right('Accepted'),
      right('Lines added'),
      right('By agents'),
      ...cost.columns,
      left('Stored'),
    ],
    stored
      .slice(-SHOWN)
      .map((row) => [
        unbroken(monthAndYear(row.month)),
        people(row.active_users),
        changeOf(row, months),
        number(row.avg_daily_active_users, 1),
        number(row.monthly_chat_users),
        number(row.monthly_agent_users),
        number(row.interactions),
        percent(row.completion_acceptance_rate),
        number(row.lines_added),
        percent(valueOf(row, 'agent_lines_share')),
        ...cost.cells(row),
        unbroken(daysInShort(row.days, row.settled_days, lengthOf(row))),
      ])
      .reverse(),
  )
}

/** The section of a summary. */
export const monthsSection = (months: readonly MonthRow[], asOf: Day): string => {
  const rows = monthsTable(months, asOf)
  return rows === ''
    ? ''
    : blocks(
        rows,
        'People of a month are GitHub’s count of its last day, so they are known once that day is stored. Sums grow with the days that are stored.',
      )
}
