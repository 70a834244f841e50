// A week by team: people active on a mean day. Never a sum of people, over days or over teams.
import { z } from 'zod'
import { addDays, type Day } from '../core/day.ts'
import type { TeamFigures } from '../reports/figures.ts'
import type { History } from './history.ts'

/** The teams that were too small to be told apart, together. */
export const FOLDED_TEAMS = '(other)'

export const teamWeek = z.object({
  team: z.string(),
  members: z.number(),
  /** On a mean day, and on one of the same weekdays of the week before. */
  people: z.number(),
  before: z.number().nullable(),
  prompts: z.number(),
  lines_added: z.number(),
})
export type TeamWeek = z.infer<typeof teamWeek>

const total = (days: readonly TeamFigures[], of: 'people' | 'interactions' | 'lines_added'): number =>
  days.reduce((sum, day) => sum + day[of], 0)

const hasTeams = (history: History, day: Day): boolean => history.get(day)?.teams !== undefined

function byTeam(history: History, days: readonly Day[]): Map<string, TeamFigures[]> {
  const teams = new Map<string, TeamFigures[]>()
  for (const one of days.flatMap((day) => history.get(day)?.teams ?? []))
    teams.set(one.team, [...(teams.get(one.team) ?? []), one])
  return teams
}

const order = (a: TeamWeek, b: TeamWeek): number =>
  Number(a.team === FOLDED_TEAMS) - Number(b.team === FOLDED_TEAMS) ||
  b.people - a.people ||
  (a.team < b.team ? -1 : 1)

/**
 * The teams over the days `now`, most people first. Where the week before is known, `hasBefore`, only the weekdays count
 * that both weeks name teams for.
 */
export function teamsOfWeek(history: History, now: readonly Day[], hasBefore: boolean): TeamWeek[] {
  const paired = now.filter((day) => hasTeams(history, day) && hasTeams(history, addDays(day, -7)))
  const before = byTeam(history, hasBefore ? paired.map((day) => addDays(day, -7)) : [])
  return [...byTeam(history, before.size === 0 ? now : paired)]
    .map(([team, days]): TeamWeek => {
      const was = before.get(team)
      return {
        team,
        members: days.at(-1)?.members ?? 0,
        people: total(days, 'people') / days.length,
        before: was === undefined ? null : total(was, 'people') / was.length,
        prompts: total(days, 'interactions'),
        lines_added: total(days, 'lines_added'),
      }
    })
    .sort(order)
}
