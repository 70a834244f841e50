// Teams: people active on an average day. Never a sum of people, over days or over teams.
import { z } from 'zod'
import { addDays, type Day } from '../../core/day.ts'
import { many, say, type Sentence, type Table, type Value } from '../../core/table.ts'
import type { Leading, Pair, WeeklyTable } from '../report.ts'
import type { TeamsFigures } from './day.ts'
import { groupRow, type GroupRow, teamRow, type TeamRow, teamsOver, type TeamsPeriod } from './period.ts'

const NOTE = say`The average is over all stored days of the week, the same weekdays in both weeks. Teams do not add up: a person in two teams counts in both, and GitHub leaves out teams with fewer than 5 seats.`

/** What the rules for groups do not protect against. */
const CAUTION = say`Groups that are too small, or too close to another one, are left out; overlapping teams, a month of idle members or what a reader already knows may still reveal somebody.`

/** A day stored with a smaller `min-group-size` than the newest one names teams that are too small by now. */
const isHidden = (day: TeamsFigures | undefined, { latest }: Pair<TeamsFigures>): boolean =>
  day?.min_group_size !== undefined && day.min_group_size < (latest?.min_group_size ?? 0)

function periodOf(pair: Pair<TeamsFigures>): TeamsPeriod {
  const shown = (day: Day): TeamsFigures | undefined => {
    const figures = pair.figures(day)
    return isHidden(figures, pair) ? undefined : figures
  }
  return teamsOver(
    pair.days.map((day) => ({
      day: shown(day),
      before: pair.before.length === 0 ? undefined : shown(addDays(day, -7)),
    })),
  )
}

function hiddenNote(pair: Pair<TeamsFigures>): Sentence[] {
  const count = [...pair.before, ...pair.days].filter((day) => isHidden(pair.figures(day), pair)).length
  return count === 0
    ? []
    : [
        say`Not shown: ${many(count, 'day that was', 'days that were')} stored with a smaller \`min-group-size\`; the data branch and its history keep them as they were.`,
      ]
}

const valuesOf = ({ members, people, before, prompts, lines_added: lines }: GroupRow): Value[] => [
  members,
  people,
  before,
  { current: people, previous: before },
  prompts,
  lines,
]

interface Teams {
  readonly rows: readonly TeamRow[]
  readonly other: GroupRow | null
  readonly more: number
}

function tableOf(
  { rows, other, more }: Teams,
  notes: readonly Sentence[],
  hidden: readonly Sentence[] = [],
): Table | undefined {
  if (rows.length === 0 && other === null && hidden.length === 0) return undefined
  return {
    heading: 'Team',
    columns: [
      { title: 'Members', unit: 'count' },
      { title: 'Average daily active users', unit: 'mean', isMain: true },
      { title: 'Week before', unit: 'mean' },
      { title: 'Change', unit: 'mean change' },
      { title: 'Prompts', unit: 'count' },
      { title: 'Lines added', unit: 'count' },
    ],
    rows: rows.map((row) => ({ label: { name: row.team, id: row.team_id }, values: valuesOf(row) })),
    rest:
      other === null
        ? undefined
        : { label: { said: say`other (teams taken together)` }, values: valuesOf(other) },
    more,
    nouns: ['team', 'teams'],
    notes: [...hidden, ...notes],
  }
}

/** Which groups are not shown, and why; no size is named. */
function withheldNote(withheld: TeamsFigures['withheld']): Sentence[] {
  if (withheld === null) return []
  const { too_small: small, too_close_to_another: close, other } = withheld
  const tooSmall = say`${many(small, 'team', 'teams')} with fewer members than \`min-group-size\``
  const tooClose = say`${many(close, 'team', 'teams')} that would reveal a few people when compared with another group`
  if (small + close === 0) return []
  const named = small === 0 ? tooClose : close === 0 ? tooSmall : say`${tooSmall} and ${tooClose}`
  return [
    say`Not shown by name: ${named}.`,
    ...(other ? [say`Together they would reveal a few people too, so they are left out.`] : []),
  ]
}

export const teamsTable: WeeklyTable<TeamsFigures, 'teams'> = {
  title: 'Teams',
  name: 'teams',
  rank: 70,
  most: 30,
  make(pair, { teams: only }) {
    const { rows, other, withheld } = periodOf(pair)
    const named =
      only.length === 0
        ? { rows, other }
        : { rows: rows.filter(({ team }) => only.includes(team)), other: null }
    return tableOf({ ...named, more: 0 }, [...withheldNote(withheld), NOTE], hiddenNote(pair))
  },
}

const held = z.object({ rows: z.array(teamRow), other: groupRow.nullable(), more: z.int() })

export const leadingTeams: Leading<TeamsFigures, z.infer<typeof held>> = {
  title: 'Teams',
  shape: held,
  select(pair, first) {
    const { rows, other } = periodOf(pair)
    return { ...first(rows), other }
  },
  table: (teams) => tableOf(teams, [NOTE, CAUTION]),
}
