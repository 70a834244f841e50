// The use-case: read the branch, plan, collect, merge, commit; when the head moved, read again and merge anew.
import pMap from 'p-map'
import pLimit from 'p-limit'
import pRetry from 'p-retry'
import {
  ARCHIVE_PATH,
  type ArchiveFile,
  archiveText,
  emptyArchive,
  readArchive,
  README_PATH,
  withHeadline,
} from '../files/archive-file.ts'
import { commitMessage } from './commit-message.ts'
import { Failure } from '../core/errors.ts'
import { tally } from '../core/outcome.ts'
import type { RunResult } from './run.ts'
import type { File } from '../files/snapshot.ts'
import { folderOf } from '../core/target.ts'
import type { Asked } from '../core/window.ts'
import { collectTarget, type Task } from './collect.ts'
import type { Rules } from './keep.ts'
import { mergeTarget, type MergedTarget } from './merge.ts'
import type { Branch, Log, Source } from './ports.ts'
import { type View, viewOf } from './view.ts'

export interface World {
  readonly source: Source
  readonly branch: Branch
  readonly log: Log
  readonly rules: Rules
  /** The branch's front page, made from `archive.json` alone. */
  readonly readme: (archive: ArchiveFile) => string
  /** Aborted when the job is cancelled: nothing is written afterwards. */
  readonly signal: AbortSignal
  /** The commit loop's patience; tests have less. */
  readonly patience: Readonly<Record<'retries' | 'minTimeout' | 'maxTimeout' | 'maxRetryTime', number>>
}

/** Targets that are read at the same time. */
const TARGETS_AT_ONCE = 4

class HeadMoved extends Failure {
  override readonly message =
    'The data branch kept moving: other runs write to it all the time. The next run stores what this one read.'
}

async function readArchiveFile(view: View): Promise<ArchiveFile> {
  if (view.head === undefined) return emptyArchive
  const text = await view.read(ARCHIVE_PATH)
  if (text === undefined) {
    throw new Failure(
      `The data branch exists but holds no ${ARCHIVE_PATH}: it is not an archive of this action, so nothing is written to it. Name another data-branch.`,
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

/** The files of one commit: each target's, and the two that all targets share. */
function filesOf(merged: readonly MergedTarget[], archive: ArchiveFile, readme: World['readme']): File[] {
  const files = merged.flatMap((one) => one.files)
  if (files.length === 0) return []
  const next = merged.reduce(
    (file, { headline, result }) =>
      headline === undefined ? file : withHeadline(file, folderOf(result.target), headline),
    archive,
  )
  return [
    { path: ARCHIVE_PATH, content: archiveText(next) },
    { path: README_PATH, content: readme(next) },
    ...files,
  ]
}

/** Rivals that may have committed on top of ours before we looked again. */
const MOST_RIVALS = 30

/** The one of our commits that the branch holds, at the head or below the commits of rivals. */
async function landed(
  branch: Branch,
  head: string | undefined,
  intended: ReadonlyMap<string, RunResult>,
): Promise<RunResult | undefined> {
  if (intended.size === 0) return undefined
  let commit = head
  for (let rivals = 0; commit !== undefined && rivals <= MOST_RIVALS; rivals += 1) {
    const ours = intended.get(commit)
    if (ours !== undefined) return ours
    commit = await branch.parent(commit)
  }
  return undefined
}

/**
 * Archives all tasks in one commit. Collected days are immutable; whatever else was derived from a head is thrown away
 * when the head moves. Throws when the branch cannot be read or written.
 */
export async function archive(
  tasks: readonly Task[],
  asked: Asked,
  firstHead: string | undefined,
  world: World,
): Promise<RunResult> {
  const { branch, signal, log } = world
  const alone = pLimit(1)
  const firstView = viewOf(branch, firstHead)
  await readArchiveFile(firstView)
  const collected = await pMap(tasks, (task) => collectTarget(firstView, task, asked, world, alone), {
    concurrency: TARGETS_AT_ONCE,
  })

  // What earlier tries meant to commit. One that is found on the branch went through, and only the answer was lost.
  const intended = new Map<string, RunResult>()
  const attempt = async (number: number): Promise<RunResult> => {
    const view = number === 1 ? firstView : viewOf(branch, await branch.head())
    if (firstHead !== undefined && view.head === undefined) {
      log.warning('The data branch was deleted during this run; it is made again with what this run holds.')
    }
    const file = await readArchiveFile(view)
    const merged = await pMap(collected, (one) => mergeTarget(view, one), {
      concurrency: TARGETS_AT_ONCE,
    })
    const targets = merged.map(({ result }) => result)
    const files = filesOf(merged, file, world.readme)
    if (files.length === 0) {
      return (await landed(branch, view.head, intended)) ?? { targets, commit: undefined }
    }
    const message = commitMessage(
      merged
        .filter((one) => one.files.length > 0)
        .map(({ result }) => ({
          folder: folderOf(result.target),
          tally: tally(result.series.map(({ outcome }) => outcome)),
        })),
    )
    signal.throwIfAborted()
    const committed = await branch.commit(view.head, files, message)
    if (committed.state === 'moved') {
      intended.set(committed.sha, { targets, commit: committed.sha })
      throw new HeadMoved()
    }
    return { targets, commit: committed.state === 'committed' ? committed.sha : undefined }
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
