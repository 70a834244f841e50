// Brings batches onto the branch, one after the other, each on top of the last one.
import { LeftOut } from '../core/left-out.ts'
import { folderOf, type Target } from '../core/target.ts'
import type { Asked } from '../core/window.ts'
import { type ArchiveFile, emptyArchive } from '../files/archive-file.ts'
import type { Series } from '../files/series.ts'
import { type Account, addBatch } from './account.ts'
import { prefetchForBatch } from './prefetch.ts'
import type { Answered } from './question.ts'
import { commitBatch } from './commit.ts'
import type { Share } from './merge.ts'
import type { CommitWorld } from './commit-loop.ts'
import type { Task } from './task.ts'
import type { TargetPlan } from './questions.ts'
import type { TargetState } from './state.ts'
import { type NamedIds, namedIds } from './strangers.ts'
import type { View } from './view.ts'

export interface Landing {
  /** Merges a batch into the branch and commits it. The next one may land only after it. */
  land(batch: readonly Answered[], tasks: readonly Task[]): Promise<void>
  /** The state of a series' target: as planned, or as the last batch left it. */
  stateOf(series: Series): TargetState
  readonly commits: readonly string[]
  /** `archive.json` after the last batch. */
  archiveFile(): ArchiveFile
  /** Undefined for a target without any batch. */
  accountOf(target: Target): Account | undefined
  /** What the allow-list dropped of the target's people. */
  leftOutOf(target: Target): LeftOut
}

/** `firstView`: the branch on which the run was planned. `isReadable`: whether GitHub gave anything of a series in this run. */
export function createLanding(
  firstView: View,
  plans: readonly TargetPlan[],
  asked: Asked,
  isReadable: (series: Series) => boolean,
  world: CommitWorld,
): Landing {
  const states = new Map(plans.map(({ task, state }) => [task.target, state]))
  const accounts = new Map<Target, Account>()
  const leftOut = new Map(plans.map(({ task }) => [task.target, new LeftOut()]))
  const ids = new Map<Target, NamedIds>()
  const commits: string[] = []
  let view = firstView
  let file = emptyArchive
  /** What a dry run did not commit: each batch is merged together with those before it. */
  let uncommitted: readonly Answered[] = []

  function stateOfTarget(target: Target): TargetState {
    const state = states.get(target)
    if (state === undefined) throw new Error(`No state of ${folderOf(target)}.`)
    return state
  }

  async function land(batch: readonly Answered[], tasks: readonly Task[]): Promise<void> {
    for (const { series, answer } of batch)
      if (answer.state === 'ready' && answer.value.leftOut !== undefined)
        leftOut.get(series.target)?.include(answer.value.leftOut)
    const answered = [...uncommitted, ...batch]
    const shares = tasks.map((task): Share => {
      const own = answered.filter(({ series }) => series.target === task.target)
      const named = namedIds(ids.get(task.target) ?? new Map(), own)
      ids.set(task.target, named)
      return { task, planned: stateOfTarget(task.target), answered: own, ids: named }
    })
    if (commits.length > 0) prefetchForBatch(view, tasks, batch, asked)
    const landed = await commitBatch(view, shares, asked, isReadable, world)
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
    uncommitted = landed.commit === undefined ? answered : []
  }

  return {
    land,
    stateOf: ({ target }) => stateOfTarget(target),
    commits,
    archiveFile: () => file,
    accountOf: (target) => accounts.get(target),
    leftOutOf: (target) => leftOut.get(target) ?? new LeftOut(),
  }
}
