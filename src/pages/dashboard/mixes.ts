// The mixes: one measure of each day, broken down by a name that GitHub sends. Summed over a period first, folded after.
import { features, ides, inWords } from '../../reports/totals/label.ts'

export interface MixText {
  readonly title: string
  /** What a change of definition names when it touches the mix. */
  readonly dimension: 'features' | 'models' | 'languages' | 'ides'
  readonly counted: string
}

export const mixes = {
  lines_by_feature: {
    title: 'Lines added by feature',
    dimension: 'features',
    counted: 'loc_added_sum of totals_by_feature, summed over the stored days.',
  },
  prompts_by_feature: {
    title: 'Prompts by feature',
    dimension: 'features',
    counted: 'user_initiated_interaction_count of totals_by_feature, summed over the stored days.',
  },
  generations_by_model: {
    title: 'Code generations by model',
    dimension: 'models',
    counted:
      'code_generation_activity_count of totals_by_model_feature, summed over features and stored days.',
  },
  lines_by_language: {
    title: 'Lines added by language',
    dimension: 'languages',
    counted: 'loc_added_sum of totals_by_language_feature, summed over features and stored days.',
  },
  generations_by_ide: {
    title: 'Code generations by IDE',
    dimension: 'ides',
    counted: 'code_generation_activity_count of totals_by_ide, summed over the stored days.',
  },
  credits_by_model: {
    title: 'AI credits by model',
    dimension: 'models',
    counted: 'grossQuantity in AI credits by model, as GitHub’s billing API sends it.',
  },
} as const satisfies Readonly<Record<string, MixText>>

export type MixKey = keyof typeof mixes

export const mixKeys = Object.keys(mixes) as MixKey[]

/** GitHub's names in words; a name that is not listed is shown as it came, for the lists are open. */
const labels: Readonly<Record<string, string>> = {
  ...features,
  ...ides,
  phase_0: 'No phase',
  phase_1: 'Phase 1',
  phase_2: 'Phase 2',
  phase_3: 'Phase 3',
}

/** The words for a name in a mix. */
export const labelOf = (name: string): string => inWords(labels, name)
