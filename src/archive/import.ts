// Days that somebody saved, taken in as if fetched: first an index of all files, which decides what is whole and ours, then
// the days that the branch lacks, as many at a time as memory allows, each batch in a commit. A stored day wins.
import pMap from 'p-map'
import { type Day, monthOf } from '../core/day.ts'
import { Damaged } from '../core/errors.ts'
import { canonicalLine } from '../core/canonical.ts'
import type { JsonObject } from '../core/json.ts'
import type { DayResult } from '../core/outcome.ts'
import { redactionFor, storedPeople } from '../core/privacy.ts'
import { folderOf, type Target } from '../core/target.ts'
import type { Asked } from '../core/window.ts'
import { describeSeries, reportOf, type Series } from '../files/series.ts'
import type { Snapshot } from '../files/snapshot.ts'
import { placeOf, shownPath } from '../imports/places.ts'
import { viewAhead } from './ahead.ts'
import type { Rules } from './archive.ts'
import type { Answered } from './ask.ts'
import { createBudget } from './budget.ts'
import { commitBatch, type CommitWorld, readArchiveFile } from './commit.ts'
import { entitySnapshot, type Intake, keepEntity, lineKeeper } from './keep.ts'
import { createIndex, dayKey, type IndexedFile, Personal, type SavedDay, type SavedFile } from './saved.ts'
import { readState, type TargetState } from './state.ts'
import type { View } from './view.ts'

/** Text of records that is in memory at a time; as canonical lines, and as what is sent, it is there again. */
const BATCH_BYTES = 24 * 1024 * 1024
const BATCH_DAYS = 200
/** Files that are named one by one as not understood. */
const NAMED_FILES = 20

export interface ImportWorld extends CommitWorld {
  readonly rules: Rules
  /** Why no person may be stored, as a sentence goes on; undefined where it may. */
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

type Wanted = ReadonlyMap<string, Pick<SavedDay, 'series' | 'day'>>

/** Days that belong together in memory, in the order of their names. */
function inBatches(wanted: Wanted, files: readonly IndexedFile[]): Wanted[] {
  const weights = new Map<string, number>()
  for (const { days } of files)
    for (const [key, { bytes }] of days) weights.set(key, (weights.get(key) ?? 0) + bytes)
  const batches: Map<string, Pick<SavedDay, 'series' | 'day'>>[] = []
  let weight = 0
  for (const [key, day] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = weights.get(key) ?? 0
    const last = batches.at(-1)
    if (last === undefined || last.size === BATCH_DAYS || weight + bytes > BATCH_BYTES) {
      batches.push(new Map([[key, day]]))
      weight = bytes
    } else {
      last.set(key, day)
      weight += bytes
    }
  }
  return batches
}

async function* inOneBatch<Item>(items: Item): AsyncGenerator<Item> {
  yield items
}

/** Whatever is stored meanwhile wins over what somebody saved. */
const yielding = (snapshot: Snapshot): Snapshot => ({ ...snapshot, compare: () => ({ state: 'unchanged' }) })

/** A day's records by file: of files that say different things, the one with the last name is taken whole. */
function recordsOf(byFile: ReadonlyMap<string, readonly JsonObject[]>): readonly JsonObject[] {
  const texts = new Set([...byFile.values()].map((records) => records.map(canonicalLine).sort().join('')))
  return texts.size === 1 || byFile.size === 1
    ? ([...byFile.values()][0] ?? [])
    : ([...byFile.values()].at(-1) ?? [])
}

function describeWanted(
  series: Series,
  all: readonly Day[],
  lacking: readonly Day[],
  isDry: boolean,
): string {
  const stored = all.length - lacking.length
  const already = stored === 0 ? '' : `${lacking.length === 0 ? '' : '; '}${stored} stored already`
  const [first, last] = [lacking[0], lacking.at(-1)]
  const days = `${lacking.length} ${lacking.length === 1 ? 'day' : 'days'}`
  const coming =
    first === undefined
      ? ''
      : `${days} ${isDry ? 'would be stored' : 'to store'}, ${first === last ? first : `${first} to ${last ?? ''}`}`
  return `Import, ${describeSeries(series)}: ${coming}${already}.`
}

/** The files in order, each of them understood whole or named. */
async function indexFiles(
  files: readonly SavedFile[],
  index: ReturnType<typeof createIndex>,
): Promise<{ indexed: IndexedFile[]; days: SavedDay[]; problems: string[]; personal: Map<string, number> }> {
  const indexed: IndexedFile[] = []
  const days: SavedDay[] = []
  const problems: string[] = []
  const personal = new Map<string, number>()
  const given = files.filter(({ path }) => placeOf(path).kind !== 'made')
  for (const file of given) {
    try {
      const added = await index.add(file)
      indexed.push(added.indexed)
      days.push(...added.days)
    } catch (error) {
      if (error instanceof Personal) personal.set(error.message, (personal.get(error.message) ?? 0) + 1)
      else if (error instanceof Damaged)
        problems.push(`Import, ${shownPath(file.path)}: ${error.message}. Nothing of this file was stored.`)
      else throw error
    }
  }
  return { indexed, days, problems, personal }
}

/** Of all days that the files hold, those that the branch lacks. Tells of each series what comes. */
async function planImport(
  view: View,
  days: readonly SavedDay[],
  { log, isDry }: ImportWorld,
): Promise<Wanted> {
  const bySeries = new Map<Series, Set<Day>>()
  for (const { series, day } of days) bySeries.set(series, (bySeries.get(series) ?? new Set()).add(day))
  const wanted = new Map<string, Pick<SavedDay, 'series' | 'day'>>()
  for (const [series, held] of bySeries) {
    const all = [...held].sort()
    const isStored = await pMap(all, async (day) => (await view.stored(series, monthOf(day))).has(day))
    const lacking = all.filter((_, at) => isStored[at] !== true)
    log.info(describeWanted(series, all, lacking, isDry))
    for (const day of lacking) wanted.set(dayKey({ series, day }), { series, day })
  }
  return wanted
}

/** Reads the days of a batch from the files that hold them, and makes them what is stored. */
async function readBatch(
  batch: Wanted,
  files: readonly IndexedFile[],
  index: ReturnType<typeof createIndex>,
  intakeOf: (series: Series) => Intake,
): Promise<Answered[]> {
  const entities = new Map<string, Map<string, JsonObject[]>>()
  const lines = new Map<string, ReturnType<typeof lineKeeper>>()
  for (const { file, days } of files) {
    const held = [...days].flatMap(([key, place]) => (batch.has(key) ? [place] : []))
    if (held.length === 0) continue
    // Days mostly stand together: then a file is read a second time part by part, and not again for each batch.
    const from = Math.min(...held.map((place) => place.from))
    const to = Math.max(...held.map((place) => place.to))
    for await (const { found } of index.readFile(file, { from, to })) {
      for (const saved of found) {
        const key = dayKey(saved)
        if (!batch.has(key)) continue
        if (reportOf(saved.series).form === 'lines') {
          const keeper = lines.get(key) ?? lineKeeper(intakeOf(saved.series), saved.series, saved.day)
          lines.set(key, keeper)
          keeper.add(saved.record)
        } else {
          const byFile = entities.get(key) ?? new Map<string, JsonObject[]>()
          entities.set(key, byFile.set(file.path, [...(byFile.get(file.path) ?? []), saved.record]))
        }
      }
    }
  }
  const answered: Answered[] = []
  for (const [key, { series, day }] of batch) {
    const records = recordsOf(entities.get(key) ?? new Map())
    const snapshot =
      (await lines.get(key)?.snapshot()) ??
      (reportOf(series).way === 'billing'
        ? entitySnapshot(series, day, records)
        : await keepEntity(intakeOf(series), series, day)(inOneBatch(records)))
    answered.push({ series, day, answer: { state: 'ready', value: yielding(snapshot) } })
  }
  return answered
}

/** Takes saved files in. Throws when the branch cannot be read or written. */
export async function importFiles(
  files: readonly SavedFile[],
  targets: readonly Target[],
  asked: Asked,
  head: string | undefined,
  world: ImportWorld,
): Promise<Imported> {
  const { branch, rules, log, noPeople } = world
  let view = viewAhead(
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
  const index = createIndex({
    targets,
    today: asked.today,
    ...rules,
    noPeople,
    ids: new Map(ids),
  })
  const made = files.filter(({ path }) => placeOf(path).kind === 'made').length
  if (made > 0)
    log.info(`Import: ${made} files that are made from others, such as rows and histories, are left out.`)
  const { indexed, days, problems, personal } = await indexFiles(files, index)
  for (const [reason, count] of personal)
    log.warning(
      `Import: ${count === 1 ? '1 file' : `${count} files`} with personal data left out: ${reason}.`,
    )
  const wanted = await planImport(view, days, world)
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
      const series = [...new Set(own.map((of) => of.series))]
      return {
        task: { target, series, optional: new Set<Series>(), isImport: true },
        planned: states.get(folderOf(target)) as TargetState,
        answered: own,
      }
    })
    const landed = await commitBatch(view, shares, asked, () => true, world)
    for (const { state, ledger, series } of landed.merged) {
      states.set(folderOf(state.target), { ...state, view: landed.view, ledger, damagedLedger: undefined })
      for (const { series: of, days } of series) results.set(of, [...(results.get(of) ?? []), ...days])
    }
    view = landed.view
    if (landed.commit !== undefined) commits.push(landed.commit)
  }
  const more = problems.length - NAMED_FILES
  return {
    head: view.head,
    commits,
    days: results,
    problems:
      more > 0
        ? [...problems.slice(0, NAMED_FILES), `Import: ${more} more files were not understood.`]
        : problems,
  }
}
