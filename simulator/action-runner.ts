// Runs the action as a runner does: inputs from action.yml's defaults and a step's `with`, GITHUB_* files, a separate process.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'

export interface Step {
  /** The API's address and the workflow's own token: `github.api_url`, `github.token`. */
  readonly apiUrl: string
  readonly dataToken: string
  /** `github.repository` */
  readonly repository?: string
  /** The step's `with:`. */
  readonly with: Readonly<Record<string, string>>
  readonly environment?: Readonly<Record<string, string>>
  /** The checkout of the action. */
  readonly action?: string
  /** Called with the process as soon as it runs, for tests that kill it. */
  readonly started?: (child: { kill(signal: NodeJS.Signals): void }) => void
}

export interface Finished {
  /** Exit code; null when a signal ended the process. */
  readonly code: number | null
  /** Standard output and error as the log shows them, without the lines that tell the runner what to mask. */
  readonly log: string
  /** What the action told the runner to mask. */
  readonly masked: readonly string[]
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** The HTML file that the output `dashboard-file` names; empty without one. */
  readonly dashboard: string
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string } | null>>
  readonly runs: { readonly main: string }
}

/** `${{ github.token }}` and the like, as far as action.yml uses them. */
const expand = (text: string, context: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\$\{\{\s*github\.(\w+)\s*\}\}/g, (_match, name: string) => context[name] ?? '')

/** GITHUB_OUTPUT: `name<<delimiter`, lines, `delimiter`. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  for (const [, name = '', , value = ''] of text.matchAll(
    /^(.+?)<<(ghadelimiter_\S+)\r?\n([\s\S]*?)\r?\n\2$/gm,
  )) {
    outputs[name] = value
  }
  return outputs
}

const MASK = /^::add-mask::(.*)\r?\n/gm
const unescape = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')

/** Runs one step and waits for its end. */
export async function runAction(step: Step): Promise<Finished> {
  const action = step.action ?? path.resolve(import.meta.dirname, '..')
  const { inputs, runs } = parse(await readFile(path.join(action, 'action.yml'), 'utf8')) as ActionFile
  const folder = await mkdtemp(path.join(tmpdir(), 'action-'))
  const repository = step.repository ?? 'acme/copilot-archive'
  const context = { token: step.dataToken, api_url: step.apiUrl, repository }
  const values = Object.keys(inputs).map((name) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    step.with[name] ?? expand(inputs[name]?.default ?? '', context),
  ])
  const [output, summary] = [path.join(folder, 'output'), path.join(folder, 'summary')]
  await Promise.all([writeFile(output, ''), writeFile(summary, '')])
  try {
    const child = spawn(process.execPath, [path.join(action, runs.main)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        ...Object.fromEntries(values),
        GITHUB_ACTIONS: 'true',
        GITHUB_API_URL: step.apiUrl,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: repository,
        GITHUB_RUN_ID: '123',
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: folder,
        ...step.environment,
      },
    })
    step.started?.(child)
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part))
    child.stderr.setEncoding('utf8').on('data', (part: string) => (text += part))
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve)
    })
    const outputs = readOutputs(await readFile(output, 'utf8'))
    const dashboard = outputs['dashboard-file'] ?? ''
    return {
      code,
      log: text.replaceAll(MASK, ''),
      masked: [...text.matchAll(MASK)].map(([, secret = '']) => unescape(secret)),
      outputs,
      summary: await readFile(summary, 'utf8'),
      dashboard: dashboard === '' ? '' : await readFile(dashboard, 'utf8'),
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 9 })
  }
}
