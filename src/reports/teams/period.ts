// Days by team → a week by team: people active on an average day. Never a sum of people, over days or over teams.
import { z } from 'zod'
import { round } from '../../core/figure.ts'
import type { GroupFigures, TeamFigures, TeamsFigures } from './day.ts'

const means = {
  members: z.number(),
  /** On an average day, and on an average one of the same weekdays a week before. */
  people: z.number(),
  before: z.number().nullable(),
  prompts: z.number(),
  lines_added: z.number(),
} as const

export const teamRow = z.object({ team_id: z.string(), team: z.string(), ...means })
export type TeamRow = z.infer<typeof teamRow>
export const groupRow = z.object(means)
export type GroupRow = z.infer<typeof groupRow>

/** The teams of a week, most people first, and the group of those that may not be named. */
export interface TeamsPeriod {
  readonly rows: readonly TeamRow[]
  readonly other: GroupRow | null
  /** Of the newest day. */
  readonly withheld: TeamsFigures['withheld']
}

/** A day, and the same weekday of the week before. */
export interface TeamsPair {
  readonly day: TeamsFigures | undefined
  readonly before: TeamsFigures | undefined
}

const add = (days: readonly GroupFigures[], key: Exclude<keyof GroupFigures, 'ai_credits_used'>): number =>
  days.reduce((sum, day) => sum + day[key], 0)

function meansOf(days: readonly GroupFigures[], before: readonly GroupFigures[], count: number): GroupRow {
  return {
    members: days.at(-1)?.members ?? 0,
    people: round(add(days, 'people') / count),
    before: before.length === 0 ? null : round(add(before, 'people') / count),
    prompts: add(days, 'interactions'),
    lines_added: add(days, 'lines_added'),
  }
}

const byId = (days: readonly TeamsFigures[]): Map<string, TeamFigures[]> =>
  Map.groupBy(
    days.flatMap(({ rows }) => rows),
    ({ team_id }) => team_id,
  )

const known = (days: readonly (TeamsFigures | undefined)[]): TeamsFigures[] =>
  days.filter((day) => day !== undefined)

/**
 * The teams over some days. A mean is over all days that are stored, also those on which a team is not named. Where some
 * weekdays are stored in both weeks, only they count, in both.
 */
export function teamsOver(pairs: readonly TeamsPair[]): TeamsPeriod {
  const both = pairs.filter(({ day, before }) => day !== undefined && before !== undefined)
  const days = known((both.length > 0 ? both : pairs).map(({ day }) => day))
  const previous = known(both.map(({ before }) => before))
  const earlier = byId(previous)
  const others = (days: readonly TeamsFigures[]): GroupFigures[] => days.flatMap(({ other }) => other ?? [])
  const otherDays = others(days)
  return {
    rows: [...byId(days)]
      .map(([team_id, named]): TeamRow => ({
        team_id,
        team: named.at(-1)?.team ?? team_id,
        ...meansOf(named, earlier.get(team_id) ?? [], days.length),
      }))
      .sort((a, b) => b.people - a.people || (`${a.team} ${a.team_id}` < `${b.team} ${b.team_id}` ? -1 : 1)),
    other: otherDays.length === 0 ? null : meansOf(otherDays, others(previous), days.length),
    withheld: days.at(-1)?.withheld ?? null,
  }
}
