// Teams: people active on a mean day. Never a sum of people, over days or over teams.
import { addDays, type Day } from '../../core/day.ts'
import type { History } from '../../files/history.ts'
import type { TeamsFigures } from '../../reports/teams/day.ts'
import { type GroupRow, type TeamRow, teamsOver } from '../../reports/teams/period.ts'
import type { Comparison } from './comparison.ts'
import { escape } from '../markdown/escape.ts'
import { blocks } from '../markdown/blocks.ts'
import { listed, number, plural } from '../markdown/number.ts'
import { left, right, table } from '../markdown/table.ts'
import { change } from './main-table.ts'

const SHOWN = 30

/** Teams of one name are told apart by their id. */
function labelsOf(rows: readonly TeamRow[]): (row: TeamRow) => string {
  const names = Map.groupBy(rows, ({ team }) => escape(team))
  return ({ team, team_id: id }) =>
    (names.get(escape(team))?.length ?? 0) > 1 ? `${escape(team)} (id ${escape(id)})` : escape(team)
}

const cells = (
  label: string,
  { members, people, before, prompts, lines_added: lines }: GroupRow,
): string[] => [
  label,
  number(members),
  `**${number(people, 1)}**`,
  number(before, 1),
  change({ current: people, previous: before }, 'mean'),
  number(prompts),
  number(lines),
]

/** Teams as a table, in their order, those that may not be told apart last. */
export function teamRows(rows: readonly TeamRow[], other: GroupRow | null): string {
  const label = labelsOf(rows)
  return table(
    [
      left('Team'),
      right('Members'),
      right('Average daily active users'),
      right('Week before'),
      right('Change'),
      right('Prompts'),
      right('Lines added'),
    ],
    [
      ...rows.map((row) => cells(label(row), row)),
      ...(other === null ? [] : [cells('other (teams taken together)', other)]),
    ],
  )
}

export const TEAMS_NOTE =
  'The average is over all stored days of the week, the same weekdays in both weeks. Teams do not add up: a person in two teams counts in both, and GitHub leaves out teams with fewer than 5 seats.'

/** Which groups are not shown, and why; no size is named. */
function withheldNote(withheld: TeamsFigures['withheld']): string {
  if (withheld === null) return ''
  const { too_small: small, too_close_to_another: close, other } = withheld
  const parts = [
    ...(small > 0 ? [`${plural(small, 'team')} with fewer members than \`min-group-size\``] : []),
    ...(close > 0
      ? [`${plural(close, 'team')} that would give few people away when taken from or with another group`]
      : []),
  ]
  if (parts.length === 0) return ''
  return `Not shown by name: ${listed(parts)}.${other ? ' Together they would give few people away too, so they are left out.' : ''}`
}

/** The teams of a week; `only` names those to show, all when empty. Empty without team figures. */
export function teamsTable(
  history: History,
  { current, previous }: Comparison,
  only: readonly string[],
): string {
  const earlier = (day: Day) => (previous.length === 0 ? undefined : history.get(addDays(day, -7))?.teams)
  const teams = teamsOver(current.map((day) => ({ day: history.get(day)?.teams, before: earlier(day) })))
  const rows = teams.rows.filter(({ team }) => only.length === 0 || only.includes(team))
  const other = only.length === 0 ? teams.other : null
  if (rows.length === 0 && other === null) return ''
  const shown = rows.length === SHOWN + 1 ? rows : rows.slice(0, SHOWN)
  const hidden = rows.length - shown.length
  return blocks(
    teamRows(shown, other),
    [
      hidden > 0 ? `${plural(hidden, 'more team')} on the data branch.` : '',
      withheldNote(teams.withheld),
      TEAMS_NOTE,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  )
}
