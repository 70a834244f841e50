// The commit loop: make a commit on top of the head that was read; when the head has moved, read again and start over.
import pRetry from 'p-retry'
import { Failure } from '../core/errors.ts'
import type { Asked } from '../core/window.ts'
import type { ArchiveFile } from '../files/archive-file.ts'
import type { Page } from '../files/page.ts'
import type { File } from '../files/snapshot.ts'
import { prefetchedView } from './prefetch.ts'
import type { MergedTarget } from './merge.ts'
import type { Task } from './task.ts'
import type { Branch, Log } from './ports.ts'
import { type View, viewOf } from './view.ts'

/** How long the loop goes on; tests have less patience. */
export type Patience = Readonly<Record<'retries' | 'minTimeout' | 'maxTimeout' | 'maxRetryTime', number>>

export interface CommitWorld {
  readonly branch: Branch
  readonly place: Place
  readonly log: Log
  /** What is made of `archive.json` for people to look at. */
  readonly pages: readonly Page[]
  /** Aborted when the job is cancelled: nothing is written afterwards. */
  readonly signal: AbortSignal
  readonly patience: Patience
}

/** Where the data branch is, for sentences, and who reads it. */
export interface Place {
  /** `owner/name`. */
  readonly repository: string
  readonly branch: string
  /** `internal`: the whole enterprise reads it. */
  readonly visibility: 'private' | 'internal' | 'public'
}

/** What would be committed on top of a head. */
export interface Made {
  readonly merged: readonly MergedTarget[]
  readonly archive: ArchiveFile
  readonly files: readonly File[]
  readonly message: string
}

/** What became of it. */
export interface Landed {
  readonly merged: readonly MergedTarget[]
  readonly archive: ArchiveFile
  /** Undefined without news, and in a dry run. */
  readonly commit: string | undefined
  /** The branch as it stands now, for the next batch. */
  readonly view: View
}

class HeadMoved extends Failure {
  override readonly message =
    'Other runs kept writing to the data branch, so this one could not. The next run reads its days again.'
}

/** Commits of other runs that may lie on top of ours before we look again. */
const MOST_OTHER_COMMITS = 30

/** Our commit that the branch holds, at the head or below commits of other runs. */
async function findOurs(
  branch: Branch,
  head: string | undefined,
  intended: ReadonlyMap<string, Landed>,
): Promise<Landed | undefined> {
  if (intended.size === 0) return undefined
  let commit = head
  for (let others = 0; commit !== undefined && others <= MOST_OTHER_COMMITS; others += 1) {
    const ours = intended.get(commit)
    if (ours !== undefined) return ours
    commit = await branch.parent(commit)
  }
  return undefined
}

/**
 * Commits what `make` makes on top of the head; whatever was derived from a head is thrown away when the head moves. Throws
 * when the branch cannot be read or written.
 */
export async function commitLoop(
  firstView: View,
  tasks: readonly Pick<Task, 'target' | 'series'>[],
  asked: Asked,
  make: (view: View) => Promise<Made>,
  world: CommitWorld,
): Promise<Landed> {
  const { branch, signal, log } = world

  // What earlier tries meant to commit. Where the branch holds such a commit, only GitHub's answer was lost.
  const intended = new Map<string, Landed>()
  const attempt = async (number: number): Promise<Landed> => {
    const view = number === 1 ? firstView : prefetchedView(branch, await branch.head(), tasks, asked)
    if (firstView.head !== undefined && view.head === undefined) {
      log.warning(
        'The data branch was deleted during this run; it is created again with what this run has read.',
      )
    }
    const { merged, archive, files, message } = await make(view)
    if (files.length === 0) {
      return (await findOurs(branch, view.head, intended)) ?? { merged, archive, commit: undefined, view }
    }
    signal.throwIfAborted()
    const committed = await branch.commit(view.head, files, message)
    if (committed.state === 'dry run') return { merged, archive, commit: undefined, view }
    const landed = { merged, archive, commit: committed.sha, view: viewOf(branch, committed.sha) }
    if (committed.state === 'committed') return landed
    intended.set(committed.sha, landed)
    throw new HeadMoved()
  }

  return pRetry(attempt, {
    ...world.patience,
    randomize: true,
    signal,
    shouldRetry: ({ error }) => error instanceof HeadMoved,
    onFailedAttempt: ({ error, attemptNumber }) => {
      if (error instanceof HeadMoved)
        log.info(`The data branch moved (attempt ${attemptNumber}); merging again.`)
    },
  })
}
