// The columns of a weekly row in their order, as the files on the branch have them.
export const weeklyColumns = [
  'week',
  'start',
  'end',
  'days',
  'settled_days',
  'active_users',
  'avg_daily_active_users',
  'monthly_active_users',
  'interactions',
  'generations',
  'acceptances',
  'lines_added',
  'lines_deleted',
  'completion_acceptance_rate',
  'pull_requests_created',
  'pull_requests_merged',
  'pull_requests_created_by_copilot',
  'avg_daily_cli_users',
  'avg_daily_cloud_agent_users',
  'avg_daily_code_review_users',
] as const

export const legacyColumns = [
  'legacy_days',
  'legacy_active_users',
  'legacy_engaged_users',
  'legacy_avg_active_users',
  'legacy_avg_engaged_users',
] as const
