// GitHub's identifiers in words. What is not listed is shown as it came, for the lists are open.

export const features: Readonly<Record<string, string>> = {
  code_completion: 'Code completion',
  chat_inline: 'Inline chat',
  chat_panel_ask_mode: 'Chat, ask mode',
  chat_panel_edit_mode: 'Chat, edit mode',
  chat_panel_agent_mode: 'Chat, agent mode',
  chat_panel_plan_mode: 'Chat, plan mode',
  chat_panel_custom_mode: 'Chat, custom mode',
  chat_panel_unknown_mode: 'Chat, mode unknown',
  agent_edit: 'Edits by agents',
  copilot_cli: 'Copilot CLI',
  copilot_app: 'Copilot app',
}

export const ides: Readonly<Record<string, string>> = {
  vscode: 'VS Code',
  visualstudio: 'Visual Studio',
  intellij: 'IntelliJ IDEA',
  pycharm: 'PyCharm',
  goland: 'GoLand',
  eclipse: 'Eclipse',
  xcode: 'Xcode',
  neovim: 'Neovim',
  vim: 'Vim',
  emacs: 'Emacs',
  zed: 'Zed',
}

/** A name from outside in our words, where we have some; it may be `constructor`. */
export const inWords = (words: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(words, name) ? (words[name] ?? name) : name
