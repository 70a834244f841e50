// Three mornings with the archive: the shipped action against a GitHub on loopback, as a workflow would run it.
import { execFile } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Finished, runAction } from '../simulator/action-runner.ts'
import { gitEnvironment } from '../simulator/git/git-process.ts'
import { type Simulator, startSimulator } from '../simulator/server.ts'

interface Morning {
  readonly title: string
  readonly now: string
  readonly expected: Readonly<Record<'added' | 'restated' | 'pending', number>>
}

const mornings: readonly Morning[] = [
  {
    title: 'The first run',
    now: '2026-11-20T06:40:00Z',
    expected: { added: 27, restated: 0, pending: 1 },
  },
  {
    title: 'The same day again',
    now: '2026-11-20T18:40:00Z',
    expected: { added: 0, restated: 0, pending: 1 },
  },
  {
    title: 'The next morning: a late day arrives, another was restated',
    now: '2026-11-21T06:40:00Z',
    expected: { added: 1, restated: 1, pending: 1 },
  },
]
const restatedDay = 'orgs/acme/totals/2026/11/2026-11-18.json'

const out = path.resolve(import.meta.dirname, '../out')
const repository = path.join(out, 'archive.git')
const dashboard = path.join(out, 'dashboard.html')
const shown = (file: string) => path.relative(process.cwd(), file)

async function git(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', ['-C', repository, ...args], { env: gitEnvironment })
  return stdout.trim()
}

function expectEqual(what: string, found: unknown, expected: unknown): void {
  if (String(found) !== String(expected))
    throw new Error(`${what}: expected ${String(expected)}, found ${String(found)}`)
}

function check({ code, outputs, log }: Finished, { title, expected }: Morning, writes: number): void {
  if (code !== 0) throw new Error(`${title}: the run ended red, with exit code ${code}:\n${log}`)
  const hasNews = expected.added + expected.restated > 0
  expectEqual(`${title}: days-added`, outputs['days-added'], expected.added)
  expectEqual(`${title}: days-restated`, outputs['days-restated'], expected.restated)
  expectEqual(`${title}: days-pending`, outputs['days-pending'], expected.pending)
  expectEqual(`${title}: changed`, outputs['changed'], hasNews)
  expectEqual(`${title}: write requests were made`, writes > 0, hasNews)
}

async function live(simulator: Simulator, morning: Morning, number: number): Promise<void> {
  simulator.setNow(morning.now)
  const before = simulator.requests.length
  const finished = await runAction({
    apiUrl: simulator.apiUrl,
    dataToken: simulator.dataToken,
    // Four weeks, so that it takes seconds; a year is the default.
    with: { token: simulator.metricsToken, 'backfill-days': '28' },
  })
  const requests = simulator.requests.slice(before)
  const downloads = requests.filter(({ port }) => port === 'files').length
  const writes = requests.filter(({ method, path: asked }) => method !== 'GET' && asked !== '/graphql').length
  check(finished, morning, writes)
  const summary = path.join(out, `summary-${number}.md`)
  await writeFile(summary, finished.summary)
  await writeFile(dashboard, finished.dashboard)

  const { outputs } = finished
  const commit =
    outputs['changed'] === 'true'
      ? `commit ${await git('log', '-1', '--format=%h "%s"', outputs['commit-sha'] ?? '')}`
      : 'no commit: nothing is new'
  console.log(`
${number}. ${morning.title} (${morning.now.slice(0, 16).replace('T', ' ')} UTC)
   days      ${outputs['days-added']} added, ${outputs['days-restated']} restated, ${outputs['days-pending']} pending; the newest stored is ${outputs['latest-day']}
   requests  ${requests.length - downloads} to the API, ${writes} of them writes, and ${downloads} downloads
   branch    ${commit}
   summary   ${shown(summary)}`)
}

await mkdir(out, { recursive: true })
await rm(repository, { recursive: true, force: true })
const simulator = await startSimulator({ repositoryPath: repository })
try {
  for (const [index, morning] of mornings.entries()) await live(simulator, morning, index + 1)
  expectEqual('breaches of the GitHub API', simulator.violations.join('\n'), '')
  expectEqual('git fsck', await git('fsck', '--strict', '--no-dangling'), '')
  expectEqual('commits', await git('rev-list', '--count', 'copilot-metrics'), 2)
  const [added, deleted] = (
    await git('diff', '--numstat', 'copilot-metrics~', 'copilot-metrics', '--', restatedDay)
  ).split('\t')
  const repositoryShown = shown(repository)
  console.log(`
The restated day is a diff of +${added} -${deleted} lines. What to look at:

   the dashboard     ${shown(dashboard)}, in a browser
   the last summary  ${shown(path.join(out, 'summary-3.md'))}
   the archive       git clone --branch copilot-metrics ${repositoryShown} my-archive
   the weeks         git -C ${repositoryShown} show copilot-metrics:orgs/acme/weekly.csv
   the history       git -C ${repositoryShown} log --stat copilot-metrics
   the restated day  git -C ${repositoryShown} show copilot-metrics -- ${restatedDay}
`)
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  await simulator.close()
}
