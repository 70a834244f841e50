// Writes the parts of README.md that come from other files: the tables of inputs and outputs from action.yml, the reports, and
// the workflow to paste. `--check` writes nothing and fails if they differ.
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { parse } from 'yaml'
import { askedNames, reports } from '../src/reports/all.ts'
import type { Report } from '../src/reports/report.ts'

interface Action {
  readonly inputs: Readonly<Record<string, Input>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

interface Input {
  readonly description: string
  readonly required?: boolean
  readonly default?: string
}

const root = path.resolve(import.meta.dirname, '..')
const read = (file: string) => readFile(path.join(root, file), 'utf8')

const code = (text: string): string => `\`${text}\``
const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim()).join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

const defaultOf = (input: Input): string =>
  input.required === true ? 'required' : input.default === undefined ? '' : code(input.default)

const inputTable = ({ inputs }: Action): string =>
  table(
    ['Input', 'Default', 'Meaning'],
    Object.entries(inputs).map(([name, input]) => [code(name), defaultOf(input), input.description]),
  )

const outputTable = ({ outputs }: Action): string =>
  table(
    ['Output', 'Meaning'],
    Object.entries(outputs).map(([name, { description }]) => [code(name), description]),
  )

const DEFAULTS = { on: 'on', optional: 'where the token may read it', off: '' } as const

const reportTable = (): string =>
  table(
    ['Report', 'What it says', 'Default'],
    askedNames
      .map((name) => [name, reports[name] as Report] as const)
      .map(([name, { about, personal, ...report }]) => [
        code(name),
        about,
        personal === undefined ? DEFAULTS[report.default] : 'only with [`user-data`](#privacy)',
      ]),
  )

/** Replaces the text between `<!-- NAME:start -->` and `<!-- NAME:end -->`. */
function replaceRegion(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`README.md lacks ${start} or ${end}.`)
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`
}

const readme = await read('README.md')
const action = parse(await read('action.yml')) as Action
const workflow = await read('examples/workflows/smallest.yml')
const regions = {
  workflow: `\`\`\`yaml\n${workflow.trimEnd()}\n\`\`\``,
  reports: reportTable(),
  inputs: inputTable(action),
  outputs: outputTable(action),
}
const filled = Object.entries(regions).reduce(
  (text, [name, content]) => replaceRegion(text, name, content),
  readme,
)
const file = path.join(root, 'README.md')
const next = await format(filled, { ...(await resolveConfig(file)), parser: 'markdown' })

if (next === readme) console.log('README.md agrees with action.yml and examples/workflows/smallest.yml.')
else if (process.argv.includes('--check')) {
  console.error(
    'README.md differs from action.yml or examples/workflows/smallest.yml. Run: node scripts/readme-tables.ts',
  )
  process.exitCode = 1
} else await writeFile(file, next)
