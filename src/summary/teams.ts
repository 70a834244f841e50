// Teams: people active on a mean day. Never a sum of people, over days or over teams.
import { addDays, type Day } from '../core/day.ts'
import type { TeamFigures } from '../core/figures.ts'
import type { History } from '../core/history.ts'
import { mean } from './bucket.ts'
import type { Comparison } from './comparison.ts'
import { escape } from './escape.ts'
import { blocks } from './markdown.ts'
import { number, plural } from './number.ts'
import { left, right, table } from './table.ts'
import { change } from './weekly-table.ts'

const SHOWN = 30

/** People of small teams together, so that nobody can be told by a team. */
const FOLDED = '(other)'

interface Team {
  readonly name: string
  readonly people: number | null
  readonly members: number
  readonly prompts: number
  readonly lines: number
}

const total = (days: readonly TeamFigures[], of: 'interactions' | 'lines_added'): number =>
  days.reduce((sum, day) => sum + day[of], 0)

const hasTeams = (history: History, day: Day): boolean => history.get(day)?.teams !== undefined

function teamsOver(history: History, days: readonly Day[]): Map<string, Team> {
  const byName = new Map<string, TeamFigures[]>()
  for (const day of days.flatMap((day) => history.get(day)?.teams ?? [])) {
    byName.set(day.team, [...(byName.get(day.team) ?? []), day])
  }
  return new Map(
    [...byName].map(([name, all]) => [
      name,
      {
        name,
        people: mean(all.map(({ people }) => people)),
        members: all.at(-1)?.members ?? 0,
        prompts: total(all, 'interactions'),
        lines: total(all, 'lines_added'),
      },
    ]),
  )
}

const order = (a: Team, b: Team): number =>
  Number(a.name === FOLDED) - Number(b.name === FOLDED) ||
  (b.people ?? 0) - (a.people ?? 0) ||
  (a.name < b.name ? -1 : 1)

/** The teams of a week; `only` names those to show, all when empty. Empty without team figures. */
export function teamsTable(history: History, { now, was }: Comparison, only: readonly string[]): string {
  const paired = now.filter((day) => hasTeams(history, day) && hasTeams(history, addDays(day, -7)))
  const before = teamsOver(history, was.length === 0 ? [] : paired.map((day) => addDays(day, -7)))
  const days = before.size === 0 ? now : paired
  const teams = [...teamsOver(history, days).values()]
    .filter(({ name }) => only.length === 0 || only.includes(name))
    .sort(order)
  if (teams.length === 0) return ''
  const hidden = teams.length - SHOWN
  return blocks(
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
      teams.slice(0, SHOWN).map((team) => {
        const was = before.get(team.name)?.people ?? null
        return [
          team.name === FOLDED ? 'other (small teams together)' : escape(team.name),
          number(team.members),
          `**${number(team.people, 1)}**`,
          number(was, 1),
          change({ now: team.people, was: was }, 'mean'),
          number(team.prompts),
          number(team.lines),
        ]
      }),
    ),
    [
      hidden > 0 ? `${plural(hidden, 'more team')} on the data branch.` : '',
      'People active on a day is a mean over the days that name the team, the same weekdays in both weeks. Teams do not add up: a person in two teams counts in both, and GitHub leaves out teams with fewer than 5 seats.',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  )
}
