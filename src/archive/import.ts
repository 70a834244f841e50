// Imports days that somebody saved, as if they were fetched: first an index of all files decides which are whole and ours; then
// the days that the branch lacks follow, as many at a time as memory allows, each batch in a commit. A stored day wins.
import { Damaged } from '../core/errors.ts'
import type { DayResult } from '../core/outcome.ts'
import { redactionFor, storedPeople } from '../core/privacy.ts'
import { folderOf, type Target } from '../core/target.ts'
import type { Asked } from '../core/window.ts'
import type { Series } from '../files/series.ts'
import { meaningOf, shownPath } from '../imports/places.ts'
import { prefetchedView } from './prefetch.ts'
import type { Rules } from './archive.ts'
import { createBudget } from './budget.ts'
import { commitBatch } from './commit.ts'
import { readArchiveFile } from './read-archive.ts'
import type { CommitWorld } from './commit-loop.ts'
import { readBatch } from './import-batch.ts'
import { inBatches, planImport } from './import-plan.ts'
import type { Intake } from './keep.ts'
import { createIndex, type IndexedFile, type SavedFile, type SavedIndex } from './saved.ts'
import { Personal } from './saved-check.ts'
import { readState, type TargetState } from './state.ts'

/** Files that are named one by one as not understood. */
const NAMED_FILES = 20

export interface ImportWorld extends CommitWorld {
  readonly rules: Rules
  /** Why nothing about people may be stored, as the end of a sentence; undefined where it may. */
  readonly noPeople: string | undefined
  readonly isDry: boolean
}

export interface Imported {
  /** The branch's head afterwards. */
  readonly head: string | undefined
  readonly commits: readonly string[]
  readonly days: ReadonlyMap<Series, readonly DayResult[]>
  /** What was not understood, a sentence each. */
  readonly problems: readonly string[]
}

/** Indexes the files in order; those that are not understood whole are named as problems. */
async function indexFiles(
  files: readonly SavedFile[],
  index: SavedIndex,
  log: ImportWorld['log'],
): Promise<Pick<Imported, 'problems'> & { readonly indexed: readonly IndexedFile[] }> {
  const indexed: IndexedFile[] = []
  const problems: string[] = []
  const personal = new Map<string, number>()
  const given = files.filter(({ path }) => meaningOf(path).kind !== 'made')
  const made = files.length - given.length
  if (made > 0)
    log.info(
      `Import: ${made} files that are made from other files, such as rows and histories, are left out.`,
    )
  for (const file of given) {
    try {
      indexed.push(await index.add(file))
    } catch (error) {
      if (error instanceof Personal) personal.set(error.message, (personal.get(error.message) ?? 0) + 1)
      else if (error instanceof Damaged)
        problems.push(`Import, ${shownPath(file.path)}: ${error.message}. Nothing of this file was stored.`)
      else throw error
    }
  }
  for (const [reason, count] of personal)
    log.warning(
      `Import: ${count === 1 ? '1 file' : `${count} files`} with personal data left out: ${reason}.`,
    )
  const more = problems.length - NAMED_FILES
  return {
    indexed,
    problems:
      more > 0
        ? [...problems.slice(0, NAMED_FILES), `Import: ${more} more files could not be imported.`]
        : problems,
  }
}

/** Imports saved files. Throws when the branch cannot be read or written. */
export async function importFiles(
  files: readonly SavedFile[],
  targets: readonly Target[],
  asked: Asked,
  head: string | undefined,
  world: ImportWorld,
): Promise<Imported> {
  const { branch, rules, log, noPeople } = world
  let view = prefetchedView(
    branch,
    head,
    targets.map((target) => ({ target, series: [] })),
    asked,
  )
  await readArchiveFile(view, world.place)
  const stores = storedPeople(rules.userData)
  const states = new Map<string, TargetState>()
  for (const target of targets) states.set(folderOf(target), await readState(view, target, [], asked, stores))
  const ids = [...states].flatMap(([folder, { ledger }]) =>
    ledger.target_id === null ? [] : [[folder, ledger.target_id] as const],
  )
  const index = createIndex(targets, { today: asked.today, ...rules, noPeople }, new Map(ids))
  const { indexed, problems } = await indexFiles(files, index, log)
  const wanted = await planImport(view, indexed, world.isDry, (line) => log.info(line))
  const results = new Map<Series, DayResult[]>()
  const commits: string[] = []
  const stateOf = ({ target }: Series) => states.get(folderOf(target)) as TargetState
  const budget = createBudget(Number.POSITIVE_INFINITY)
  const intakeOf = (series: Series): Intake => ({
    state: stateOf(series),
    minGroupSize: rules.minGroupSize,
    redaction: redactionFor(rules.userData, folderOf(series.target)),
    upload: (bytes) => branch.upload(bytes),
    budget,
  })
  for (const batch of world.isDry ? [] : inBatches(wanted, indexed)) {
    const answered = await readBatch(batch, indexed, index, intakeOf)
    const held = targets.filter((target) => answered.some(({ series }) => series.target === target))
    const shares = held.map((target) => {
      const own = answered.filter(({ series }) => series.target === target)
      const series = [...new Set(own.map((day) => day.series))]
      return {
        task: { target, series, optional: new Set<Series>(), isImport: true },
        planned: states.get(folderOf(target)) as TargetState,
        answered: own,
      }
    })
    const landed = await commitBatch(view, shares, asked, () => true, world)
    for (const { state, ledger, series } of landed.merged) {
      states.set(folderOf(state.target), { ...state, view: landed.view, ledger, damagedLedger: undefined })
      for (const { series: member, days } of series)
        results.set(member, [...(results.get(member) ?? []), ...days])
    }
    view = landed.view
    if (landed.commit !== undefined) commits.push(landed.commit)
  }
  return { head: view.head, commits, days: results, problems }
}
