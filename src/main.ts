// Reads the inputs, asks for what every run needs, and hands over to work.ts. The only try/catch with setFailed.
import { subscribe } from 'node:diagnostics_channel'
import * as core from '@actions/core'
import { Failure } from './core/errors.ts'
import { createReader } from './github/branch.ts'
import { createClient } from './github/client.ts'
import { Meter } from './github/meter.ts'
import { checkWritable, readRules } from './github/preflight.ts'
import { readRepository } from './github/repository.ts'
import { renderFailure } from './pages/summary/failure.ts'
import { readInputs } from './runner/inputs.ts'
import { publishSummary, temporaryFolder } from './runner/summary.ts'
import type { Environment } from './tell.ts'

/**
 * Most of the action's code, read from disk while the answers to the first questions are on their way: reading it earlier would
 * hold up those that are not sent yet. `questions`: how many there are.
 */
async function loadWork(questions: number) {
  await new Promise<void>((resolve) => {
    let sent = 0
    subscribe('undici:client:sendHeaders', () => {
      sent += 1
      if (sent === questions) resolve()
    })
  })
  return import('./work.ts')
}

/** Returns why the run is red; undefined when it is not. */
async function run(environment: Environment, signal: AbortSignal): Promise<string | undefined> {
  // The data repository is where the workflow runs; metrics may come from elsewhere (input api-url).
  const dataApiUrl = environment['GITHUB_API_URL'] ?? 'https://api.github.com'
  const inputs = readInputs({
    now: new Date(),
    repository: environment['GITHUB_REPOSITORY'] ?? '',
    apiUrl: dataApiUrl,
  })
  const meter = new Meter()
  const dataClient = await createClient({
    token: inputs.dataToken,
    apiUrl: dataApiUrl,
    names: { token: 'data-token', api: 'the environment variable GITHUB_API_URL' },
    meter,
    signal,
  })
  const dataBranch = {
    client: dataClient,
    repository: inputs.repository,
    branch: inputs.branch,
    trees: new Map<string, string>(),
  }
  const reader = createReader({ ...dataBranch, signal, log: { info: core.info } })
  const loading = loadWork(inputs.dryRun ? 2 : 3)
  // Asked for beside the repository. Its own answer says best why it cannot be read, so its error comes first.
  const reading = reader.head()
  const rules = inputs.dryRun ? Promise.resolve(undefined) : readRules(dataBranch)
  for (const asked of [reading, rules, loading]) asked.catch(() => undefined)
  const repository = await readRepository(dataClient, inputs.repository, inputs.branch)
  const head = await reading
  if (!inputs.dryRun) await checkWritable(dataBranch, repository, rules, head !== undefined)
  const { work } = await loading
  return work({ environment, signal, inputs, meter, dataBranch, reader, repository, head })
}

/** A stack holds text from outside: no line of it may look like a command to the runner. */
const inert = (stack: string): string =>
  stack
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => `| ${line.replaceAll('##[', '# [')}`)
    .join('\n')

/** Runs the action once. Ends red with a sentence whatever happens, also when a promise never settles. */
export async function main(): Promise<void> {
  const cancelled = new AbortController()
  // The runner sends SIGINT, and SIGTERM 7.5 seconds later; on Windows Ctrl-C and Ctrl-Break, which Node calls SIGINT and SIGBREAK.
  // https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'])
    process.on(signal, () => {
      cancelled.abort(
        new Failure(
          'The job was cancelled. Days that were committed before stay; nothing was written afterwards.',
        ),
      )
    })
  let ended = false
  process.once('exit', () => {
    // Node ends a process whose promises never settle; with code 0 that would be a green run without a result.
    if (!ended)
      core.setFailed('The run ended before its work was done. Nothing half-done was written; run again.')
  })
  try {
    const problem = await run(process.env, cancelled.signal)
    if (problem !== undefined) core.setFailed(problem)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    core.setFailed(message)
    if (!(error instanceof Failure) && error instanceof Error) core.info(inert(error.stack ?? ''))
    // If the summary cannot be written either, the error above is all that can be said.
    await publishSummary(renderFailure(message), temporaryFolder(process.env)).catch(() => undefined)
  }
  ended = true
}
