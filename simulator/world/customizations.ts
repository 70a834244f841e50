/** Skills, agents, servers, commands and plug-ins used: the ten fields of 2026-09-17. */
export function customizationsOf(events: number, kinds: number) {
  const rows = (key: string, names: readonly string[]) =>
    names
      .slice(0, kinds)
      .map((name, i) => ({ [key]: name, interaction_count: Math.max(1, Math.floor(events / (i + 2))) }))
  return {
    distinct_skill_use_count: kinds * 2,
    distinct_custom_agent_use_count: kinds,
    distinct_mcp_use_count: kinds,
    distinct_slash_cmd_use_count: kinds,
    distinct_plugin_use_count: Math.floor(kinds / 2),
    totals_by_skill: rows('skill', ['other']),
    totals_by_custom_agent: rows('custom_agent', ['general-purpose', 'other']),
    totals_by_mcp: rows('mcp', ['github-mcp-server', 'other']),
    totals_by_slash_cmd: rows('slash_cmd', ['/plan', 'custom']),
    totals_by_plugin: rows('plugin', kinds > 1 ? ['other'] : []),
  }
}
