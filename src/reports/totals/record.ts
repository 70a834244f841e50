// What GitHub sends in a record of `totals`, as far as figures are made of it. What a record does not carry is null, never 0.
import { z } from 'zod'
import { figure } from '../../core/figure.ts'

export const activity = {
  user_initiated_interaction_count: figure,
  code_generation_activity_count: figure,
  code_acceptance_activity_count: figure,
  loc_suggested_to_add_sum: figure,
  loc_added_sum: figure,
  loc_deleted_sum: figure,
} as const

/** Counts of people over the day, the week to date and the month to date. */
export const people = {
  daily_active_users: figure,
  weekly_active_users: figure,
  monthly_active_users: figure,
  monthly_active_chat_users: figure,
  monthly_active_agent_users: figure,
  daily_active_cli_users: figure,
  daily_active_copilot_app_users: figure,
  daily_active_vscode_agent_users: figure,
  daily_active_copilot_cloud_agent_users: figure,
  weekly_active_copilot_cloud_agent_users: figure,
  monthly_active_copilot_cloud_agent_users: figure,
  daily_active_copilot_code_review_users: figure,
  weekly_active_copilot_code_review_users: figure,
  monthly_active_copilot_code_review_users: figure,
} as const

/** Our name → GitHub's, within `pull_requests`. */
export const PULL_REQUESTS = {
  pull_requests_created: 'total_created',
  pull_requests_merged: 'total_merged',
  pull_requests_created_by_copilot: 'total_created_by_copilot',
  pull_requests_reviewed_by_copilot: 'total_reviewed_by_copilot',
  pull_requests_merged_created_by_copilot: 'total_merged_created_by_copilot',
  copilot_suggestions: 'total_copilot_suggestions',
  copilot_suggestions_applied: 'total_copilot_applied_suggestions',
  median_minutes_to_merge: 'median_minutes_to_merge',
  median_minutes_to_merge_copilot_authored: 'median_minutes_to_merge_copilot_authored',
} as const
export type PullRequestFigure = keyof typeof PULL_REQUESTS

/** A shape in which each key is a figure. */
export const figuresBy = <Key extends string>(keys: readonly Key[]) =>
  z.object(Object.fromEntries(keys.map((key) => [key, figure])) as Record<Key, typeof figure>)

export const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(record) as Key[]

const sessions = z.object({ session_count: figure, request_count: figure, prompt_count: figure })
const tokens = z.object({ output_tokens_sum: figure, prompt_tokens_sum: figure })
/** Sessions of the CLI or the app, and what they cost in tokens. */
export const surface = z.object({ ...sessions.shape, ...tokens.shape })
export const sentSurface = z.object({ ...sessions.shape, token_usage: tokens.nullish().catch(null) })

export const agents = z.object({ session_count: figure, total_user_messages: figure })

/** People by GitHub's adoption phase; `people` are those of the 28 days, `active` those of the day. */
export const phase = z.object({ phase_number: z.number(), people: figure, active: figure })
const sentPhases = z.array(
  z.object({ phase_number: z.number(), users_in_phase_28d: figure, total_engaged_users: figure }),
)

const breakdown = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .array(z.object({ ...shape, ...activity }))
    .nullable()
    .catch(null)

/** The part of an aggregate 1-day record that figures are made of (GitHub's docs, "Data available in Copilot usage metrics"). */
export const totalsRecord = z.object({
  ...people,
  ...activity,
  pull_requests: figuresBy(Object.values(PULL_REQUESTS)).nullable().catch(null),
  totals_by_feature: breakdown({ feature: z.string() }),
  totals_by_ide: breakdown({ ide: z.string() }),
  totals_by_language_feature: breakdown({ language: z.string() }),
  totals_by_model_feature: breakdown({ model: z.string() }),
  totals_by_cli: sentSurface.nullable().catch(null),
  totals_by_copilot_app: sentSurface.nullable().catch(null),
  totals_by_vscode_agent: agents.nullable().catch(null),
  totals_by_ai_adoption_phase: sentPhases.nullable().catch(null),
})
