// THE TABLE of the figures that rows hold: how they are called, what they are made of, and what they do not say. The
// summary, the front page and docs/figures.md are written from it. A new figure starts here.
import type { Figure } from '../core/figure.ts'
import type { monthFields, totalsFields, weekFields } from './totals/row.ts'
import type { Measure } from './measure.ts'
import { SMALL_BASE } from './small-base.ts'
import type { seatFields } from './seats/day.ts'

/** The figures of rows that people are shown. */
export type Field =
  keyof typeof totalsFields | keyof typeof weekFields | keyof typeof monthFields | keyof typeof seatFields

/** A field of a row, or made of two. */
export type Figured = Field | 'agent_lines_share'

const first = 'the first day'

export const measures: Readonly<Record<Figured, Measure>> = {
  active_users: {
    label: 'People active',
    kind: 'counted',
    unit: 'people',
    source: 'weekly_active_users, monthly_active_users',
    meaning:
      'Distinct people of the whole period, as GitHub counts them: `weekly_active_users` of the week’s Saturday, `monthly_active_users` of the month’s last day. Days are never added up. Unknown when that day is not stored, or when it says fewer people than one of the period’s days alone.',
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
    meaning: 'Prompts that people sent; opening a panel or switching a mode is none.',
    since: first,
    limits: 'Code completions take no prompt, and are not in it.',
  },
  generations: {
    label: 'Code generations',
    kind: 'sum',
    unit: 'generations',
    source: 'code_generation_activity_count',
    meaning: 'Each completion shown and each block of code in an answer, so one prompt can make several.',
    since: first,
    limits: 'How large they were. Edits by agents are not in it.',
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
  pull_requests_created: {
    label: 'Pull requests created',
    kind: 'sum',
    unit: 'pull requests',
    source: 'pull_requests.total_created',
    meaning: 'All pull requests, with or without Copilot.',
    since: '2025-12-18 (enterprises), 2026-02-25 (organizations)',
    limits: 'Their size.',
  },
  pull_requests_merged: {
    label: 'Pull requests merged',
    kind: 'sum',
    unit: 'pull requests',
    source: 'pull_requests.total_merged',
    meaning: 'All pull requests merged on these days, whenever they were created.',
    since: '2025-12-18 (enterprises), 2026-02-25 (organizations)',
    limits: 'How many of those created in the period were merged.',
  },
  pull_requests_created_by_copilot: {
    label: 'Pull requests created by Copilot',
    kind: 'sum',
    unit: 'pull requests',
    source: 'pull_requests.total_created_by_copilot',
    meaning: 'Of the pull requests created, those that Copilot opened.',
    since: '2025-12-18 (enterprises), 2026-02-25 (organizations)',
    limits: 'Pull requests that people opened with code by Copilot.',
  },
  pull_requests_reviewed_by_copilot: {
    label: 'Pull requests reviewed by Copilot',
    kind: 'sum',
    unit: 'reviews by day',
    source: 'pull_requests.total_reviewed_by_copilot',
    meaning: 'Pull requests that Copilot reviewed, by day.',
    since: '2025-12-18 (enterprises), 2026-02-25 (organizations)',
    limits: 'A pull request that is reviewed on two days counts on both.',
  },
  pull_requests_merged_created_by_copilot: {
    label: 'Pull requests by Copilot merged',
    kind: 'sum',
    unit: 'pull requests',
    source: 'pull_requests.total_merged_created_by_copilot',
    meaning: 'Of the pull requests merged, those that Copilot opened.',
    since: '2025-12-18 (enterprises), 2026-02-25 (organizations)',
    limits: 'They were not all created in the same period.',
  },
  copilot_suggestions: {
    label: 'Review suggestions by Copilot',
    kind: 'sum',
    unit: 'suggestions',
    source: 'pull_requests.total_copilot_suggestions',
    meaning: 'Suggestions that Copilot made in reviews.',
    since: '2025-12-18 (enterprises), 2026-02-25 (organizations)',
    limits: 'Comments that suggest no change.',
  },
  copilot_suggestions_applied: {
    label: 'Review suggestions applied',
    kind: 'sum',
    unit: 'suggestions',
    source: 'pull_requests.total_copilot_applied_suggestions',
    meaning: 'Of Copilot’s suggestions in reviews, those that were applied by button on these days.',
    since: '2025-12-18 (enterprises), 2026-02-25 (organizations)',
    limits: 'Suggestions that were followed by hand.',
  },
  avg_daily_cli_users: {
    label: 'Average daily CLI users',
    kind: 'mean',
    unit: 'people',
    source: 'daily_active_cli_users',
    meaning:
      'Mean of `daily_active_cli_users`. GitHub leaves the field out on days without use: such a day counts as 0 from the first archived day that carries it, and is unknown before.',
    since: '2026-02-27 (enterprises), 2026-03-13 (organizations)',
    limits: 'Whether it was the same people each day.',
  },
  avg_daily_cloud_agent_users: {
    label: 'Average daily cloud agent users',
    kind: 'mean',
    unit: 'people',
    source: 'daily_active_copilot_cloud_agent_users',
    meaning: 'Mean of `daily_active_copilot_cloud_agent_users`, likewise.',
    since: '2026-04-10',
    limits: 'What the agent was asked to do.',
  },
  avg_daily_code_review_users: {
    label: 'Average daily code review users',
    kind: 'mean',
    unit: 'people',
    source: 'daily_active_copilot_code_review_users',
    meaning: 'Mean of `daily_active_copilot_code_review_users`, likewise: people who asked for a review.',
    since: '2026-04-22',
    limits: 'People whose pull requests are reviewed by a rule.',
  },
  weekly_cloud_agent_users: {
    label: 'Cloud agent users in the week',
    kind: 'counted',
    unit: 'people',
    source: 'weekly_active_copilot_cloud_agent_users',
    meaning: 'GitHub’s count of Saturday, unknown where it contradicts a day’s count.',
    since: '2026-04-10',
    limits: 'How often they used it.',
  },
  weekly_code_review_users: {
    label: 'Code review users in the week',
    kind: 'counted',
    unit: 'people',
    source: 'weekly_active_copilot_code_review_users',
    meaning: 'GitHub’s count of Saturday, unknown where it contradicts a day’s count.',
    since: '2026-04-22',
    limits: 'People whose pull requests are reviewed by a rule.',
  },
  monthly_cloud_agent_users: {
    label: 'Cloud agent users in the month',
    kind: 'counted',
    unit: 'people',
    source: 'monthly_active_copilot_cloud_agent_users',
    meaning: 'GitHub’s count of the month’s last day, unknown where it contradicts a day’s count.',
    since: '2026-04-10',
    limits: 'How often they used it.',
  },
  monthly_code_review_users: {
    label: 'Code review users in the month',
    kind: 'counted',
    unit: 'people',
    source: 'monthly_active_copilot_code_review_users',
    meaning: 'GitHub’s count of the month’s last day, unknown where it contradicts a day’s count.',
    since: '2026-04-22',
    limits: 'People whose pull requests are reviewed by a rule.',
  },
  monthly_chat_users: {
    label: 'Chat users in the month',
    kind: 'counted',
    unit: 'people',
    source: 'monthly_active_chat_users',
    meaning: 'GitHub’s count of the month’s last day.',
    since: first,
    limits: 'How often they used it.',
  },
  monthly_agent_users: {
    label: 'Agent users in the month',
    kind: 'counted',
    unit: 'people',
    source: 'monthly_active_agent_users',
    meaning: 'GitHub’s count of the month’s last day: people who used agent mode in an IDE.',
    since: first,
    limits: 'Agents of the CLI, the app and the cloud.',
  },
  seats: {
    label: 'Seats',
    kind: 'newest',
    unit: 'seats',
    source: 'seat_breakdown.total, else people with a seat',
    meaning: 'Seats that are assigned, by the newest count of the period’s days.',
    since: 'the first day that the archive counted them',
    limits: 'Seats of earlier days: GitHub tells only of now.',
  },
  seats_unused_28_days: {
    label: 'Seats not used for 28 days',
    kind: 'newest',
    unit: 'seats',
    source: 'seats[].last_activity_at',
    meaning:
      'People with a seat whose last activity is more than 28 days old or not known, by the same count.',
    since: 'the first day that the archive counted them',
    limits: 'Activity without telemetry; GitHub’s time may be a day late.',
  },
}

/** Where a figure's value is looked up: a row, or sums over some days. */
export type Figures = Readonly<Partial<Record<Field, Figure>>>

/** Lines by agents as a share of all; unknown on fewer lines than say anything. */
const agentShare = ({ agent_lines_added: byAgents, lines_added: all }: Figures): Figure =>
  byAgents == null || all == null || all < SMALL_BASE ? null : byAgents / all

/** A figure's value; null when it is not known. */
export const valueOf = (figures: Figures, figure: Figured): Figure =>
  figure === 'agent_lines_share' ? agentShare(figures) : (figures[figure] ?? null)
