// One day of `totals` → its figures, which a line of the history holds.
import { z } from 'zod'
import { figure, type Figure, sum } from '../../core/figure.ts'
import type { JsonObject } from '../../core/json.ts'
import { AGENT_FEATURES } from '../definitions.ts'
import {
  activity,
  agents,
  figuresBy,
  keysOf,
  people,
  phase,
  PULL_REQUESTS,
  type PullRequestFigure,
  type sentSurface,
  surface,
  totalsRecord,
} from './record.ts'
import { rankingOf, type Share, shares } from './share.ts'

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
  const sent = totalsRecord.parse(records.length === 1 ? records[0] : {})
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
