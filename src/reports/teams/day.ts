// One day of `teams` → what trends need of it.
import { z } from 'zod'
import { figure } from '../../core/figure.ts'
import { decimalText, type Json, type JsonObject } from '../../core/json.ts'
import { splitToFit } from '../../core/ranking.ts'
import { exactDecimal } from '../credits/day.ts'

const counts = {
  members: z.number(),
  people: z.number(),
  interactions: z.number(),
  generations: z.number(),
  acceptances: z.number(),
  lines_added: z.number(),
  /** An exact decimal. Use, not the bill; null when no member's record carries it. */
  ai_credits_used: exactDecimal.nullable().optional().catch(null),
} as const

/** Several groups of people together. */
const group = z.object(counts)
export type GroupFigures = z.infer<typeof group>

/** A team on a day: people of it that were active, and what they did. Nobody is named. */
export const teamFigures = z.object({ team_id: z.string(), team: z.string(), ...counts })
export type TeamFigures = z.infer<typeof teamFigures>

/** `other` are the teams that may not be told apart; `rest` says how many more a line of the history has no room for. */
export const teamsFigures = z.object({
  rows: z.array(teamFigures),
  other: group.nullable(),
  rest: z.object({ names: z.number() }).nullable(),
  /** The rule that the day was stored by. */
  min_group_size: z.number().optional(),
  withheld: z
    .object({ too_small: z.number(), too_close_to_another: z.number(), other: z.boolean() })
    .nullable()
    .catch(null),
})
export type TeamsFigures = z.infer<typeof teamsFigures>

const storedRow = z.object({
  members: z.number(),
  people: z.number(),
  user_initiated_interaction_count: figure,
  code_generation_activity_count: figure,
  code_acceptance_activity_count: figure,
  loc_added_sum: figure,
  /** A number of any length. */
  ai_credits_used: z.unknown().optional(),
})
const storedTeams = z.object({
  teams: z.array(storedRow.extend({ team_id: z.coerce.string(), slug: z.string() })),
  other: storedRow.nullable(),
  min_group_size: teamsFigures.shape.min_group_size,
  withheld: teamsFigures.shape.withheld,
})

const figuresOf = (stored: z.infer<typeof storedRow>): GroupFigures => ({
  members: stored.members,
  people: stored.people,
  interactions: stored.user_initiated_interaction_count ?? 0,
  generations: stored.code_generation_activity_count ?? 0,
  acceptances: stored.code_acceptance_activity_count ?? 0,
  lines_added: stored.loc_added_sum ?? 0,
  ai_credits_used: decimalText(stored.ai_credits_used as Json) ?? null,
})

/** Bytes of a day's teams in a line of the history: some 600 teams. */
const MOST_BYTES = 100_000

/** What trends need of a day's record, the teams with most people first. */
export function figuresOfTeams([record]: readonly JsonObject[]): TeamsFigures {
  const { teams, other, withheld, min_group_size: size } = storedTeams.parse(record)
  const ranked = teams
    .map(({ team_id, slug, ...row }): TeamFigures => ({ team_id, team: slug, ...figuresOf(row) }))
    .sort((a, b) => b.people - a.people || b.members - a.members || (a.team_id < b.team_id ? -1 : 1))
  const [rows, folded] = splitToFit(ranked, MOST_BYTES)
  return {
    rows: [...rows],
    other: other === null ? null : figuresOf(other),
    rest: folded.length === 0 ? null : { names: folded.length },
    ...(size === undefined ? {} : { min_group_size: size }),
    withheld,
  }
}
