// Builds the world (inputs, clock, clients), runs, publishes. The only try/catch with setFailed.
import { tmpdir } from 'node:os'
import * as core from '@actions/core'
import { archive } from './archive/archive.ts'
import type { Place } from './archive/commit.ts'
import { type Imported, importFiles, type ImportWorld } from './archive/import.ts'
import { withImported } from './archive/imported.ts'
import type { Task } from './archive/task.ts'
import { readNewestHistory } from './archive/newest-history.ts'
import { addDays, type Day, dayOf } from './core/day.ts'
import { Failure } from './core/errors.ts'
import type { Target } from './core/target.ts'
import type { Asked } from './core/window.ts'
import { seriesOf } from './files/series.ts'
import { blobId } from './files/snapshot.ts'
import { rebuildArchive } from './archive/rebuild.ts'
import { unmatchedTeams } from './archive/unmatched-teams.ts'
import { problemsOf } from './archive/problems.ts'
import { createReader } from './github/branch.ts'
import { createClient } from './github/client.ts'
import { createWriter } from './github/commit.ts'
import { createDownload } from './github/download.ts'
import { Meter } from './github/meter.ts'
import { checkWritable, readRules } from './github/preflight.ts'
import { readRepository, type Repository } from './github/repository.ts'
import { createSource } from './github/source.ts'
import { type Inputs, readInputs } from './runner/inputs.ts'
import { findSavedFiles } from './runner/saved-files.ts'
import { dashboardFile, publishDashboard } from './runner/dashboard.ts'
import { logResult, publishSummary, setOutputs } from './runner/outputs.ts'
import { renderFailure } from './pages/summary/failure.ts'
import { pagesOf } from './pages/pages.ts'
import { renderHeadline } from './pages/summary/headline.ts'
import { renderSummary } from './pages/summary/summary.ts'

/** The commit loop: 20 tries over at most five minutes. Each round one writer wins, so many writers need many rounds. */
const PATIENCE = { retries: 20, minTimeout: 250, maxTimeout: 15_000, maxRetryTime: 300_000 }

type Environment = Readonly<Record<string, string | undefined>>

async function run(environment: Environment, signal: AbortSignal): Promise<void> {
  const serverApi = environment['GITHUB_API_URL'] ?? 'https://api.github.com'
  const inputs = readInputs({
    now: new Date(),
    repository: environment['GITHUB_REPOSITORY'] ?? '',
    apiUrl: serverApi,
  })
  const meter = new Meter()
  const dataClient = createClient({
    token: inputs.dataToken,
    apiUrl: serverApi,
    names: { token: 'data-token', api: 'the environment variable GITHUB_API_URL' },
    meter,
    signal,
  })
  const place = {
    client: dataClient,
    repository: inputs.repository,
    branch: inputs.branch,
    trees: new Map<string, string>(),
  }
  const reader = createReader({ ...place, signal, log: core })
  // Asked for beside the repository. Why a repository cannot be read, the answer about itself says best, so it comes first.
  const reading = reader.head()
  const rules = inputs.dryRun ? Promise.resolve(undefined) : readRules(place)
  for (const asked of [reading, rules]) asked.catch(() => undefined)
  const repository = await readRepository(dataClient, inputs.repository, inputs.branch)
  const head = await reading
  if (!inputs.dryRun) await checkWritable(place, repository, rules, head !== undefined)

  // Yesterday is GitHub's yesterday: it is GitHub that publishes days, and runners' clocks have been wrong by days.
  const today = dayOf(meter.githubTime)
  const day = inputs.day ?? addDays(today, -1)
  if (day > today)
    throw new Failure(
      `Input day holds "${day}"; allowed is a day that has begun: today is ${today}, by GitHub's clock.`,
    )
  const links = linksOf(environment, repository.html_url, inputs.branch)
  const asked = { today, day, backfillDays: inputs.backfillDays, settleDays: inputs.settleDays }
  const branch = { ...reader, ...(inputs.dryRun ? withheld : createWriter(place)) }
  const world = {
    branch,
    place: {
      repository: `${inputs.repository.owner}/${inputs.repository.repo}`,
      branch: inputs.branch,
      visibility: visibilityOf(repository),
    },
    log: core,
    pages: pagesOf({ page: links.branch, repository: repository.html_url, branch: inputs.branch }),
    signal,
    patience: PATIENCE,
  }
  const imported =
    inputs.imports.length === 0
      ? undefined
      : await takeIn(inputs, environment, repository, asked, head, { ...world, rules: inputs.rules })
  const archived = inputs.rebuild
    ? await rebuildArchive(inputs.areTargetsNamed ? inputs.targets : undefined, asked, head, world)
    : await archive(
        inputs.targets.map((target) => taskOf(target, inputs)),
        asked,
        imported?.head ?? head,
        {
          ...world,
          source: inputs.token === '' ? noSource : sourceOf(inputs, today, meter, signal),
          rules: inputs.rules,
          clock: { seconds: () => performance.now() / 1000 },
          requests: () => meter.requests,
          backfillSeconds: inputs.backfillSeconds,
        },
      )

  const result = imported === undefined ? archived : withImported(archived, imported)
  logResult(result.targets)
  for (const slug of unmatchedTeams(result, inputs.teams))
    core.warning(
      `Input team holds "${slug}", which matches no team: check the slug. A team of fewer members than min-group-size, or one that would give few people away, is not told apart either.`,
    )
  const problems = [
    ...(imported?.problems ?? []).map((text) => ({ folder: undefined, days: [], text })),
    ...problemsOf(result, day, inputs.rebuild || inputs.token === '' ? 0 : inputs.staleAfterDays),
  ]
  const { summaryWeeks: weeks, dryRun, teams } = inputs
  setOutputs(result, problems, weeks, links.branch, renderHeadline(result, { weeks, problems }))
  const temporaryFolder = environment['RUNNER_TEMP'] ?? tmpdir()
  const commit = result.commits.at(-1) ?? head
  await publishDashboard(
    async () => {
      // Evaluated when the page is made. In the same file: in a bundle of several files ncc loses all licences but the last one's.
      const { dashboardOfRun } = await import(/* webpackMode: "eager" */ './pages/dashboard/of-run.ts')
      const lines = await readNewestHistory(reader, commit, result.targets)
      return dashboardOfRun(result, { day, problems, lines })
    },
    dashboardFile(result.targets, temporaryFolder),
  )
  const cost = { requests: meter.requests, bytes: meter.bytes, rateLimitRemaining: meter.rateLimitRemaining }
  await publishSummary(
    renderSummary(result, { day, weeks, dryRun, teams, cost, problems, links }),
    temporaryFolder,
  )
  for (const { text, days } of problems) core.error(days.length < 2 ? text : `${text} (${days.length} days)`)
  if (problems.length > 0) {
    const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`
    core.setFailed(`${count}: see the errors above.`)
  }
}

/** Without a token nothing is planned, and nobody asks. */
const pending = () => Promise.resolve({ state: 'pending' } as const)
const noSource = {
  readDay: pending,
  readLatest: pending,
  readOlderApi: pending,
  countSeats: pending,
  readCredits: pending,
}

/** What answers questions about metrics. */
function sourceOf(inputs: Inputs, today: Day, meter: Meter, signal: AbortSignal) {
  const { apiUrl } = inputs
  const clientOf = (token: string, name: string) =>
    createClient({ token, apiUrl, names: { token: name, api: 'the input api-url' }, meter, signal })
  const client = clientOf(inputs.token, 'token')
  const billingClient =
    inputs.billingToken === inputs.token ? client : clientOf(inputs.billingToken, 'billing-token')
  const download = createDownload({ apiUrl, meter, signal, mask: core.setSecret, warn: core.warning })
  return createSource({ client, billingClient, download, signal, today, warn: core.warning })
}

/** Takes in the files that the input `import` means. */
async function takeIn(
  inputs: Inputs,
  environment: Environment,
  { private: isPrivate, visibility }: Repository,
  asked: Asked,
  head: string | undefined,
  world: Omit<ImportWorld, 'noPeople' | 'isDry'>,
): Promise<Imported> {
  const files = await findSavedFiles(inputs.imports, environment['GITHUB_WORKSPACE'] ?? '.')
  const noPeople =
    inputs.rules.userData.mode === 'none'
      ? 'user-data is "none"'
      : !isPrivate || visibility === 'internal'
        ? 'the data repository is not private'
        : undefined
  return importFiles(files, inputs.targets, asked, head, { ...world, noPeople, isDry: inputs.dryRun })
}

/** What to ask for of a target, and which of it nobody named. */
function taskOf(target: Target, { token, reports: names, optional, teams }: Inputs): Task {
  if (token === '') return { target, series: [], optional: new Set() }
  const series = seriesOf(target, names, teams)
  return { target, series, optional: new Set(series.filter(({ report }) => optional.has(report))) }
}

/** Asked of the API: a scheduled event does not carry it. An internal repository is `private` too. */
const visibilityOf = ({ private: isPrivate, visibility }: Repository): Place['visibility'] =>
  !isPrivate ? 'public' : visibility === 'internal' ? 'internal' : 'private'

/** A stack holds text from outside: no line of it may look like a command to the runner. */
const inert = (stack: string): string =>
  stack
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => `| ${line.replaceAll('##[', '# [')}`)
    .join('\n')

/** A dry run is another writer. */
const withheld = {
  upload: (bytes: Uint8Array) => Promise.resolve(blobId(bytes)),
  commit: () => Promise.resolve({ state: 'withheld' } as const),
}

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

function linksOf(environment: Environment, repositoryUrl: string, branch: string) {
  const server = environment['GITHUB_SERVER_URL'] ?? 'https://github.com'
  return {
    branch: `${repositoryUrl}/tree/${encoded(branch)}`,
    run: `${server}/${environment['GITHUB_REPOSITORY']}/actions/runs/${environment['GITHUB_RUN_ID']}`,
    file: (path: string) => `${repositoryUrl}/blob/${encoded(branch)}/${encoded(path)}`,
  }
}

/** Runs the action once. Ends red with a sentence whatever happens, also when a promise never settles. */
export async function main(): Promise<void> {
  const cancelled = new AbortController()
  // The runner sends SIGINT, and SIGTERM 7.5 seconds later; on Windows Ctrl-C and Ctrl-Break, which Node calls SIGINT and SIGBREAK.
  // https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'])
    process.on(signal, () => {
      cancelled.abort(
        new Failure('The job was cancelled. What was committed before stays; nothing was written after.'),
      )
    })
  let ended = false
  process.once('exit', () => {
    // Node ends a process whose promises never settle; with code 0 that would be a green run without a result.
    if (!ended)
      core.setFailed('The run ended before its work was done. Nothing half-done was written; run again.')
  })
  try {
    await run(process.env, cancelled.signal)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    core.setFailed(message)
    if (!(error instanceof Failure) && error instanceof Error) core.info(inert(error.stack ?? ''))
    await publishSummary(renderFailure(message), process.env['RUNNER_TEMP'] ?? tmpdir())
  }
  ended = true
}
