// The commit loop: merge a batch into the head that was read, commit on top of it; when the head moved, read again and merge anew.
import pMap from 'p-map'
import pRetry from 'p-retry'
import { Failure } from '../core/errors.ts'
import { tally } from '../core/outcome.ts'
import { folderOf } from '../core/target.ts'
import type { Asked } from '../core/window.ts'
import {
  ARCHIVE_PATH,
  type ArchiveFile,
  archiveText,
  emptyArchive,
  readArchive,
  withHeadline,
} from '../files/archive-file.ts'
import type { Page } from '../files/page.ts'
import type { Series } from '../files/series.ts'
import type { File } from '../files/snapshot.ts'
import type { Answered } from './ask.ts'
import { commitMessage } from './commit-message.ts'
import { type MergedTarget, mergeTarget } from './merge.ts'
import type { Task } from './task.ts'
import type { Branch, Log } from './ports.ts'
import { schemaFiles } from './schemas.ts'
import type { TargetState } from './state.ts'
import { type View, viewOf } from './view.ts'
import { viewAhead } from './ahead.ts'

/** Targets that are merged at the same time. */
export const TARGETS_AT_ONCE = 4

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

/** What one target brings to a batch. */
export interface Share {
  readonly task: Task
  readonly planned: TargetState
  readonly answered: readonly Answered[]
}

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
    'The data branch kept moving: other runs write to it all the time. The next run stores what this one read.'
}

/** Throws {@link Failure} where the branch is not an archive, or one that this version does not understand. */
export async function readArchiveFile(view: View, { repository, branch }: Place): Promise<ArchiveFile> {
  if (view.head === undefined) return emptyArchive
  const text = await view.read(ARCHIVE_PATH)
  if (text === undefined) {
    throw new Failure(
      `The branch ${branch} of ${repository} exists but holds no ${ARCHIVE_PATH}: it is not an archive of this action, so nothing is written to it. Name another data-branch.`,
    )
  }
  const stored = readArchive(text)
  if (stored.state === 'read') return stored.value
  throw new Failure(
    stored.state === 'newer'
      ? `${ARCHIVE_PATH} on the data branch was written by a newer version of this action. Update the action; nothing was written.`
      : `${ARCHIVE_PATH} on the data branch is damaged. Restore it from the branch's history.`,
  )
}

export const withHeadlines = (archive: ArchiveFile, merged: readonly MergedTarget[]): ArchiveFile =>
  merged.reduce(
    (file, { headline, ledger, state }) =>
      headline === undefined
        ? file
        : withHeadline(file, folderOf(state.target), { ...headline, target_id: ledger.target_id }),
    archive,
  )

/** The files of one commit: each target's, and those that all targets share. */
async function filesOf(
  view: View,
  merged: readonly MergedTarget[],
  archive: ArchiveFile,
  pages: readonly Page[],
): Promise<File[]> {
  const files = merged.flatMap((target) => target.files)
  if (files.length === 0) return []
  const shared = await Promise.all(pages.map((page) => page(archive)))
  return [
    { path: ARCHIVE_PATH, content: archiveText(archive) },
    ...shared.flat(),
    ...(await schemaFiles(view)),
    ...files,
  ]
}

const messageOf = (merged: readonly MergedTarget[]): string =>
  commitMessage(
    merged
      .filter(({ files }) => files.length > 0)
      .map(({ state, series }) => ({
        folder: folderOf(state.target),
        tally: tally(series.flatMap(({ days }) => days)),
      })),
  )

/** Rivals that may have committed on top of ours before we looked again. */
const MOST_RIVALS = 30

/** The one of our commits that the branch holds, at the head or below the commits of rivals. */
async function findOurs(
  branch: Branch,
  head: string | undefined,
  intended: ReadonlyMap<string, Landed>,
): Promise<Landed | undefined> {
  if (intended.size === 0) return undefined
  let commit = head
  for (let rivals = 0; commit !== undefined && rivals <= MOST_RIVALS; rivals += 1) {
    const ours = intended.get(commit)
    if (ours !== undefined) return ours
    commit = await branch.parent(commit)
  }
  return undefined
}

/** What is to be committed on top of a head. */
export interface Made {
  readonly merged: readonly MergedTarget[]
  readonly archive: ArchiveFile
  readonly files: readonly File[]
  readonly message: string
}

/** Stores a batch in one commit. Throws when the branch cannot be read or written. */
export async function commitBatch(
  firstView: View,
  shares: readonly Share[],
  asked: Asked,
  isReadable: (series: Series) => boolean,
  world: CommitWorld,
): Promise<Landed> {
  return commitLoop(
    firstView,
    shares.map(({ task }) => task),
    asked,
    async (view) => {
      const file = await readArchiveFile(view, world.place)
      const merged = await pMap(
        shares,
        ({ task, planned, answered }) => mergeTarget(view, task, planned, answered, isReadable),
        { concurrency: TARGETS_AT_ONCE },
      )
      const archive = withHeadlines(file, merged)
      const files = await filesOf(view, merged, archive, world.pages)
      return { merged, archive, files, message: messageOf(merged) }
    },
    world,
  )
}

/**
 * Commits what `make` makes of the head; whatever was derived from a head is thrown away when the head moves. Throws when
 * the branch cannot be read or written.
 */
export async function commitLoop(
  firstView: View,
  tasks: readonly Pick<Task, 'target' | 'series'>[],
  asked: Asked,
  make: (view: View) => Promise<Made>,
  world: CommitWorld,
): Promise<Landed> {
  const { branch, signal, log } = world

  // What earlier tries meant to commit. One that is found on the branch went through, and only the answer was lost.
  const intended = new Map<string, Landed>()
  const attempt = async (number: number): Promise<Landed> => {
    const view = number === 1 ? firstView : viewAhead(branch, await branch.head(), tasks, asked)
    if (firstView.head !== undefined && view.head === undefined) {
      log.warning('The data branch was deleted during this run; it is made again with what this run holds.')
    }
    const { merged, archive, files, message } = await make(view)
    if (files.length === 0) {
      return (await findOurs(branch, view.head, intended)) ?? { merged, archive, commit: undefined, view }
    }
    signal.throwIfAborted()
    const committed = await branch.commit(view.head, files, message)
    if (committed.state === 'withheld') return { merged, archive, commit: undefined, view }
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
        log.info(`The data branch moved (attempt ${attemptNumber}); merging anew.`)
    },
  })
}
