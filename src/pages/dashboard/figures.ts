// The figures of a row that the dashboard shows: label, unit, and how it is counted.
import type { Unit } from '../chart/spec.ts'

export interface FigureText {
  readonly label: string
  readonly unit: Unit
  /** Whole sentences, for those who ask how a number came about. */
  readonly counted: string
}

const trailing =
  'GitHub counts distinct people; days, teams and targets are never added. A week is Sunday to Saturday, UTC.'

export const figures = {
  active_users: {
    label: 'People active',
    unit: 'count',
    counted: `GitHub’s weekly_active_users of Saturday, or monthly_active_users of the month’s last day. ${trailing}`,
  },
  seats: {
    label: 'Seats',
    unit: 'count',
    counted: 'Seats assigned, from the newest count of seats within the period.',
  },
  seats_unused_28_days: {
    label: 'Seats not used for 28 days',
    unit: 'count',
    counted: 'Seats whose last activity, as GitHub shows it, is more than 28 days old or none.',
  },
  avg_daily_active_users: {
    label: 'Average daily active users',
    unit: 'count',
    counted: 'Mean of daily_active_users over the stored days, weekends included.',
  },
  interactions: {
    label: 'Prompts',
    unit: 'count',
    counted: 'Sum of user_initiated_interaction_count: prompts that people sent.',
  },
  generations: {
    label: 'Code generations',
    unit: 'count',
    counted: 'Sum of code_generation_activity_count: each block of code counts.',
  },
  acceptances: {
    label: 'Code acceptances',
    unit: 'count',
    counted: 'Sum of code_acceptance_activity_count: code applied, inserted or copied by button.',
  },
  completion_acceptance_rate: {
    label: 'Completions accepted',
    unit: 'share',
    counted:
      'Acceptances ÷ generations of code completion, summed over the period first; unknown below 20 generations.',
  },
  lines_added: {
    label: 'Lines added',
    unit: 'count',
    counted: 'Sum of loc_added_sum: lines written to the editor, edits by agents included.',
  },
  agent_lines_added: {
    label: 'Lines added by agents',
    unit: 'count',
    counted:
      'Sum of loc_added_sum of the features that are agents: edits by agents, Copilot CLI, Copilot app.',
  },
  pull_requests_created: {
    label: 'Pull requests created',
    unit: 'count',
    counted: 'All pull requests, with or without Copilot.',
  },
  pull_requests_created_by_copilot: {
    label: 'Created by Copilot',
    unit: 'count',
    counted: 'Of the pull requests created, those that Copilot opened.',
  },
  pull_requests_merged: {
    label: 'Pull requests merged',
    unit: 'count',
    counted: 'All pull requests, with or without Copilot.',
  },
  pull_requests_merged_created_by_copilot: {
    label: 'Merged, created by Copilot',
    unit: 'count',
    counted: 'Of the pull requests merged, those that Copilot had opened.',
  },
  pull_requests_reviewed_by_copilot: {
    label: 'Reviewed by Copilot',
    unit: 'count',
    counted: 'Pull requests that Copilot reviewed.',
  },
  copilot_suggestions: {
    label: 'Suggestions in reviews',
    unit: 'count',
    counted: 'Suggestions that Copilot made in reviews.',
  },
  copilot_suggestions_applied: {
    label: 'Suggestions applied',
    unit: 'count',
    counted: 'Of Copilot’s suggestions in reviews, those that were applied.',
  },
  avg_daily_cli_users: {
    label: 'CLI, average day',
    unit: 'count',
    counted: 'Mean of daily_active_cli_users over the stored days.',
  },
  avg_daily_cloud_agent_users: {
    label: 'Cloud agent, average day',
    unit: 'count',
    counted: 'Mean of daily_active_copilot_cloud_agent_users over the stored days.',
  },
  avg_daily_code_review_users: {
    label: 'Code review, average day',
    unit: 'count',
    counted: 'Mean of daily_active_copilot_code_review_users over the stored days.',
  },
  credits: {
    label: 'AI credits',
    unit: 'count',
    counted: 'Sum of grossQuantity in AI credits, as GitHub’s billing API sends it, before any discount.',
  },
  premium_requests: {
    label: 'Premium requests',
    unit: 'count',
    counted: 'Sum of grossQuantity in premium requests, GitHub’s unit before 1 June 2026.',
  },
  gross_amount: {
    label: 'Gross',
    unit: 'usd',
    counted: 'Sum of grossAmount: what the use is worth before the included pool and other discounts.',
  },
  discount_amount: {
    label: 'Covered',
    unit: 'usd',
    counted: 'Sum of discountAmount: what the included pool and other discounts cover.',
  },
  net_amount: {
    label: 'Billed',
    unit: 'usd',
    counted:
      'Sum of netAmount: what will be billed beyond the pool. Without seats, taxes and Actions minutes. Nothing is recomputed.',
  },
} as const satisfies Readonly<Record<string, FigureText>>

export type FigureKey = keyof typeof figures

export const figureKeys = Object.keys(figures) as FigureKey[]
