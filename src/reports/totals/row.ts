// Days of `totals` → the fields of a week's or a month's row. What the fields mean: measures.ts, docs/figures.md.
import { z } from 'zod'
import type { Day } from '../../core/day.ts'
import { figure, type Figure, mean, ratio, sum } from '../../core/figure.ts'
import { SMALL_BASE } from '../small-base.ts'
import type { Carried, CarriedField, TotalsDay } from './carried.ts'
import type { TotalsFigures } from './day.ts'
import { trustedCount } from './people.ts'

const meanCarried = (days: readonly TotalsDay[], known: Carried, field: CarriedField): Figure =>
  mean(
    days.map(({ day, totals }) => {
      const first = known[field]
      return totals[field] ?? (first !== undefined && first <= day ? 0 : null)
    }),
  )

const summed = {
  interactions: 'user_initiated_interaction_count',
  generations: 'code_generation_activity_count',
  acceptances: 'code_acceptance_activity_count',
  lines_suggested: 'loc_suggested_to_add_sum',
  lines_added: 'loc_added_sum',
  lines_deleted: 'loc_deleted_sum',
  agent_lines_added: 'agent_lines_added',
} as const satisfies Readonly<Record<string, keyof TotalsFigures>>

const pullRequests = {
  pull_requests_created: 'pull_requests_created',
  pull_requests_merged: 'pull_requests_merged',
  pull_requests_created_by_copilot: 'pull_requests_created_by_copilot',
  pull_requests_reviewed_by_copilot: 'pull_requests_reviewed_by_copilot',
  pull_requests_merged_created_by_copilot: 'pull_requests_merged_created_by_copilot',
  copilot_suggestions: 'copilot_suggestions',
  copilot_suggestions_applied: 'copilot_suggestions_applied',
} as const satisfies Readonly<Record<string, keyof TotalsFigures>>

const total = <Name extends string>(
  days: readonly TotalsDay[],
  fields: Readonly<Record<Name, (typeof summed)[keyof typeof summed] | keyof typeof pullRequests>>,
): Record<Name, Figure> =>
  Object.fromEntries(
    Object.entries<keyof TotalsFigures>(fields).map(([name, field]) => [
      name,
      sum(days.map(({ totals }) => totals[field] as Figure)),
    ]),
  ) as Record<Name, Figure>

/** The rate of what was generated; null on a base that is too small to say anything. */
const rate = (accepted: Figure, generated: Figure): Figure =>
  generated === null || generated < SMALL_BASE ? null : ratio(accepted, generated)

/**
 * The figures of some days taken together: a whole period, or its first days. People active over several days are not
 * among them, because distinct people of several days cannot be added.
 */
export function aggregate(days: readonly TotalsDay[], known: Carried) {
  return {
    avg_daily_active_users: mean(days.map(({ totals }) => totals.daily_active_users)),
    ...total(days, summed),
    completion_acceptance_rate: rate(
      sum(days.map(({ totals }) => totals.completion_acceptances)),
      sum(days.map(({ totals }) => totals.completion_generations)),
    ),
    ...total(days, pullRequests),
    avg_daily_cli_users: meanCarried(days, known, 'daily_active_cli_users'),
    avg_daily_cloud_agent_users: meanCarried(days, known, 'daily_active_copilot_cloud_agent_users'),
    avg_daily_code_review_users: meanCarried(days, known, 'daily_active_copilot_code_review_users'),
  }
}

/** People by adoption phase, of the newest stored day that counts them: `{ phase_1: 33, … }`. */
function adoptionOf(days: readonly TotalsDay[]): Record<string, number> | null {
  const phases = days.findLast(
    ({ totals }) => totals.adoption?.some(({ people }) => people !== null) === true,
  )?.totals.adoption
  return phases == null
    ? null
    : Object.fromEntries(
        phases
          .flatMap(({ phase_number, people }) =>
            people === null ? [] : [[`phase_${phase_number}`, people] as const],
          )
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      )
}

const figuresIn = <Name extends string>(fields: Readonly<Record<Name, unknown>>) =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, figure])) as Record<Name, typeof figure>

/** The fields that each row has. */
export const totalsFields = {
  active_users: figure,
  avg_daily_active_users: figure,
  ...figuresIn(summed),
  completion_acceptance_rate: figure,
  ...figuresIn(pullRequests),
  avg_daily_cli_users: figure,
  avg_daily_cloud_agent_users: figure,
  avg_daily_code_review_users: figure,
} as const
export const weekFields = { weekly_cloud_agent_users: figure, weekly_code_review_users: figure } as const
export const monthFields = {
  monthly_cloud_agent_users: figure,
  monthly_code_review_users: figure,
  monthly_chat_users: figure,
  monthly_agent_users: figure,
} as const
export const adoption = z.record(z.string(), z.number()).nullable().catch(null)

const shared = (days: readonly TotalsDay[], known: Carried) => ({
  ...aggregate(days, known),
  adoption: adoptionOf(days),
})

/** The fields of a week that ends on `end`, a Saturday. */
export const weekOfTotals = (days: readonly TotalsDay[], end: Day, known: Carried) => ({
  active_users: trustedCount(days, end, 'weekly', 'active'),
  ...shared(days, known),
  weekly_cloud_agent_users: trustedCount(days, end, 'weekly', 'active_copilot_cloud_agent'),
  weekly_code_review_users: trustedCount(days, end, 'weekly', 'active_copilot_code_review'),
})

/** The fields of a month that ends on `end`. */
export function monthOfTotals(days: readonly TotalsDay[], end: Day, known: Carried) {
  const last = days.find(({ day }) => day === end)?.totals
  return {
    active_users: trustedCount(days, end, 'monthly', 'active'),
    ...shared(days, known),
    monthly_cloud_agent_users: trustedCount(days, end, 'monthly', 'active_copilot_cloud_agent'),
    monthly_code_review_users: trustedCount(days, end, 'monthly', 'active_copilot_code_review'),
    monthly_chat_users: last?.monthly_active_chat_users ?? null,
    monthly_agent_users: last?.monthly_active_agent_users ?? null,
  }
}
