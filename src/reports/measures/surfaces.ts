// People by what they use, and seats.
import type { Measure } from '../measure.ts'

const first = 'the first day'

export const surfaces = {
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
    meaning:
      'Mean of `daily_active_copilot_cloud_agent_users`; a day without the field counts as for CLI users.',
    since: '2026-04-10',
    limits: 'What the agent was asked to do.',
  },
  avg_daily_code_review_users: {
    label: 'Average daily code review users',
    kind: 'mean',
    unit: 'people',
    source: 'daily_active_copilot_code_review_users',
    meaning:
      'Mean of `daily_active_copilot_code_review_users`: people who asked for a review; a day without the field counts as for CLI users.',
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
} as const satisfies Readonly<Record<string, Measure>>
