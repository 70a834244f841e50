// Makes every derived file again from the snapshots, without a question to GitHub about metrics: the same bytes as the daily
// runs made, whatever became of these files since.
import pMap from 'p-map'
import { type Day, monthOf } from '../core/day.ts'
import { Failure } from '../core/errors.ts'
import { idText } from '../core/json.ts'
import { LeftOut } from '../core/left-out.ts'
import { folderOf, type Target, targetOfFolder } from '../core/target.ts'
import { type Asked, windowOf } from '../core/window.ts'
import {
  ARCHIVE_PATH,
  type ArchiveFile,
  archiveText,
  emptyArchive,
  readArchive,
} from '../files/archive-file.ts'
import { readEntity } from '../files/entity.ts'
import { isSettled, knownUntil } from '../files/day-status.ts'
import { type Ledger, ledgerPath, ledgerText } from '../files/ledger.ts'
import { withSpans } from '../files/ledger-entry.ts'
import { type Series, seriesKey } from '../files/series.ts'
import { blobId, type File, nameOf } from '../files/snapshot.ts'
import { readArchiveFile, TARGETS_AT_ONCE, withAllHighlights } from './commit.ts'
import { commitLoop, type CommitWorld, type Place } from './commit-loop.ts'
import { deriveFromSnapshots } from './derive.ts'
import { exposedFolders, exposureText } from './exposure.ts'
import { highlightsOf } from './highlights.ts'
import { damagedLedgerFile, type MergedTarget } from './merge.ts'
import type { RunResult, TargetResult } from './run.ts'
import { readState, seriesOnBranch, spanOnBranch } from './state.ts'
import { schemaFiles } from './schemas.ts'
import { type View, viewOf } from './view.ts'

/** The git blob id of a stored file: of a folder's files by one listing, of the few at the root by their bytes. */
async function storedId(view: View, path: string): Promise<string | undefined> {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  if (folder !== '') return (await view.files(folder)).get(nameOf(path))
  const bytes = await view.bytes(path)
  return bytes === undefined ? undefined : blobId(bytes)
}

/** Those of the files whose bytes the branch does not hold. */
async function changedFiles(view: View, files: readonly File[]): Promise<File[]> {
  const isChanged = await pMap(files, async ({ path, content }) => {
    const stored = await storedId(view, path)
    return typeof content === 'string' ? stored !== blobId(content) : stored !== undefined
  })
  return files.filter((_, index) => isChanged[index])
}

/** Months of history without any snapshot. */
async function leftOver(view: View, target: Target, made: readonly File[]): Promise<File[]> {
  const folder = `${folderOf(target)}/history`
  const known = new Set(made.map(({ path }) => path))
  return [...(await view.files(folder)).keys()]
    .filter((name) => /^\d{4}-\d{2}\.ndjson$/.test(name) && !known.has(`${folder}/${name}`))
    .map((name) => ({ path: `${folder}/${name}`, content: null }))
}

/** GitHub's id of the target, as its newest `totals` snapshot names it. */
async function idOnBranch(view: View, target: Target, latest: Day | undefined): Promise<string | undefined> {
  if (latest === undefined) return undefined
  const series: Series = { target, report: 'totals' }
  const stored = (await view.stored(series, monthOf(latest))).get(latest)
  if (stored === undefined) return undefined
  const [bytes] = await view.snapshot(series, latest, stored)
  const [record] = readEntity(Buffer.from(bytes ?? []).toString('utf8')) ?? []
  return idText(record?.[target.kind === 'organization' ? 'organization_id' : 'enterprise_id'])
}

/** What is derived of one target, and of it the files that differ from what is stored. */
async function rebuildTarget(view: View, target: Target, asked: Asked): Promise<MergedTarget> {
  const series = await seriesOnBranch(view, target)
  const state = await readState(view, target, series, asked, { mode: 'none' })
  const spans = await pMap(series, async (held) => {
    const span = await spanOnBranch(view, held)
    const days =
      span?.first_day == null || span.latest_day == null ? undefined : [span.first_day, span.latest_day]
    return [seriesKey(held), days as readonly [Day, Day] | undefined] as const
  })
  const told = withSpans(state.ledger, new Map(spans))
  const latest = told.reports['totals']?.latest_day ?? undefined
  const ledger: Ledger = {
    ...told,
    target_id: told.target_id ?? (await idOnBranch(view, target, latest)) ?? null,
  }
  // What the last run that wrote here took for now: made later, the same files must not differ.
  const day = knownUntil(ledger) ?? asked.day
  const window = windowOf({ ...asked, day: day < asked.today ? day : asked.day }, undefined)
  const made = await deriveFromSnapshots(view, {
    target,
    known: ledger,
    asOf: window.asOf,
    isSettled: (day) => isSettled(ledger.reports['totals'], day),
  })
  const files = [
    { path: ledgerPath(target), content: ledgerText(ledger) },
    ...damagedLedgerFile(state),
    ...made.files,
    ...(await leftOver(view, target, made.files)),
  ]
  return {
    state: { ...state, window },
    series: [],
    ledger,
    rows: made.rows,
    history: made.history,
    files: await changedFiles(view, files),
    highlights: highlightsOf(ledger, made.rows, made.history, window.asOf),
  }
}

/** `archive.json`, or the targets that the folders show where it is damaged: it is one of the files to be made again. */
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

async function targetFolders(view: View): Promise<string[]> {
  const roots = await pMap(['enterprises', 'orgs'], async (root) =>
    (await view.folders(root)).map((name) => `${root}/${name}`),
  )
  return roots.flat().sort()
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
  left: 0,
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
  if (files.length === 0) return 'Every derived file is what the snapshots say; nothing to write.'
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
  const { file: stored, targets: held } = await readTargets(first, world.place)
  const exposed = await exposedFolders(first, stored, world.place)
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
