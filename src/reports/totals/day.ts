// One day of `totals` → its figures. What a record does not carry is unknown: null, never 0.
import { z } from 'zod'
import { figure, type Figure, sum } from '../../core/figure.ts'
import type { JsonObject } from '../../core/json.ts'
import { AGENT_FEATURES } from '../definitions.ts'
import { rankingOf, type Share, shares } from './share.ts'

const activity = {
  user_initiated_interaction_count: figure,
  code_generation_activity_count: figure,
  code_acceptance_activity_count: figure,
  loc_suggested_to_add_sum: figure,
  loc_added_sum: figure,
  loc_deleted_sum: figure,
} as const

/** Counts of people over the day, the week to date and the month to date. */
const people = {
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
const PULL_REQUESTS = {
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
type PullRequestFigure = keyof typeof PULL_REQUESTS

const figuresBy = <Key extends string>(keys: readonly Key[]) =>
  z.object(Object.fromEntries(keys.map((key) => [key, figure])) as Record<Key, typeof figure>)

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(record) as Key[]

const sessions = z.object({ session_count: figure, request_count: figure, prompt_count: figure })
const tokens = z.object({ output_tokens_sum: figure, prompt_tokens_sum: figure })
/** Sessions of the CLI or the app, and what they cost in tokens. */
const surface = z.object({ ...sessions.shape, ...tokens.shape })
const sentSurface = z.object({ ...sessions.shape, token_usage: tokens.nullish().catch(null) })

const agents = z.object({ session_count: figure, total_user_messages: figure })

/** People by GitHub's adoption phase; `people` are those of the 28 days, `active` those of the day. */
const phase = z.object({ phase_number: z.number(), people: figure, active: figure })
const sentPhases = z.array(
  z.object({ phase_number: z.number(), users_in_phase_28d: figure, total_engaged_users: figure }),
)

const breakdown = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .array(z.object({ ...shape, ...activity }))
    .nullable()
    .catch(null)

/** The part of an aggregate 1-day record that figures are made of (GitHub's docs, "Data available in Copilot usage metrics"). */
const record = z.object({
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

export const totalsFigures = z.object({
  ...people,
  ...activity,
  ...figuresBy(keysOf(PULL_REQUESTS)).shape,
  completion_generations: figure,
  completion_acceptances: figure,
  agent_lines_added: figure,
  cli: surface.nullable().catch(null),
  app: surface.nullable().catch(null),
  vscode_agent: agents.nullable().catch(null),
  adoption: z.array(phase).nullable().catch(null),
  features: shares,
  ides: shares,
  languages: shares,
  models: shares,
})
export type TotalsFigures = z.infer<typeof totalsFigures>
export type Dimension = 'features' | 'ides' | 'languages' | 'models'

type Entry = Readonly<Record<string, string | Figure>>

const count = (entry: Entry, key: string): number => Number(entry[key] ?? 0)

const sharesOf = (entries: readonly Entry[] | null, key: string): Share[] =>
  (entries ?? []).map((entry) => ({
    name: String(entry[key]),
    interactions: count(entry, 'user_initiated_interaction_count'),
    generations: count(entry, 'code_generation_activity_count'),
    acceptances: count(entry, 'code_acceptance_activity_count'),
    lines_added: count(entry, 'loc_added_sum'),
  }))

/** A figure added up over the features that are meant; null where no such row carries it. */
const overFeatures = (
  entries: readonly Entry[] | null,
  isMeant: (feature: string) => boolean,
  key: string,
): Figure =>
  sum(
    (entries ?? [])
      .filter((entry) => isMeant(String(entry['feature'])))
      .map((entry) => (typeof entry[key] === 'number' ? entry[key] : null)),
  )

const surfaceOf = (sent: z.infer<typeof sentSurface> | null): z.infer<typeof surface> | null => {
  if (sent === null) return null
  const { token_usage, ...counts } = sent
  return {
    ...counts,
    output_tokens_sum: token_usage?.output_tokens_sum ?? null,
    prompt_tokens_sum: token_usage?.prompt_tokens_sum ?? null,
  }
}

/** Lines by agents are known as soon as the record breaks its lines down by feature at all. */
function agentLines(entries: readonly Entry[] | null): Figure {
  const byAgents = overFeatures(entries, (feature) => AGENT_FEATURES.has(feature), 'loc_added_sum')
  return byAgents ?? (entries === null || entries.length === 0 ? null : 0)
}

/**
 * Figures of a day's `totals`. More than one record a day is unheard of; then nothing is known, because distinct people
 * of two records must not be added.
 */
export function figuresOfTotals(records: readonly JsonObject[]): TotalsFigures {
  const sent = record.parse(records.length === 1 ? records[0] : {})
  const isCompletion = (feature: string) => feature === 'code_completion'
  const { pull_requests: pullRequests, totals_by_feature: features } = sent
  return totalsFigures.parse({
    ...sent,
    ...Object.fromEntries(
      keysOf<PullRequestFigure>(PULL_REQUESTS).map((key) => [
        key,
        pullRequests?.[PULL_REQUESTS[key]] ?? null,
      ]),
    ),
    completion_generations: overFeatures(features, isCompletion, 'code_generation_activity_count'),
    completion_acceptances: overFeatures(features, isCompletion, 'code_acceptance_activity_count'),
    agent_lines_added: agentLines(features),
    cli: surfaceOf(sent.totals_by_cli),
    app: surfaceOf(sent.totals_by_copilot_app),
    vscode_agent: sent.totals_by_vscode_agent,
    adoption:
      sent.totals_by_ai_adoption_phase?.map((phase) => ({
        phase_number: phase.phase_number,
        people: phase.users_in_phase_28d,
        active: phase.total_engaged_users,
      })) ?? null,
    features: rankingOf(sharesOf(features, 'feature')),
    ides: rankingOf(sharesOf(sent.totals_by_ide, 'ide')),
    languages: rankingOf(sharesOf(sent.totals_by_language_feature, 'language')),
    models: rankingOf(sharesOf(sent.totals_by_model_feature, 'model')),
  })
}
