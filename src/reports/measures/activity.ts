// People, prompts and code.
import type { Measure } from '../measure.ts'

const first = 'the first day'

export const activity = {
  active_users: {
    label: 'People active',
    kind: 'counted',
    unit: 'people',
    source: 'weekly_active_users, monthly_active_users',
    meaning:
      'Distinct people in the whole period, as GitHub counts them: `weekly_active_users` of the week’s Saturday, `monthly_active_users` of the month’s last day. Days are never added up. Unknown when that day is not stored, or when it says fewer people than one of the period’s days alone.',
    since: first,
    limits:
      'Who they were, or how much they did. GitHub documents trailing 7 and 28 days, and real data count from Sunday and from the first of the month: a week’s Saturday is the same by both, a month is its last 28 days by the documents.',
  },
  avg_daily_active_users: {
    label: 'Average daily active users',
    kind: 'mean',
    unit: 'people',
    source: 'daily_active_users',
    meaning: 'Mean of `daily_active_users` over the stored days, weekends included.',
    since: first,
    limits: 'Whether it was the same people each day.',
  },
  interactions: {
    label: 'Prompts',
    kind: 'sum',
    unit: 'prompts',
    source: 'user_initiated_interaction_count',
    meaning: 'Prompts that people sent; opening a panel or switching a mode does not count.',
    since: first,
    limits: 'Code completions take no prompt and are not counted.',
  },
  generations: {
    label: 'Code generations',
    kind: 'sum',
    unit: 'generations',
    source: 'code_generation_activity_count',
    meaning: 'Each completion shown and each block of code in an answer, so one prompt can make several.',
    since: first,
    limits: 'How large they were. Edits by agents are not counted.',
  },
  acceptances: {
    label: 'Code acceptances',
    kind: 'sum',
    unit: 'acceptances',
    source: 'code_acceptance_activity_count',
    meaning: 'Code applied, inserted or copied by button.',
    since: first,
    limits: 'Copies by keyboard are not counted, nor whether the code stayed.',
  },
  lines_suggested: {
    label: 'Lines suggested',
    kind: 'sum',
    unit: 'lines',
    source: 'loc_suggested_to_add_sum',
    meaning: 'Lines that Copilot proposed to add, in completions, chat and the CLI.',
    since: first,
    limits: 'Edits by agents are not proposed, so lines added can be more.',
  },
  lines_added: {
    label: 'Lines added',
    kind: 'sum',
    unit: 'lines',
    source: 'loc_added_sum',
    meaning: 'Lines written into files: accepted by people, or written by agents.',
    since: first,
    limits: 'How many of them were kept, committed or merged.',
  },
  lines_deleted: {
    label: 'Lines deleted',
    kind: 'sum',
    unit: 'lines',
    source: 'loc_deleted_sum',
    meaning: 'Lines removed, today by agents only.',
    since: first,
    limits: 'Deletions that people made themselves.',
  },
  agent_lines_added: {
    label: 'Lines added by agents',
    kind: 'sum',
    unit: 'lines',
    source: 'totals_by_feature[].loc_added_sum',
    meaning:
      'Lines added of the features `agent_edit`, `copilot_cli` and `copilot_app`: an agent wrote them into files by itself.',
    since: first,
    limits: 'Code that people took from an agent’s answer counts for its chat mode.',
  },
  agent_lines_share: {
    label: 'Share of lines added by agents',
    kind: 'rate',
    unit: 'share',
    source: 'totals_by_feature[].loc_added_sum, loc_added_sum',
    meaning: 'Lines added by agents ÷ lines added, summed over the period first.',
    since: first,
    limits: 'As for both of them; unknown below 20 lines.',
  },
  completion_acceptance_rate: {
    label: 'Code completions accepted',
    kind: 'rate',
    unit: 'share',
    source: 'totals_by_feature[feature = code_completion]',
    meaning:
      'Acceptances ÷ generations of code completion alone, summed over the period first. Unknown below 20 generations.',
    since: first,
    limits: 'Whether completions were good: people also type on while one is shown.',
  },
} as const satisfies Readonly<Record<string, Measure>>
