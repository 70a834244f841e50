// Teams: people active on a mean day. Never a sum of people, over days or over teams.
import type { History } from '../../files/history.ts'
import { FOLDED_TEAMS, teamsOfWeek, type TeamWeek } from '../../files/team-week.ts'
import type { Comparison } from './comparison.ts'
import { escape } from '../markdown/escape.ts'
import { blocks } from '../markdown/blocks.ts'
import { number, plural } from '../markdown/number.ts'
import { left, right, table } from '../markdown/table.ts'
import { change } from './main-table.ts'

const SHOWN = 30

/** Teams as a table, in their order. */
export const teamRows = (teams: readonly TeamWeek[]): string =>
  table(
    [
      left('Team'),
      right('Members'),
      right('People active on a day'),
      right('Week before'),
      right('Change'),
      right('Prompts'),
      right('Lines added'),
    ],
    teams.map(({ team, members, people, before, prompts, lines_added: lines }) => [
      team === FOLDED_TEAMS ? 'other (small teams together)' : escape(team),
      number(members),
      `**${number(people, 1)}**`,
      number(before, 1),
      change({ now: people, was: before }, 'mean'),
      number(prompts),
      number(lines),
    ]),
  )

export const TEAMS_NOTE =
  'People active on a day is a mean over the days that name the team, the same weekdays in both weeks. Teams do not add up: a person in two teams counts in both, and GitHub leaves out teams with fewer than 5 seats.'

/** The teams of a week; `only` names those to show, all when empty. Empty without team figures. */
export function teamsTable(history: History, { now, was }: Comparison, only: readonly string[]): string {
  const teams = teamsOfWeek(history, now, was.length > 0).filter(
    ({ team }) => only.length === 0 || only.includes(team),
  )
  if (teams.length === 0) return ''
  const hidden = teams.length - SHOWN
  return blocks(
    teamRows(teams.slice(0, SHOWN)),
    [hidden > 0 ? `${plural(hidden, 'more team')} on the data branch.` : '', TEAMS_NOTE]
      .filter((sentence) => sentence !== '')
      .join(' '),
  )
}
