// The use-case: read the branch, plan, then batch by batch ask, merge, commit, until nothing is open or the time is up.
import { Paused } from '../core/errors.ts'
import { redactionFor, storedPeople, type UserData } from '../core/privacy.ts'
import { folderOf } from '../core/target.ts'
import type { Asked } from '../core/window.ts'
import { formerFolderOf } from '../files/archive-file.ts'
import { seriesKey } from '../files/series.ts'
import { closeAccount } from './account.ts'
import { collectAndLand } from './batches.ts'
import { createBudget } from './budget.ts'
import { createCollector } from './collect.ts'
import { readArchiveFile } from './read-archive.ts'
import type { CommitWorld } from './commit-loop.ts'
import { exposedFolders, exposureText, publicWarning, refusePeople } from './exposure.ts'
import { createLanding } from './landing.ts'
import type { Task } from './task.ts'
import type { Clock, Source } from './ports.ts'
import { createProgress } from './progress.ts'
import { byAge, countDays, planTarget } from './questions.ts'
import type { RunResult } from './run.ts'
import { readState } from './state.ts'
import { prefetchedView } from './prefetch.ts'

/** What the user allows to be stored. */
export interface Rules {
  readonly userData: UserData
  readonly minGroupSize: number
}

export interface World extends CommitWorld {
  readonly source: Source
  readonly rules: Rules
  readonly clock: Clock
  /** How many requests the run has made. */
  readonly requests: () => number
  /** Seconds that the run may work on days older than the settle window; undefined: as long as it takes. */
  readonly backfillSeconds: number | undefined
}

/** Up to so many older days, such as a missed week or a first month, are read within seconds and go into the first commit. */
const FEW_DAYS = 60
/** Bytes of reports that may be in memory while they are read. */
const READING_BYTES = 64 * 1024 * 1024

/**
 * Archives all tasks. The days of the settle window are one commit, together with the older open days where these are few;
 * else those follow, the oldest first, in commits of their own, as long as there is time. Throws when the branch cannot be
 * read or written.
 */
export async function archive(
  tasks: readonly Task[],
  asked: Asked,
  head: string | undefined,
  world: World,
): Promise<RunResult> {
  const { source, branch, rules, clock, log } = world
  const view = prefetchedView(branch, head, tasks, asked)
  await readArchiveFile(view, world.place)
  const exposed = await exposedFolders(view, world.place)
  refusePeople(tasks, world.place, exposed)
  const stores = storedPeople(rules.userData)
  const plans = await Promise.all(
    tasks.map(async (task) =>
      planTarget(task, await readState(view, task.target, task.series, asked, stores)),
    ),
  )
  // Landing and collector need each other, and ask each other only once both exist: what is collected lands, and what has
  // landed tells how the next records are read.
  const landing = createLanding(view, plans, asked, (series) => collector.isReadable(series), world)
  const budget = createBudget(READING_BYTES)
  const collector = createCollector(
    source,
    (series) => ({
      state: landing.stateOf(series),
      minGroupSize: rules.minGroupSize,
      redaction: redactionFor(rules.userData, folderOf(series.target)),
      upload: (bytes) => branch.upload(bytes),
      budget,
    }),
    (series) => landing.stateOf(series).ledger.reports[seriesKey(series)]?.latest_day != null,
  )

  const recent = plans.flatMap((plan) => plan.recent)
  const allOlder = plans.flatMap((plan) => plan.older).sort(byAge)
  const areFew = countDays(allOlder) <= FEW_DAYS
  const first = areFew ? [...recent, ...allOlder] : recent
  // Nothing is asked for beside this commit: it stores GitHub's id of each target, by which older records are checked.
  await landing.land(await collector.collect(first, () => false), tasks)

  const older = areFew ? [] : allOlder
  const progress = createProgress(countDays(older), clock, log, world.requests)
  const deadline = clock.seconds() + (world.backfillSeconds ?? Number.POSITIVE_INFINITY)
  try {
    await collectAndLand(older, {
      collector,
      clock,
      isOver: () => clock.seconds() >= deadline || collector.exhausted() !== undefined,
      tell: (done) => progress.report(done),
      land: (batch) => {
        const touched = new Set(batch.map(({ series }) => series.target))
        return landing.land(
          batch,
          tasks.filter(({ target }) => touched.has(target)),
        )
      },
    })
  } catch (error) {
    // What is committed stays; the next run goes on from there.
    if (!(error instanceof Paused)) throw error
    log.warning(error.message)
  }

  const warning = publicWarning(tasks, landing.archiveFile(), world.place)
  if (warning !== undefined) log.warning(warning)
  return {
    commits: landing.commits,
    exposure: exposed.length === 0 ? undefined : exposureText(exposed, world.place),
    targets: plans.flatMap((plan) => {
      const { target } = plan.task
      const account = landing.accountOf(target)
      if (account === undefined) return []
      const formerFolder = formerFolderOf(landing.archiveFile(), account.merged.ledger)
      const givenUp = collector.givenUp(folderOf(target))
      return [
        {
          ...closeAccount(account, plan, { givenUp, formerFolder }),
          leftOut: landing.leftOutOf(target),
        },
      ]
    }),
  }
}
