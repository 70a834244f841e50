// The figures of the summary's tables in order: their labels and number of decimals.
type Shown = Readonly<Record<string, readonly [label: string, decimals: 0 | 1 | 'rate']>>

export const main: Shown = {
  active_users: ['People active', 0],
  avg_daily_active_users: ['Average daily active users', 1],
  interactions: ['Prompts', 0],
  lines_added: ['Lines added', 0],
  agent_lines_share: ['Share of lines added by agents', 'rate'],
  completion_acceptance_rate: ['Code completions accepted', 'rate'],
  pull_requests_created_by_copilot: ['Pull requests created by Copilot', 0],
}

export const folded: Readonly<Record<string, Shown>> = {
  'Code and lines': {
    generations: ['Code generations', 0],
    acceptances: ['Code acceptances', 0],
    lines_suggested: ['Lines suggested', 0],
    agent_lines_added: ['Lines added by agents', 0],
    lines_deleted: ['Lines deleted', 0],
  },
  'CLI, app, cloud agent and code review': {
    avg_daily_cli_users: ['Average daily CLI users', 1],
    avg_daily_cloud_agent_users: ['Average daily cloud agent users', 1],
    weekly_cloud_agent_users: ['Cloud agent users in the week', 0],
    avg_daily_code_review_users: ['Average daily code review users', 1],
    weekly_code_review_users: ['Code review users in the week', 0],
  },
  'Pull requests and repositories': {
    pull_requests_created: ['Pull requests created', 0],
    pull_requests_merged: ['Pull requests merged', 0],
    pull_requests_merged_created_by_copilot: ['Pull requests by Copilot merged', 0],
    pull_requests_reviewed_by_copilot: ['Pull requests reviewed by Copilot', 0],
    copilot_suggestions: ['Review suggestions by Copilot', 0],
    copilot_suggestions_applied: ['Review suggestions applied', 0],
  },
}
