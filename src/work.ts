// What a run does once the data repository has answered. A file of its own in dist/, loaded while the first requests are under way.
import * as core from '@actions/core'
import { archive, type World } from './archive/archive.ts'
import type { CommitWorld, Place } from './archive/commit-loop.ts'
import type { Imported } from './archive/import.ts'
import { joinImport } from './archive/join-import.ts'
import type { Task } from './archive/task.ts'
import type { rebuildArchive } from './archive/rebuild.ts'
import { addDays, type Day, dayOf } from './core/day.ts'
import { Failure } from './core/errors.ts'
import type { Target } from './core/target.ts'
import type { Asked } from './core/window.ts'
import { seriesOf } from './files/series.ts'
import { blobId } from './files/snapshot.ts'
import type { BranchOptions, Reader } from './github/branch.ts'
import { createClient } from './github/client.ts'
import { createWriter } from './github/commit.ts'
import { createDownload } from './github/download.ts'
import type { Meter } from './github/meter.ts'
import type { Repository } from './github/repository.ts'
import { createSource } from './github/source.ts'
import { pagesOf } from './pages/pages.ts'
import type { Inputs } from './runner/inputs.ts'
import { type Environment, linksOf, tell } from './tell.ts'

/** The commit loop: a try and 20 retries, in at most five minutes. Each round one writer wins, so many writers need many rounds. */
const PATIENCE = { retries: 20, minTimeout: 250, maxTimeout: 15_000, maxRetryTime: 300_000 }

/** What is known once the data repository has answered. */
export interface Started {
  readonly environment: Environment
  readonly signal: AbortSignal
  readonly inputs: Inputs
  readonly meter: Meter
  readonly dataBranch: BranchOptions
  readonly reader: Reader
  readonly repository: Repository
  readonly head: string | undefined
}

/** Imports, archives or rebuilds, and tells what came of it. Returns why the run is red; undefined when it is green. */
export async function work(started: Started): Promise<string | undefined> {
  const { environment, signal, inputs, meter, dataBranch, reader, repository, head } = started
  // By GitHub's clock: GitHub publishes the days, and clocks of runners have been wrong by days.
  const today = dayOf(meter.githubTime)
  const day = inputs.day ?? addDays(today, -1)
  if (day > today)
    throw new Failure(
      `Input day is "${day}"; it must be a day that has begun: today is ${today}, by GitHub's clock.`,
    )
  const links = linksOf(repository.html_url, inputs.branch)
  const asked = { today, day, backfillDays: inputs.backfillDays, settleDays: inputs.settleDays }
  const branch = { ...reader, ...(inputs.dryRun ? dryRunWriter : createWriter(dataBranch)) }
  const world = {
    branch,
    place: {
      repository: `${inputs.repository.owner}/${inputs.repository.repo}`,
      branch: inputs.branch,
      visibility: visibilityOf(repository),
    },
    log: { info: core.info, warning: core.warning },
    pages: pagesOf({ page: links.branch, repository: repository.html_url, branch: inputs.branch }),
    signal,
    patience: PATIENCE,
  }
  const imported =
    inputs.imports.length === 0
      ? undefined
      : await importSavedFiles(started, asked, { ...world, rules: inputs.rules })
  const archived = inputs.rebuild
    ? await rebuild(inputs.areTargetsNamed ? inputs.targets : undefined, asked, head, world)
    : await archive(
        inputs.targets.map((target) => taskOf(target, inputs)),
        asked,
        imported?.head ?? head,
        {
          ...world,
          source: inputs.token === '' ? noSource : await sourceOf(inputs, today, meter, signal),
          rules: inputs.rules,
          clock: { seconds: () => performance.now() / 1000 },
          requests: () => meter.requests,
          backfillSeconds: inputs.backfillSeconds,
        },
      )

  const result = imported === undefined ? archived : joinImport(archived, imported)
  const importProblems = imported?.problems ?? []
  return tell(result, { environment, inputs, meter, reader, day, links, head, importProblems })
}

/** Without a token nothing is planned, so this is never asked. */
const pending = () => Promise.resolve({ state: 'pending' } as const)
const noSource = {
  readDay: pending,
  readLatest: pending,
  readOlderApi: pending,
  countSeats: pending,
  readCredits: pending,
}

/** The reports of GitHub, through the clients of the tokens. */
async function sourceOf(inputs: Inputs, today: Day, meter: Meter, signal: AbortSignal) {
  const { apiUrl } = inputs
  const clientOf = (token: string, name: string) =>
    createClient({ token, apiUrl, names: { token: name, api: 'the input api-url' }, meter, signal })
  const client = await clientOf(inputs.token, 'token')
  const billingClient =
    inputs.billingToken === inputs.token ? client : await clientOf(inputs.billingToken, 'billing-token')
  const download = createDownload({ apiUrl, meter, signal, mask: core.setSecret, warn: core.warning })
  return createSource({ client, billingClient, download, signal, today, warn: core.warning })
}

/** Imports the files that the input `import` names. */
async function importSavedFiles(
  { inputs, environment, repository: { private: isPrivate, visibility }, head }: Started,
  asked: Asked,
  world: CommitWorld & Pick<World, 'rules'>,
): Promise<Imported> {
  const [{ importFiles }, { findSavedFiles }] = await Promise.all([
    import('./archive/import.ts'),
    import('./runner/saved-files.ts'),
  ])
  const files = await findSavedFiles(inputs.imports, environment['GITHUB_WORKSPACE'] ?? '.')
  const noPeople =
    inputs.rules.userData.mode === 'none'
      ? 'user-data is "none"'
      : !isPrivate || visibility === 'internal'
        ? 'the data repository is not private'
        : undefined
  return importFiles(files, inputs.targets, asked, head, { ...world, noPeople, isDry: inputs.dryRun })
}

/** Loaded only when it is asked for. */
const rebuild: typeof rebuildArchive = async (...options) => {
  const { rebuildArchive } = await import('./archive/rebuild.ts')
  return rebuildArchive(...options)
}

/** The reports to ask for of a target, and which of them nobody named. */
function taskOf(target: Target, { token, billingToken, reports: names, optional, teams }: Inputs): Task {
  if (token === '') return { target, series: [], optional: new Set() }
  const series = seriesOf(target, names, teams)
  return {
    target,
    series,
    optional: new Set(series.filter(({ report }) => optional.has(report))),
    withOwnToken: new Set(series.filter(({ report }) => report === 'credits' && billingToken !== token)),
  }
}

/** From the API, because a scheduled event does not carry it. An internal repository is `private` too. */
const visibilityOf = ({ private: isPrivate, visibility }: Repository): Place['visibility'] =>
  !isPrivate ? 'public' : visibility === 'internal' ? 'internal' : 'private'

/** A writer that writes nothing. */
const dryRunWriter = {
  upload: (bytes: Uint8Array) => Promise.resolve(blobId(bytes)),
  commit: () => Promise.resolve({ state: 'dry run' } as const),
}
