// What GitHub documents of records about people: the keys and types that `user-data: pseudonymous` keeps. Source: "Data
// available in Copilot usage metrics" on docs.github.com, in the state of September 2026.
import { fields } from '../../core/privacy.ts'
import * as is from './vocabulary.ts'

const identity = {
  day: 'day',
  enterprise_id: 'id',
  organization_id: 'id',
  user_id: 'person',
  user_login: 'omitted',
  // Of GitHub's own storage; documented until the summer of 2026 and of no use to anybody.
  etl_id: 'omitted',
  day_partition: 'omitted',
  entity_id_partition: 'omitted',
} as const

const six = {
  code_generation_activity_count: 'figure',
  code_acceptance_activity_count: 'figure',
  loc_suggested_to_add_sum: 'figure',
  loc_suggested_to_delete_sum: 'figure',
  loc_added_sum: 'figure',
  loc_deleted_sum: 'figure',
} as const
const seven = { user_initiated_interaction_count: 'figure', ...six } as const

/** The second at which somebody worked says more of them than a day's figures do. */
const sampled = { sampled_at: 'omitted' } as const

const sessions = {
  session_count: 'figure',
  request_count: 'figure',
  prompt_count: 'figure',
  token_usage: fields({
    output_tokens_sum: 'figure',
    prompt_tokens_sum: 'figure',
    avg_tokens_per_request: 'figure',
  }),
} as const

/** A record of `users-1-day` or `users-28-day`. */
export const userFields = fields({
  ...identity,
  report_start_day: 'day',
  report_end_day: 'day',
  ai_credits_used: 'figure',
  ...seven,
  used_agent: 'flag',
  used_chat: 'flag',
  used_cli: 'flag',
  used_copilot_app: 'flag',
  used_copilot_coding_agent: 'flag',
  used_copilot_cloud_agent: 'flag',
  used_copilot_code_review_active: 'flag',
  used_copilot_code_review_passive: 'flag',
  used_vscode_agent: 'flag',
  ai_adoption_phase: fields({ phase_number: 'figure', phase: is.phase, version: is.phaseVersion }),
  distinct_skill_use_count: 'figure',
  distinct_custom_agent_use_count: 'figure',
  distinct_mcp_use_count: 'figure',
  distinct_slash_cmd_use_count: 'figure',
  distinct_plugin_use_count: 'figure',
  totals_by_skill: fields({ skill: is.builtIn, interaction_count: 'figure' }),
  totals_by_custom_agent: fields({ custom_agent: is.builtIn, interaction_count: 'figure' }),
  totals_by_mcp: fields({ mcp: is.builtIn, interaction_count: 'figure' }),
  totals_by_slash_cmd: fields({ slash_cmd: is.builtIn, interaction_count: 'figure' }),
  totals_by_plugin: fields({ plugin: is.builtIn, interaction_count: 'figure' }),
  totals_by_cli: fields({
    ...sessions,
    last_known_cli_version: fields({ cli_version: is.version, ...sampled }),
  }),
  totals_by_copilot_app: fields(sessions),
  totals_by_3rd_party_agent: fields({
    agent_name: is.builtIn,
    agent_id: is.builtIn,
    user_initiated_interaction_count: 'figure',
    session_count: 'figure',
  }),
  totals_by_vscode_agent: fields({ session_count: 'figure', total_user_messages: 'figure' }),
  totals_by_ide: fields({
    ide: is.ide,
    ...seven,
    last_known_ide_version: fields({ ide_version: is.version, ...sampled }),
    last_known_plugin_version: fields({ plugin: is.extension, plugin_version: is.version, ...sampled }),
  }),
  totals_by_feature: fields({ feature: is.feature, ...seven }),
  totals_by_language_feature: fields({ language: is.language, feature: is.feature, ...six }),
  totals_by_language_model: fields({ language: is.language, model: is.model, ...six }),
  totals_by_model_feature: fields({ model: is.model, feature: is.feature, ...seven }),
})

/** A row of `user-teams-1-day`. */
export const membershipFields = fields({ ...identity, team_id: 'id', slug: is.slug })
