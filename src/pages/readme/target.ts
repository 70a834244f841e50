// The weeks of one target on the branch's front page.
import type { Headline } from '../../files/archive-file.ts'
import { addDays, type Day } from '../../core/day.ts'
import type { WeekRow } from '../../files/periods.ts'
import { definitionsBetweenPeriods } from '../../reports/definitions.ts'
import { leadingParts } from '../../reports/all.ts'
import { valueOf } from '../../reports/measures.ts'
import { daysInShort, newestSeats, ofSeats } from '../summary/sentence.ts'
import { blocks } from '../markdown/blocks.ts'
import { number, people, percent, UNKNOWN } from '../markdown/number.ts'
import { reportTable } from '../markdown/report-table.ts'
import { left, right, table, unbroken } from '../markdown/table.ts'
import { costClause } from '../summary/cost-clause.ts'
import { costColumns } from '../summary/cost-columns.ts'
import { REDEFINED } from '../summary/main-table.ts'
import { change } from '../markdown/change.ts'
import { dates, shortDay } from '../markdown/when.ts'
import { monthsTable } from '../summary/months.ts'

/** The newest week whose people are known. */
export const latest = ({ weeks }: Headline): WeekRow | undefined =>
  weeks.findLast(({ active_users }) => active_users !== null)

/** The weeks from the first whose people are known to the last. */
export function known({ weeks }: Headline): WeekRow[] {
  const isKnown = ({ active_users }: WeekRow) => active_users !== null
  return weeks.slice(Math.max(0, weeks.findIndex(isKnown)), weeks.findLastIndex(isKnown) + 1)
}

/** The change of people against the week before. */
export function changeOf(row: WeekRow, rows: readonly WeekRow[]): string {
  const before = rows.find(({ start }) => start === addDays(row.start, -7))
  if (before === undefined || before.active_users === null) return UNKNOWN
  const redefined = definitionsBetweenPeriods(before, row, 'active_users').length > 0
  return `${change({ current: row.active_users, previous: before.active_users }, 'counted')}${redefined ? ` ${REDEFINED}` : ''}`
}

function weekly(rows: readonly WeekRow[]): string {
  const cost = costColumns(rows)
  return table(
    [
      left('Week'),
      right('People active'),
      right('Change'),
      right('Average daily'),
      right('Prompts'),
      right('Accepted'),
      right('Lines added'),
      right('By agents'),
      ...cost.columns,
      left('Stored'),
    ],
    rows
      .filter(({ days }) => days > 0)
      .toReversed()
      .map((row) => [
        unbroken(dates(row)),
        row.active_users === null ? UNKNOWN : `**${number(row.active_users)}**`,
        changeOf(row, rows),
        number(row.avg_daily_active_users, 1),
        number(row.interactions),
        percent(row.completion_acceptance_rate),
        number(row.lines_added),
        percent(valueOf(row, 'agent_lines_share')),
        ...cost.cells(row),
        daysInShort(row.days, row.settled_days),
      ]),
  )
}

function legacyWeeks(rows: readonly WeekRow[]): string {
  const older = rows.filter(({ legacy }) => legacy !== null)
  return older.length === 0
    ? ''
    : blocks(
        'From GitHub’s older metrics API, which counted in another way; these weeks continue nothing and are continued by nothing:',
        table(
          [left('Week'), right('Average daily active'), right('Average daily engaged'), right('Stored')],
          older
            .toReversed()
            .map((row) => [
              unbroken(dates(row)),
              number(row.legacy?.avg_active_users, 1),
              number(row.legacy?.avg_engaged_users, 1),
              `${number(row.legacy?.days)} of 7`,
            ]),
        ),
      )
}

/** The newest week's people, of how many seats. */
function seated(headline: Headline): string {
  const row = latest(headline)
  if (row?.active_users == null) return ''
  const seats = newestSeats(headline.weeks.filter(({ start }) => start >= row.start))
  if (seats === null) return ''
  return `${people(row.active_users)} ${row.active_users === 1 ? 'was' : 'were'} active in the week ${dates(row)}${ofSeats(row.active_users, seats)}.`
}

/** The newest week in a sentence or two: people, and what it came to. */
function latestWeek(headline: Headline): string {
  const row = latest(headline)
  const first = seated(headline)
  const week = row === undefined ? '' : first === '' ? ` in the week ${dates(row)}` : ' in it'
  const cost = row === undefined ? '' : costClause(row, week)
  return [first, cost === '' ? '' : `${cost}.`].filter((sentence) => sentence !== '').join(' ')
}

/** The first teams, repositories and so on of the last complete week. */
function leadingOf({ leading }: Headline): string {
  if (leading === undefined) return ''
  const week = shortDay(leading.week as Day)
  return blocks(
    ...leadingParts.map(({ field, leading: part }) => {
      const held = leading[field]
      const rows = held === undefined ? undefined : part.table(held)
      return rows === undefined
        ? ''
        : blocks(
            `**${part.title} in the week from ${week}**`,
            reportTable(rows, { most: Infinity, where: 'in the target’s folder' }),
          )
    }),
  )
}

/** The tables of a target. */
export function sectionOf(headline: Headline): string {
  const { weeks, months, latest_day: latestDay } = headline
  const text = blocks(
    latestWeek(headline),
    weekly(weeks),
    latestDay === null ? '' : monthsTable(months, latestDay),
    legacyWeeks(weeks),
    leadingOf(headline),
  )
  return text === '' ? 'No week is stored yet.' : text
}
