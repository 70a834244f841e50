// Which of the days that saved files hold the branch lacks, and which of those belong together in memory.
import pMap from 'p-map'
import { type Day, monthOf } from '../core/day.ts'
import { describeSeries, type Series } from '../files/series.ts'
import { dayKey, type IndexedFile, type SeriesDay } from './saved.ts'
import type { View } from './view.ts'

/** Text of records that is in memory at a time; as canonical lines, and as what is sent, it is there again. */
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
  const already = stored === 0 ? '' : `${lacking.length === 0 ? '' : '; '}${stored} stored already`
  const [first, last] = [lacking[0], lacking.at(-1)]
  const days = `${lacking.length} ${lacking.length === 1 ? 'day' : 'days'}`
  const coming =
    first === undefined
      ? ''
      : `${days} ${isDry ? 'would be stored' : 'to store'}, ${first === last ? first : `${first} to ${last ?? ''}`}`
  return `Import, ${describeSeries(series)}: ${coming}${already}.`
}

/** Of all days that the files hold, those that the branch lacks. `say` is told of each series what comes. */
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
    const isStored = await pMap(all, async (day) => (await view.stored(series, monthOf(day))).has(day))
    const lacking = all.filter((_, at) => isStored[at] !== true)
    say(describeWanted(series, all, lacking, isDry))
    for (const day of lacking) wanted.set(dayKey({ series, day }), { series, day })
  }
  return wanted
}

/** Days that belong together in memory, in the order of their names. */
export function inBatches(wanted: Wanted, files: readonly IndexedFile[]): Wanted[] {
  const weights = new Map<string, number>()
  for (const { days } of files)
    for (const [key, { bytes }] of days) weights.set(key, (weights.get(key) ?? 0) + bytes)
  const batches: Map<string, SeriesDay>[] = []
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
