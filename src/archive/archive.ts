// The use-case: read the branch, plan, then batch by batch ask, merge, commit, until nothing is open or the time is up.
import { Paused } from '../core/errors.ts'
import { LeftOut } from '../core/left-out.ts'
import { redactionFor, storedPeople, type UserData } from '../core/privacy.ts'
import { folderOf } from '../core/target.ts'
import type { Asked } from '../core/window.ts'
import { emptyArchive, formerFolderOf } from '../files/archive-file.ts'
import { type Series, seriesKey } from '../files/series.ts'
import { type Account, addBatch, closeAccount } from './account.ts'
import type { Answered } from './ask.ts'
import { createBudget } from './budget.ts'
import { createCollector } from './collect.ts'
import { commitBatch, type CommitWorld, readArchiveFile, type Share } from './commit.ts'
import { exposedFolders, exposureText, publicWarning, refusePeople } from './exposure.ts'
import type { Task } from './task.ts'
import type { Clock, Source } from './ports.ts'
import { createProgress } from './progress.ts'
import { byAge, countDays, planTarget } from './questions.ts'
import type { RunResult } from './run.ts'
import { readState, type TargetState } from './state.ts'
import { viewAhead } from './ahead.ts'

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

/** So few older days of reports, a missed week or a first month, are read within seconds and go with the first commit. */
const FEW_DAYS = 60
/** A batch of older days is committed when it holds so many days of reports, … */
const BATCH_DAYS = 100
/** … or so many bytes that travel in the commit, … */
const BATCH_BYTES = 6_000_000
/** … or after so long: with the commit itself, a run that is killed loses at most a minute's work. */
const BATCH_SECONDS = 40
/** What may be in memory of reports that are being read. */
const READING_BYTES = 64 * 1024 * 1024

/** Bytes that travel in the commit; larger files are uploaded as they come. */
const bytesOf = ({ answer }: Answered): number =>
  answer.state !== 'ready'
    ? 0
    : answer.value.files.reduce(
        (sum, { content }) => sum + (typeof content === 'string' ? content.length : 0),
        0,
      )

const sumOf = (answered: readonly Answered[]): number =>
  answered.reduce((sum, answer) => sum + bytesOf(answer), 0)

/**
 * Archives all tasks. The days of the settle window are one commit, with older open days where they are few; else these
 * follow, the oldest first, in commits of their own, as long as there is time. Throws when the branch cannot be read or written.
 */
export async function archive(
  tasks: readonly Task[],
  asked: Asked,
  head: string | undefined,
  world: World,
): Promise<RunResult> {
  const { source, branch, rules, clock, log } = world
  let view = viewAhead(branch, head, tasks, asked)
  const archiveFile = await readArchiveFile(view, world.place)
  const exposed = await exposedFolders(view, archiveFile, world.place)
  refusePeople(tasks, world.place, exposed)
  const stores = storedPeople(rules.userData)
  const plans = await Promise.all(
    tasks.map(async (task) =>
      planTarget(task, await readState(view, task.target, task.series, asked, stores)),
    ),
  )
  /** As planned, or as the last batch of the target left it. */
  const states = new Map(plans.map(({ task, state }) => [task.target, state]))
  const stateOf = ({ target }: Series): TargetState => {
    const state = states.get(target)
    if (state === undefined) throw new Error(`No state of ${folderOf(target)}.`)
    return state
  }
  const budget = createBudget(READING_BYTES)
  const collector = createCollector(
    source,
    (series) => ({
      state: stateOf(series),
      minGroupSize: rules.minGroupSize,
      redaction: redactionFor(rules.userData, folderOf(series.target)),
      upload: (bytes) => branch.upload(bytes),
      budget,
    }),
    (series) => stateOf(series).ledger.reports[seriesKey(series)]?.latest_day != null,
  )

  const accounts = new Map<Task['target'], Account>()
  const leftOut = new Map(tasks.map(({ target }) => [target, new LeftOut()]))
  const commits: string[] = []
  let file = emptyArchive

  /** What a dry run did not commit: each batch is merged together with those before it. */
  let withheld: readonly Answered[] = []

  async function land(batch: readonly Answered[], tasksOfBatch: readonly Task[]): Promise<void> {
    for (const { series, answer } of batch)
      if (answer.state === 'ready' && answer.value.leftOut !== undefined)
        leftOut.get(series.target)?.include(answer.value.leftOut)
    const answered = [...withheld, ...batch]
    const shares = tasksOfBatch.map((task): Share => {
      const own = answered.filter(({ series }) => series.target === task.target)
      return { task, planned: states.get(task.target) as TargetState, answered: own }
    })
    const landed = await commitBatch(view, shares, asked, (series) => collector.isReadable(series), world)
    for (const merged of landed.merged) {
      const { target } = merged.state
      accounts.set(target, addBatch(accounts.get(target), merged))
      if (landed.commit !== undefined)
        states.set(target, {
          ...merged.state,
          view: landed.view,
          ledger: merged.ledger,
          damagedLedger: undefined,
        })
    }
    view = landed.view
    file = landed.archive
    if (landed.commit !== undefined) commits.push(landed.commit)
    withheld = landed.commit === undefined ? answered : []
  }

  const recent = plans.flatMap((plan) => plan.recent)
  const allOlder = plans.flatMap((plan) => plan.older).sort(byAge)
  const areFew = countDays(allOlder) <= FEW_DAYS
  const first = areFew ? [...recent, ...allOlder] : recent
  await land(await collector.collect(first, () => false), tasks)

  const older = areFew ? [] : allOlder
  const progress = createProgress(countDays(older), clock, log, world.requests)
  const deadline = clock.seconds() + (world.backfillSeconds ?? Number.POSITIVE_INFINITY)
  const isOver = () => clock.seconds() >= deadline || collector.exhausted() !== undefined
  let done = 0
  try {
    while (older.length > 0 && !isOver()) {
      const began = clock.seconds()
      const answered = await collector.collect(older, (sofar) => {
        progress.tell(done + sofar.length)
        const isFull =
          sofar.length >= BATCH_DAYS ||
          clock.seconds() - began >= BATCH_SECONDS ||
          sumOf(sofar) >= BATCH_BYTES
        return isFull || isOver()
      })
      done += answered.length
      const touched = new Set(answered.map(({ series }) => series.target))
      await land(
        answered,
        tasks.filter(({ target }) => touched.has(target)),
      )
    }
  } catch (error) {
    // What is committed stays, and the rest is as it was: the next run goes on there.
    if (!(error instanceof Paused)) throw error
    log.warning(error.message)
  }

  const warning = publicWarning(tasks, file, world.place)
  if (warning !== undefined) log.warning(warning)
  return {
    commits,
    exposure: exposed.length === 0 ? undefined : exposureText(exposed, world.place),
    targets: plans.flatMap((plan) => {
      const { target } = plan.task
      const account = accounts.get(target)
      if (account === undefined) return []
      const former = formerFolderOf(file, account.merged.ledger)
      return [
        {
          ...closeAccount(account, plan, collector.givenUp(folderOf(target)), former),
          leftOut: leftOut.get(target) ?? new LeftOut(),
        },
      ]
    }),
  }
}
