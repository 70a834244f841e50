// The weeks of one target on the branch's front page.
import type { Headline } from '../../files/archive-file.ts'
import { addDays } from '../../core/day.ts'
import type { WeeklyRow } from '../../files/week.ts'
import { definitionsBetween } from '../summary/definitions.ts'
import { daysInShort, ofSeats } from '../summary/sentence.ts'
import { blocks } from '../markdown/blocks.ts'
import { number, people, percent, UNKNOWN } from '../markdown/number.ts'
import { repositoryRows } from '../summary/repositories.ts'
import { left, right, table, unbroken } from '../markdown/table.ts'
import { TEAMS_NOTE, teamRows } from '../summary/teams.ts'
import { change, REDEFINED } from '../summary/main-table.ts'
import { dates, weekNumber } from '../markdown/when.ts'

/** The newest week whose people are known. */
export const latest = ({ weeks }: Headline): WeeklyRow | undefined =>
  weeks.findLast(({ active_users }) => active_users !== null)

/** The weeks from the first whose people are known to the last. */
export function known({ weeks }: Headline): WeeklyRow[] {
  const isKnown = ({ active_users }: WeeklyRow) => active_users !== null
  return weeks.slice(Math.max(0, weeks.findIndex(isKnown)), weeks.findLastIndex(isKnown) + 1)
}

/** The change of people against the week before. */
export function changeOf(row: WeeklyRow, rows: readonly WeeklyRow[]): string {
  const before = rows.find(({ start }) => start === addDays(row.start, -7))
  if (before === undefined || before.active_users === null) return UNKNOWN
  const redefined = definitionsBetween(before.start, row.end, 'active_users').length > 0
  return `${change({ now: row.active_users, was: before.active_users }, 'trailing')}${redefined ? ` ${REDEFINED}` : ''}`
}

function weekly(rows: readonly WeeklyRow[]): string {
  return table(
    [
      left('Week'),
      left('Days'),
      right('People'),
      right('Change'),
      right('On a day'),
      right('Prompts'),
      right('Accepted'),
      right('Lines added'),
      left('Stored'),
    ],
    rows
      .filter(({ days }) => days > 0)
      .toReversed()
      .map((row) => [
        unbroken(weekNumber(row.week)),
        unbroken(dates(row)),
        row.active_users === null ? UNKNOWN : `**${number(row.active_users)}**`,
        changeOf(row, rows),
        number(row.avg_daily_active_users, 1),
        number(row.interactions),
        percent(row.completion_acceptance_rate),
        number(row.lines_added),
        daysInShort(row.days, row.settled_days),
      ]),
  )
}

function legacyWeeks(rows: readonly WeeklyRow[]): string {
  const older = rows.filter(({ legacy }) => legacy !== null)
  return older.length === 0
    ? ''
    : blocks(
        'From GitHub’s older metrics API, which counted in another way; these weeks continue nothing and are continued by nothing:',
        table(
          [
            left('Week'),
            left('Days'),
            right('People active on a day'),
            right('People engaged on a day'),
            right('Stored'),
          ],
          older
            .toReversed()
            .map((row) => [
              weekNumber(row.week),
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
  if (row?.active_users == null || headline.seats === undefined) return ''
  return `${people(row.active_users)} ${row.active_users === 1 ? 'was' : 'were'} active in ${weekNumber(row.week)}${ofSeats(row.active_users, headline.seats)}.`
}

/** The first teams and repositories of the last complete week. */
function leadingOf({ leading }: Headline): string {
  if (leading === undefined) return ''
  const { week, teams, repositories } = leading
  return blocks(
    teams.length === 0 ? '' : blocks(`**Teams in ${weekNumber(week)}**`, teamRows(teams), TEAMS_NOTE),
    repositories.length === 0
      ? ''
      : blocks(`**Repositories in ${weekNumber(week)}**`, repositoryRows(repositories)),
  )
}

/** The tables of a target. */
export const weeksOf = (headline: Headline): string => {
  const { weeks } = headline
  const text = blocks(seated(headline), weekly(weeks), legacyWeeks(weeks), leadingOf(headline))
  return text === '' ? 'No week is stored yet.' : text
}
