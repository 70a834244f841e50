// Which days of the saved files the branch lacks, and in which batches they are imported.
import pMap from 'p-map'
import { type Day, monthOf } from '../core/day.ts'
import { inGroups } from '../core/groups.ts'
import { describeSeries, type Series } from '../files/series.ts'
import { dayKey, type IndexedFile, type SeriesDay } from './saved.ts'
import type { View } from './view.ts'

/** Bytes of records in memory at a time; as canonical lines, and as what is sent, they are there twice more. */
const BATCH_BYTES = 24 * 1024 * 1024
const BATCH_DAYS = 200

/** Days by {@link dayKey}. */
export type Wanted = ReadonlyMap<string, SeriesDay>

function describeWanted(
  series: Series,
  all: readonly Day[],
  lacking: readonly Day[],
  isDry: boolean,
): string {
  const stored = all.length - lacking.length
  const already = stored === 0 ? '' : `${lacking.length === 0 ? '' : '; '}${stored} already stored`
  const [first, last] = [lacking[0], lacking.at(-1)]
  const days = `${lacking.length} ${lacking.length === 1 ? 'day' : 'days'}`
  const coming =
    first === undefined
      ? ''
      : `${days} ${isDry ? 'would be stored' : 'to store'}, ${first === last ? first : `${first} to ${last ?? ''}`}`
  return `Import, ${describeSeries(series)}: ${coming}${already}.`
}

/** Of all days that the files hold, those that the branch lacks. `say` gets a line about each series. */
export async function planImport(
  view: View,
  files: readonly IndexedFile[],
  isDry: boolean,
  say: (line: string) => void,
): Promise<Wanted> {
  const held = files.flatMap(({ days }) => [...days.values()])
  const wanted = new Map<string, SeriesDay>()
  for (const [series, days] of Map.groupBy(held, ({ series }) => series)) {
    const all = [...new Set(days.map(({ day }) => day))].sort()
    const isStored = await pMap(all, async (day) => (await view.storedDays(series, monthOf(day))).has(day))
    const lacking = all.filter((_, at) => isStored[at] !== true)
    say(describeWanted(series, all, lacking, isDry))
    for (const day of lacking) wanted.set(dayKey({ series, day }), { series, day })
  }
  return wanted
}

/** Batches of days that fit into memory together, in the order of their keys. */
export function inBatches(wanted: Wanted, files: readonly IndexedFile[]): Wanted[] {
  const weights = new Map<string, number>()
  for (const { days } of files)
    for (const [key, { bytes }] of days) weights.set(key, (weights.get(key) ?? 0) + bytes)
  const days = [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))
  return inGroups(days, ([key]) => weights.get(key) ?? 0, { size: BATCH_BYTES, count: BATCH_DAYS }).map(
    (batch) => new Map(batch),
  )
}
