// Reads the days of a batch from the saved files that hold them.
import type { JsonObject } from '../core/json.ts'
import { reportOf, type Series } from '../files/series.ts'
import type { Snapshot } from '../files/snapshot.ts'
import type { Answered } from './question.ts'
import type { Wanted } from './import-plan.ts'
import { entitySnapshot, type Intake, keepEntity, lineKeeper } from './keep.ts'
import { dayKey, type IndexedFile, type SavedIndex } from './saved.ts'

/** The records that one file holds of a day of an entity report. */
interface EntityRecords {
  readonly path: string
  readonly records: JsonObject[]
}

/** A day that is stored by now wins over the one that somebody saved. */
const neverRestating = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  compare: () => ({ state: 'unchanged' }),
})

/**
 * Reads the days of a batch from the files that hold them. A day of an entity report is that of one file, of several the
 * last by name; parts of a day of lines may lie in several files.
 */
export async function readBatch(
  batch: Wanted,
  files: readonly IndexedFile[],
  index: SavedIndex,
  intakeOf: (series: Series) => Intake,
): Promise<Answered[]> {
  const entities = new Map<string, EntityRecords>()
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
          const said = entities.get(key)
          if (said?.path === file.path) said.records.push(saved.record)
          else entities.set(key, { path: file.path, records: [saved.record] })
        }
      }
    }
  }
  const answered: Answered[] = []
  for (const [key, { series, day }] of batch) {
    const records = entities.get(key)?.records ?? []
    const snapshot =
      (await lines.get(key)?.snapshot()) ??
      (reportOf(series).source.kind === 'billing'
        ? entitySnapshot(series, day, records)
        : await keepEntity(intakeOf(series), series, day)([records]))
    answered.push({ series, day, answer: { state: 'ready', value: neverRestating(snapshot) } })
  }
  return answered
}
