// A record and a row with every key that GitHub documents, for a person with custom agents and skills.
import type { JsonObject } from '../../../src/core/json.ts'

export const person = 5_000_003

const six = {
  code_generation_activity_count: 22,
  code_acceptance_activity_count: 6,
  loc_suggested_to_add_sum: 180,
  loc_suggested_to_delete_sum: 0,
  loc_added_sum: 240,
  // The same number as the person's id, but still a figure.
  loc_deleted_sum: person,
}
const seven = { user_initiated_interaction_count: 14, ...six }
const sessions = {
  session_count: 2,
  request_count: 9,
  prompt_count: 4,
  token_usage: { output_tokens_sum: 5100, prompt_tokens_sum: 40_200, avg_tokens_per_request: 5033.33 },
}

/** Values that are kept unchanged. */
export const kept = {
  report_start_day: '2026-10-20',
  report_end_day: '2026-11-16',
  day: '2026-11-16',
  enterprise_id: '7001',
  organization_id: '8001',
  ai_credits_used: 9.25,
  ...seven,
  used_agent: true,
  used_chat: true,
  used_cli: true,
  used_copilot_app: false,
  used_copilot_coding_agent: false,
  used_copilot_cloud_agent: false,
  used_copilot_code_review_active: null,
  used_copilot_code_review_passive: false,
  used_vscode_agent: true,
  ai_adoption_phase: { phase_number: 2, phase: 'Phase 2', version: 'v1' },
  distinct_skill_use_count: 2,
  distinct_custom_agent_use_count: 1,
  distinct_mcp_use_count: 1,
  distinct_slash_cmd_use_count: 2,
  distinct_plugin_use_count: 0,
  totals_by_skill: [{ skill: 'other', interaction_count: 4 }],
  totals_by_custom_agent: [{ custom_agent: 'general-purpose', interaction_count: 2 }],
  totals_by_mcp: [{ mcp: 'github-mcp-server', interaction_count: 3 }],
  totals_by_slash_cmd: [
    { slash_cmd: '/plan', interaction_count: 1 },
    { slash_cmd: 'custom', interaction_count: 1 },
  ],
  totals_by_plugin: [],
  totals_by_cli: { ...sessions, last_known_cli_version: { cli_version: '1.0.66' } },
  totals_by_copilot_app: null,
  totals_by_3rd_party_agent: [{ agent_name: 'other', agent_id: '', user_initiated_interaction_count: 1 }],
  totals_by_vscode_agent: { session_count: 1, total_user_messages: 3 },
  totals_by_ide: [
    {
      ide: 'vscode',
      ...seven,
      last_known_ide_version: { ide_version: '1.139.1' },
      last_known_plugin_version: { plugin: 'copilot-chat', plugin_version: '0.50.0' },
    },
    { ide: 'others', ...seven },
  ],
  totals_by_feature: [{ feature: 'chat_panel_agent_mode', ...seven }],
  totals_by_language_feature: [{ language: 'typescript', feature: 'code_completion', ...six }],
  totals_by_language_model: [{ language: 'unknown', model: 'claude-sonnet-4.6', ...six }],
  totals_by_model_feature: [{ model: 'gpt-5.1-codex-max', feature: 'agent_edit', ...seven }],
} as const satisfies JsonObject

/** Documented values that are never kept. */
const omitted = {
  user_login: 'mira-weber-000',
  etl_id: 'green',
  day_partition: '2026-11-16',
  entity_id_partition: 1,
}

const [vscode, others] = kept.totals_by_ide
const sampled = { sampled_at: '2026-11-16T15:20:11.000Z' }

export const user = {
  ...kept,
  ...omitted,
  user_id: person,
  totals_by_cli: { ...sessions, last_known_cli_version: { cli_version: '1.0.66', ...sampled } },
  totals_by_ide: [
    {
      ...vscode,
      last_known_ide_version: { ...vscode.last_known_ide_version, ...sampled },
      last_known_plugin_version: { ...vscode.last_known_plugin_version, ...sampled },
    },
    others,
  ],
} as const satisfies JsonObject

export const keptMembership = {
  day: '2026-11-16',
  organization_id: '8001',
  team_id: 31,
  slug: 'platform',
} as const satisfies JsonObject
export const membership = { ...keptMembership, user_id: person, user_login: 'mira-weber-000' } as const
