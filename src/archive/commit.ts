// A batch → one commit: every target's part is merged into the branch, and what all targets share is made of the result.
import pMap from 'p-map'
import { tally } from '../core/outcome.ts'
import { folderOf } from '../core/target.ts'
import type { Asked } from '../core/window.ts'
import { ARCHIVE_PATH, type ArchiveFile, archiveText, withHighlights } from '../files/archive-file.ts'
import type { Page } from '../files/page.ts'
import type { Series } from '../files/series.ts'
import type { File } from '../files/snapshot.ts'
import { DEFINITIONS } from '../reports/definitions.ts'
import { commitLoop, type CommitWorld, type Landed } from './commit-loop.ts'
import { commitMessage } from './commit-message.ts'
import { type MergedTarget, mergeTarget, type Share } from './merge.ts'
import { readArchiveFile } from './read-archive.ts'
import { schemaFiles } from './schemas.ts'
import type { View } from './view.ts'

/** Targets that are merged at the same time. */
export const TARGETS_AT_ONCE = 4

/** The file with the highlights of all targets that have news. */
export const withAllHighlights = (archive: ArchiveFile, merged: readonly MergedTarget[]): ArchiveFile =>
  merged.reduce(
    (file, { highlights, ledger, state }) =>
      highlights === undefined
        ? file
        : withHighlights(file, folderOf(state.target), { ...highlights, target_id: ledger.target_id }),
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

/** Folders of targets whose figures followed older definitions until this batch made them again. */
const renewedIn = (before: ArchiveFile, merged: readonly MergedTarget[]): string[] =>
  merged
    .filter(({ highlights }) => highlights !== undefined)
    .map(({ state }) => folderOf(state.target))
    .filter((folder) => (before.targets[folder]?.definitions ?? DEFINITIONS) < DEFINITIONS)

const renewal = (folders: readonly string[]): string =>
  `Figures have new definitions (${DEFINITIONS}): made again from the snapshots for ${folders.join(', ')}.`

/** Stores a batch in one commit. Throws when the branch cannot be read or written. */
export async function commitBatch(
  firstView: View,
  shares: readonly Share[],
  asked: Asked,
  isReadable: (series: Series) => boolean,
  world: CommitWorld,
): Promise<Landed> {
  let renewed: readonly string[] = []
  const landed = await commitLoop(
    firstView,
    shares.map(({ task }) => task),
    asked,
    async (view) => {
      const file = await readArchiveFile(view, world.place)
      const merged = await pMap(shares, (share) => mergeTarget(view, share, isReadable), {
        concurrency: TARGETS_AT_ONCE,
      })
      const archive = withAllHighlights(file, merged)
      const files = await filesOf(view, merged, archive, world.pages)
      renewed = renewedIn(file, merged)
      const lines = renewed.length === 0 ? [] : ['', renewal(renewed)]
      return { merged, archive, files, message: [messageOf(merged), ...lines].join('\n') }
    },
    world,
  )
  if (landed.commit !== undefined && renewed.length > 0) world.log.info(renewal(renewed))
  return landed
}
