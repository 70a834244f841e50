// Shares of features, IDEs, languages and models by SQL.
import type { Database, SqlRow } from './database.ts'
import { BEFORE, MONDAY } from './two-weeks.ts'

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

/** Eight names and what the rest comes to, with shares of all generations. */
export const sharesOf = (database: Database, dimension: string): Promise<SqlRow[]> =>
  database.rows(`
    WITH sums AS (
      SELECT name,
        coalesce(sum(generations) FILTER (day >= ${MONDAY}), 0) AS generations,
        coalesce(sum(generations) FILTER (day < ${MONDAY}), 0) AS generations_was,
        coalesce(sum(prompts) FILTER (day >= ${MONDAY}), 0) AS prompts,
        coalesce(sum(lines) FILTER (day >= ${MONDAY}), 0) AS lines
      FROM breakdowns
      WHERE dimension = '${dimension}' AND day BETWEEN ${BEFORE} AND ${MONDAY} + 6 GROUP BY name
    ), ranked AS (
      SELECT *, row_number() OVER (ORDER BY generations DESC, generations_was DESC, name) AS rank FROM sums
    ), grouped AS (
      SELECT least(rank, 9) AS place, any_value(name) AS name, count(*)::DOUBLE AS names,
        sum(generations) AS generations, sum(generations_was) AS generations_was, sum(prompts) AS prompts,
        sum(lines) AS lines
      FROM ranked GROUP BY place
    )
    SELECT *, generations / sum(generations) OVER () AS share, generations_was / sum(generations_was) OVER () AS share_was,
      share - share_was AS difference, sum(prompts) OVER () AS all_prompts
    FROM grouped ORDER BY place`)
