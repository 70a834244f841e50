// GitHub's identifiers in words. What is not listed is shown as it came, for the lists are open.
import type { Dimension } from '../../reports/totals/day.ts'
import { escape } from '../markdown/escape.ts'

const labels: Readonly<Record<Dimension, ReadonlyMap<string, string>>> = {
  features: new Map([
    ['code_completion', 'Code completion'],
    ['chat_inline', 'Inline chat'],
    ['chat_panel_ask_mode', 'Chat, ask mode'],
    ['chat_panel_edit_mode', 'Chat, edit mode'],
    ['chat_panel_agent_mode', 'Chat, agent mode'],
    ['chat_panel_plan_mode', 'Chat, plan mode'],
    ['chat_panel_custom_mode', 'Chat, custom mode'],
    ['chat_panel_unknown_mode', 'Chat, mode unknown'],
    ['agent_edit', 'Edits by agents'],
    ['copilot_cli', 'Copilot CLI'],
    ['copilot_app', 'Copilot app'],
  ]),
  ides: new Map([
    ['vscode', 'VS Code'],
    ['visualstudio', 'Visual Studio'],
    ['intellij', 'IntelliJ IDEA'],
    ['pycharm', 'PyCharm'],
    ['goland', 'GoLand'],
    ['eclipse', 'Eclipse'],
    ['xcode', 'Xcode'],
    ['neovim', 'Neovim'],
    ['vim', 'Vim'],
    ['emacs', 'Emacs'],
    ['zed', 'Zed'],
  ]),
  languages: new Map(),
  models: new Map(),
}

/** The name as Markdown. */
export const labelOf = (dimension: Dimension, name: string): string =>
  labels[dimension].get(name) ?? escape(name)
