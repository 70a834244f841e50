// The words that GitHub, editors and makers of models use, so that they say nothing of a person. What is not among them is
// stored as its hash with `user-data: pseudonymous`: nothing is lost by a word that is missing here but its readability.
import type { Vocabulary } from '../../core/privacy.ts'

const words = (...lines: readonly string[]): Vocabulary => {
  const known = new Set(lines.flatMap((line) => line.split(' ')))
  return (text) => known.has(text.toLowerCase())
}
/** No expression here may try a text in many ways: texts come from outside. */
const pattern =
  (expression: RegExp): Vocabulary =>
  (text) =>
    text.length <= 64 && expression.test(text)

/** What GitHub writes where it does not tell a name. */
const REST = 'other others custom unknown'

// "Data available in Copilot usage metrics" on docs.github.com lists the features, and the first of the editors.
export const feature = words(
  'code_completion chat_inline chat_panel_ask_mode chat_panel_edit_mode chat_panel_agent_mode chat_panel_plan_mode',
  'chat_panel_custom_mode chat_panel_unknown_mode agent_edit copilot_cli copilot_app',
  REST,
)
export const ide = words(
  'vscode visualstudio intellij eclipse xcode neovim vim emacs zed',
  'pycharm goland webstorm phpstorm rider clion rubymine rustrover datagrip dataspell appcode androidstudio jetbrains',
  'azuredatastudio ssms copilot_cli copilot_app',
  REST,
)
export const extension = words(
  'copilot copilot-chat copilot-cli copilot-intellij copilot-eclipse copilot-xcode copilot-vs copilot-visualstudio',
  'copilot.vim copilot-language-server',
  REST,
)

/** Languages of VS Code, JetBrains' editors and GitHub's Linguist, as far as they are widely used. */
export const language = words(
  'abap ada apex apl applescript arduino asciidoc asm assembly astro awk bash bat batch batchfile bazel bibtex bicep blade',
  'c c# c++ cfml clojure cmake cobol coffeescript conf cpp crystal csharp css csv cuda cuda-cpp cython d dart delphi diff',
  'django-html django-txt docker dockercompose dockerfile dotenv elixir elm erb erlang f# fish fortran fsharp gdscript',
  'gherkin git-commit git-rebase gitignore glsl go go.mod go.sum gomod gotmpl gradle graphql groovy haml handlebars haskell',
  'haxe hcl hlsl html http ignore ini jade java javascript javascriptreact jinja jinja-html jinja2 json json5 jsonc jsonl',
  'jsp jsx julia jupyter kotlin kusto latex less lisp liquid log lua makefile markdown mathematica matlab mdx mermaid mojo',
  'mustache nginx nim nix objective-c objective-cpp objectivec ocaml openscad pascal perl perl6 php pip-requirements',
  'plaintext plsql postcss powerquery powershell prisma prolog prompt properties proto proto3 protobuf pug puppet python qml',
  'r racket raku razor reason regex restructuredtext rmd robotframework rst ruby rust sas sass scala scheme scss shaderlab',
  'shell shellscript smarty snippets solidity soql sql ssh_config stata stylus svelte svg swift systemverilog tcl terraform',
  'terraform-vars tex text toml tsql tsx twig txt typescript typescriptreact typst v vala vb vba verilog vhdl vim viml vue',
  'vue-html wasm wat wgsl xml xquery xsl xslt yaml yml zig zsh',
  REST,
)

const FAMILIES = [
  'gpt|chatgpt|claude|gemini|grok|raptor|goldeneye|oswe|copilot|o\\d|4o',
  'llama|codellama|mistral|codestral|devstral|deepseek|qwen|kimi|phi',
].join('|')
const KIN = [
  'opus|sonnet|haiku|oss|turbo|codex|mini|nano|max|pro|flash|lite|code|coder|fast|large|small|medium|high|low',
  'base|vscode|preview|exp|thinking|thought|reasoning|latest|4o|[rvk]?\\d{1,4}(\\.\\d{1,2})?|\\d{1,3}b|\\d{8}',
].join('|')
/** `gpt-5.1-codex-max`, `claude-sonnet-4.6`, `auto`: the name of a family, then its kin and numbers. */
export const model = pattern(
  new RegExp(`^(auto|default|other|others|custom|unknown|(${FAMILIES})([-_ ](${KIN}))*)$`, 'i'),
)
/** `1.139.1`, `2026.2`, `1.139.0-insider`; the end of an own build is not among them. */
export const version = pattern(
  /^(unknown|v?\d{1,6}(\.\d{1,10}){1,4}([-+. ](insiders?|nightly|preview|alpha|beta|rc|dev|canary|eap|\d{1,9}))*)$/i,
)
export const phase = pattern(/^(No Cohort|Phase \d)$/)
export const phaseVersion = pattern(/^v\d{1,3}$/)
/** How GitHub spells a team's name in an address. */
export const slug = pattern(/^(ent:)?[a-z\d][a-z\d._-]{0,99}$/)

/**
 * What GitHub itself calls skills, agents, servers and commands. All others have the names that people give them, though
 * GitHub says that it hides most of those as `other` and `custom`.
 */
export const builtIn = words('general-purpose github-mcp-server /plan', REST)
