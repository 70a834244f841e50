// Makes every derived file again from the snapshots, without asking GitHub about metrics: the same bytes as the daily runs
// made, whatever happened to these files since.
import pMap from 'p-map'
import { Failure } from '../core/errors.ts'
import { LeftOut } from '../core/left-out.ts'
import { folderOf, type Target, targetOfFolder } from '../core/target.ts'
import type { Asked } from '../core/window.ts'
import {
  ARCHIVE_PATH,
  type ArchiveFile,
  archiveText,
  emptyArchive,
  readArchive,
} from '../files/archive-file.ts'
import type { File } from '../files/snapshot.ts'
import { changedFiles } from './changed-files.ts'
import { TARGETS_AT_ONCE, withAllHighlights } from './commit.ts'
import { commitLoop, type CommitWorld, type Place } from './commit-loop.ts'
import { exposedFolders, exposureText } from './exposure.ts'
import type { MergedTarget } from './merge.ts'
import { readArchiveFile } from './read-archive.ts'
import { rebuildTarget } from './rebuild-target.ts'
import type { RunResult, TargetResult } from './run.ts'
import { schemaFiles } from './schemas.ts'
import { targetFolders, type View, viewOf } from './view.ts'

/** `archive.json` and its targets. Where it is damaged, the folders tell the targets: it is made again like the other files. */
async function readTargets(
  view: View,
  place: Place,
): Promise<{ readonly file: ArchiveFile; readonly targets: readonly Target[] }> {
  const text = await view.text(ARCHIVE_PATH)
  const isDamaged = text !== undefined && readArchive(text).state === 'damaged'
  const file = isDamaged ? emptyArchive : await readArchiveFile(view, place)
  const folders = isDamaged ? await targetFolders(view) : Object.keys(file.targets)
  return { file, targets: folders.flatMap((folder) => targetOfFolder(folder) ?? []) }
}

const resultOf = ({ state, ledger, rows, history, files }: MergedTarget): TargetResult => ({
  target: state.target,
  window: state.window,
  series: [],
  ledger,
  ledgerWasDamaged: state.damagedLedger !== undefined,
  formerFolder: undefined,
  peopleConflict: undefined,
  leftOut: new LeftOut(),
  daysLeft: 0,
  givenUp: undefined,
  weeks: rows.weeks,
  months: rows.months,
  carried: rows.carried,
  history,
  hasNews: files.length > 0,
})

/** Paths that the log names; more are counted. */
const NAMED_FILES = 20

function describeFiles(files: readonly File[], isDry: boolean): string {
  if (files.length === 0) return 'Every derived file already matches the snapshots; nothing to write.'
  const names = files.slice(0, NAMED_FILES).map(({ path }) => path)
  const more = files.length > NAMED_FILES ? ` and ${files.length - NAMED_FILES} more` : ''
  const count = files.length === 1 ? '1 file' : `${files.length} files`
  return `Rebuilt from the snapshots: ${count} ${isDry ? 'would change' : 'changed'}: ${names.join(', ')}${more}.`
}

/** Rebuilds the named targets, or all that the archive holds, in one commit, whole or not at all. */
export async function rebuildArchive(
  named: readonly Target[] | undefined,
  asked: Asked,
  head: string | undefined,
  world: CommitWorld,
): Promise<RunResult> {
  const { branch, log } = world
  if (head === undefined) throw new Failure('The data branch does not exist, so there is nothing to rebuild.')
  const first = viewOf(branch, head)
  const { targets: held } = await readTargets(first, world.place)
  const exposed = await exposedFolders(first, world.place)
  const missing = named?.find((target) => !held.some((known) => folderOf(known) === folderOf(target)))
  if (missing !== undefined) {
    throw new Failure(
      `${folderOf(missing)} is not in this archive, so it cannot be rebuilt; it holds ${held.map(folderOf).join(', ') || 'nothing'}.`,
    )
  }
  const targets = named ?? held
  let files: readonly File[] = []
  const landed = await commitLoop(
    first,
    targets.map((target) => ({ target, series: [] })),
    asked,
    async (view) => {
      const { file } = await readTargets(view, world.place)
      const merged = await pMap(targets, (target) => rebuildTarget(view, target, asked), {
        concurrency: TARGETS_AT_ONCE,
      })
      const archive = withAllHighlights(file, merged)
      const made = await Promise.all(world.pages.map((page) => page(archive)))
      const shared = await changedFiles(view, [
        { path: ARCHIVE_PATH, content: archiveText(archive) },
        ...made.flat(),
      ])
      files = [...shared, ...(await schemaFiles(view)), ...merged.flatMap((target) => target.files)]
      const message = `Rebuild from the snapshots: ${files.length === 1 ? '1 file' : `${files.length} files`}`
      return { merged, archive, files, message }
    },
    world,
  )
  log.info(describeFiles(files, landed.commit === undefined))
  return {
    commits: landed.commit === undefined ? [] : [landed.commit],
    exposure: exposed.length === 0 ? undefined : exposureText(exposed, world.place),
    targets: landed.merged.map(resultOf),
  }
}
