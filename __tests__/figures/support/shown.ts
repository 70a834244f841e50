// The figures of the main table in their order: how it calls them, and with how many decimals it writes them.
export const shown = {
  active_users: ['People active in the week', 0],
  avg_daily_active_users: ['People active on a day', 1],
  monthly_active_users: ['People active in 28 days', 0],
  interactions: ['Prompts', 0],
  generations: ['Code generations', 0],
  acceptances: ['Code acceptances', 0],
  completion_acceptance_rate: ['Completions accepted', 'rate'],
  lines_added: ['Lines added', 0],
  lines_deleted: ['Lines deleted', 0],
  pull_requests_created: ['Pull requests created', 0],
  pull_requests_created_by_copilot: ['Pull requests created by Copilot', 0],
  pull_requests_merged: ['Pull requests merged', 0],
  avg_daily_cli_users: ['Using the CLI on a day', 1],
  avg_daily_cloud_agent_users: ['Using the cloud agent on a day', 1],
  avg_daily_code_review_users: ['Using code review on a day', 1],
} as const
