// One day's records → the figures that trends need. A figure that a record does not carry is unknown: null, never 0.
import { z } from 'zod'
import type { JsonObject } from '../core/json.ts'
import { exactDecimal } from './credits/day.ts'

/** A figure of a record. Absent, null and what is no number are all "unknown"; the snapshot keeps what was sent. */
const figure = z.number().nullable().catch(null)
type Figure = number | null

const activity = z.object({
  user_initiated_interaction_count: figure,
  code_generation_activity_count: figure,
  code_acceptance_activity_count: figure,
  loc_added_sum: figure,
  loc_deleted_sum: figure,
})

const rows = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .array(z.object({ ...shape, ...activity.shape }))
    .nullable()
    .catch(null)

const pullRequests = z
  .object({ total_created: figure, total_merged: figure, total_created_by_copilot: figure })
  .nullable()
  .catch(null)

/** The part of an aggregate 1-day record that figures are made of (facts: GitHub's docs, "Data available in Copilot usage metrics"). */
const people = z.object({
  daily_active_users: figure,
  weekly_active_users: figure,
  monthly_active_users: figure,
  monthly_active_chat_users: figure,
  monthly_active_agent_users: figure,
  daily_active_cli_users: figure,
  daily_active_copilot_cloud_agent_users: figure,
  daily_active_copilot_code_review_users: figure,
})

const totalsRecord = z.object({
  ...people.shape,
  ...activity.shape,
  pull_requests: pullRequests,
  totals_by_feature: rows({ feature: z.string() }),
  totals_by_ide: rows({ ide: z.string() }),
  totals_by_language_feature: rows({ language: z.string() }),
  totals_by_model_feature: rows({ model: z.string() }),
})

/** What one name of a breakdown (a feature, an IDE, a language, a model) adds up to on a day. */
export const share = z.object({
  name: z.string(),
  interactions: z.number(),
  generations: z.number(),
  acceptances: z.number(),
  lines_added: z.number(),
})
export type Share = z.infer<typeof share>

export const totalsFigures = z.object({
  ...people.shape,
  ...activity.shape,
  pull_requests_created: figure,
  pull_requests_merged: figure,
  pull_requests_created_by_copilot: figure,
  completion_generations: figure,
  completion_acceptances: figure,
  features: z.array(share),
  ides: z.array(share),
  languages: z.array(share),
  models: z.array(share),
})
export type TotalsFigures = z.infer<typeof totalsFigures>

export const metricsFigures = z.object({ total_active_users: figure, total_engaged_users: figure })
export type MetricsFigures = z.infer<typeof metricsFigures>

/** A team on a day: people of it that were active, and what they did. Nobody is named. */
export const teamFigures = z.object({
  team: z.string(),
  members: z.number(),
  people: z.number(),
  interactions: z.number(),
  generations: z.number(),
  acceptances: z.number(),
  lines_added: z.number(),
  /** An exact decimal. Use, not the bill; null when no member's record carries it. */
  ai_credits_used: exactDecimal.nullable().optional().catch(null),
})
export type TeamFigures = z.infer<typeof teamFigures>

/** A repository on a day: pull requests. */
export const repositoryFigures = z.object({
  repository: z.string(),
  pull_requests_created: z.number(),
  pull_requests_merged: z.number(),
  pull_requests_created_by_copilot: z.number(),
})
export type RepositoryFigures = z.infer<typeof repositoryFigures>

/** Seats as of a run. `active_this_cycle` is of the billing month, by GitHub's own definition. */
export const seatFigures = z.object({ total: figure, active_this_cycle: figure })
export type SeatFigures = z.infer<typeof seatFigures>

/** Adds what is known; null when nothing is. */
export function sum(values: Iterable<Figure | undefined>): Figure {
  let total: Figure = null
  for (const value of values) if (value !== null && value !== undefined) total = (total ?? 0) + value
  return total
}

type Row = z.infer<typeof activity> & Readonly<Record<string, string | Figure>>

/** More names than this on one day fold into `(others)`: a history line stays small whatever a report holds. */
const MOST_NAMES = 60

function shares(entries: readonly Row[] | null, key: string): Share[] {
  const byName = new Map<string, Share>()
  for (const entry of entries ?? []) {
    const name = String(entry[key])
    const known = byName.get(name)
    byName.set(name, {
      name,
      interactions: (known?.interactions ?? 0) + (entry.user_initiated_interaction_count ?? 0),
      generations: (known?.generations ?? 0) + (entry.code_generation_activity_count ?? 0),
      acceptances: (known?.acceptances ?? 0) + (entry.code_acceptance_activity_count ?? 0),
      lines_added: (known?.lines_added ?? 0) + (entry.loc_added_sum ?? 0),
    })
  }
  const ranked = [...byName.values()].sort(
    (a, b) => b.generations - a.generations || b.lines_added - a.lines_added || (a.name < b.name ? -1 : 1),
  )
  const rest = ranked.slice(MOST_NAMES)
  return rest.length === 0 ? ranked : [...ranked.slice(0, MOST_NAMES), fold('(others)', rest)]
}

/** Several shares as one. */
export const fold = (name: string, of: readonly Share[]): Share => ({
  name,
  interactions: sum(of.map((one) => one.interactions)) ?? 0,
  generations: sum(of.map((one) => one.generations)) ?? 0,
  acceptances: sum(of.map((one) => one.acceptances)) ?? 0,
  lines_added: sum(of.map((one) => one.lines_added)) ?? 0,
})

/**
 * Figures of a day's `totals`. More than one record a day is unheard of; then nothing is known, because distinct people
 * of two records must not be added.
 */
export function figuresOfTotals(records: readonly JsonObject[]): TotalsFigures {
  const record = totalsRecord.parse(records.length === 1 ? records[0] : {})
  const completions = record.totals_by_feature?.filter((row) => row.feature === 'code_completion') ?? []
  const { pull_requests, totals_by_feature, totals_by_ide, ...rest } = record
  const { totals_by_language_feature, totals_by_model_feature, ...plain } = rest
  return {
    ...plain,
    pull_requests_created: pull_requests?.total_created ?? null,
    pull_requests_merged: pull_requests?.total_merged ?? null,
    pull_requests_created_by_copilot: pull_requests?.total_created_by_copilot ?? null,
    completion_generations: sum(completions.map((row) => row.code_generation_activity_count)),
    completion_acceptances: sum(completions.map((row) => row.code_acceptance_activity_count)),
    features: shares(totals_by_feature, 'feature'),
    ides: shares(totals_by_ide, 'ide'),
    languages: shares(totals_by_language_feature, 'language'),
    models: shares(totals_by_model_feature, 'model'),
  }
}

/** Figures of a day of the older API. */
export const figuresOfMetrics = (records: readonly JsonObject[]): MetricsFigures =>
  metricsFigures.parse(records.length === 1 ? records[0] : {})
