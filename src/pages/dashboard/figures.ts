// The figures of a row that the dashboard shows: label, unit, and how each is counted. What a measure is called and means
// stands in reports/measures; a chart that names its subject in the title gives its lines shorter labels.
import { type MeasureName, measures } from '../../reports/measures.ts'
import type { Unit } from '../chart/spec.ts'

export interface FigureText {
  readonly label: string
  readonly unit: Unit
  /** Whole sentences, for those who ask how a number came about. */
  readonly counted: string
}

function ofMeasure(name: MeasureName, label: string = measures[name].label): FigureText {
  const { kind, meaning } = measures[name]
  // The meaning is Markdown.
  return { label, unit: kind === 'rate' ? 'share' : 'count', counted: meaning.replaceAll('`', '') }
}

export const figures = {
  active_users: ofMeasure('active_users'),
  seats: ofMeasure('seats'),
  seats_unused_28_days: ofMeasure('seats_unused_28_days'),
  avg_daily_active_users: ofMeasure('avg_daily_active_users'),
  interactions: ofMeasure('interactions'),
  generations: ofMeasure('generations'),
  acceptances: ofMeasure('acceptances'),
  completion_acceptance_rate: ofMeasure('completion_acceptance_rate'),
  lines_added: ofMeasure('lines_added'),
  agent_lines_added: ofMeasure('agent_lines_added'),
  pull_requests_created: ofMeasure('pull_requests_created'),
  pull_requests_created_by_copilot: ofMeasure('pull_requests_created_by_copilot', 'Created by Copilot'),
  pull_requests_merged: ofMeasure('pull_requests_merged'),
  pull_requests_merged_created_by_copilot: ofMeasure(
    'pull_requests_merged_created_by_copilot',
    'Merged, created by Copilot',
  ),
  pull_requests_reviewed_by_copilot: ofMeasure('pull_requests_reviewed_by_copilot', 'Reviewed by Copilot'),
  copilot_suggestions: ofMeasure('copilot_suggestions', 'Suggestions in reviews'),
  copilot_suggestions_applied: ofMeasure('copilot_suggestions_applied', 'Suggestions applied'),
  avg_daily_cli_users: ofMeasure('avg_daily_cli_users', 'CLI users'),
  avg_daily_cloud_agent_users: ofMeasure('avg_daily_cloud_agent_users', 'Cloud agent users'),
  avg_daily_code_review_users: ofMeasure('avg_daily_code_review_users', 'Code review users'),
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
