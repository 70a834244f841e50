// Shares of features, IDEs, languages and models by SQL.
import type { Database, SqlRow } from './database.ts'
import { BEFORE, SUNDAY } from './week.ts'

/** GitHub's names in words. */
export const labels: Readonly<Record<string, string>> = {
  code_completion: 'Code completion',
  chat_inline: 'Inline chat',
  chat_panel_ask_mode: 'Chat, ask mode',
  chat_panel_edit_mode: 'Chat, edit mode',
  chat_panel_agent_mode: 'Chat, agent mode',
  chat_panel_plan_mode: 'Chat, plan mode',
  agent_edit: 'Edits by agents',
  copilot_cli: 'Copilot CLI',
  copilot_app: 'Copilot app',
  vscode: 'VS Code',
  visualstudio: 'Visual Studio',
  intellij: 'IntelliJ IDEA',
  eclipse: 'Eclipse',
  xcode: 'Xcode',
  neovim: 'Neovim',
}

/**
 * Eight names by their largest share of generations, prompts or lines, and the sum of the rest; nine names if the
 * rest would be a single name.
 */
export const sharesOf = (database: Database, dimension: string): Promise<SqlRow[]> =>
  database.rows(`
    WITH sums AS (
      SELECT name,
        coalesce(sum(generations) FILTER (day >= ${SUNDAY}), 0) AS generations,
        coalesce(sum(generations) FILTER (day < ${SUNDAY}), 0) AS generations_was,
        coalesce(sum(prompts) FILTER (day >= ${SUNDAY}), 0) AS prompts,
        coalesce(sum(lines) FILTER (day >= ${SUNDAY}), 0) AS lines
      FROM breakdowns
      WHERE dimension = '${dimension}' AND day BETWEEN ${BEFORE} AND ${SUNDAY} + 6 GROUP BY name
    ), weighed AS (
      SELECT *, greatest(
        coalesce(generations / nullif(sum(generations) OVER (), 0), 0),
        coalesce(prompts / nullif(sum(prompts) OVER (), 0), 0),
        coalesce(lines / nullif(sum(lines) OVER (), 0), 0)) AS weight
      FROM sums
    ), ranked AS (
      SELECT *, row_number() OVER (ORDER BY weight DESC, generations DESC, lines DESC, name) AS rank, count(*) OVER () AS all_names
      FROM weighed
    ), grouped AS (
      SELECT CASE WHEN all_names = 9 THEN rank ELSE least(rank, 9) END AS place, any_value(name) AS name,
        count(*)::DOUBLE AS names, sum(generations) AS generations, sum(generations_was) AS generations_was,
        sum(prompts) AS prompts, sum(lines) AS lines
      FROM ranked GROUP BY place
    )
    SELECT *, generations / sum(generations) OVER () AS share, generations_was / sum(generations_was) OVER () AS share_was,
      share - share_was AS difference, sum(prompts) OVER () AS all_prompts, sum(generations) OVER () AS covered
    FROM grouped ORDER BY place`)
