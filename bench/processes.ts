// A separate process and what it used: memory and CPU as it reports them, time as measured here.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'

/** What a process reports about itself when it ends. */
export interface Usage {
  /** Peak of its resident set. */
  readonly megabytes: number
  readonly cpuSeconds: number
}

const preload = import.meta.resolve('./usage.ts')

/** Runs something whose environment makes a node process leave its usage. */
export async function withUsage<Result>(
  run: (environment: Readonly<Record<string, string>>) => Promise<Result>,
): Promise<{ readonly result: Result; readonly usage: Usage; readonly seconds: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'usage-'))
  const file = path.join(folder, 'usage.json')
  try {
    const start = performance.now()
    const result = await run({
      NODE_OPTIONS: `--import ${preload} --disable-warning=ExperimentalWarning`,
      USAGE_FILE: file,
    })
    const seconds = (performance.now() - start) / 1000
    return { result, seconds, usage: JSON.parse(await readFile(file, 'utf8')) as Usage }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs a script in this folder to its end; throws if it fails. */
export async function runScript(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'], ...environment },
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part))
  const ended = await new Promise<unknown>((resolve, reject) => {
    child.once('error', reject).once('close', (code, signal) => resolve(code ?? signal))
  })
  if (ended !== 0) throw new Error(`${script} ended with ${String(ended)}: ${text}`)
  return text
}
