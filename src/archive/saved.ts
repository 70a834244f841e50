// An index of saved files: which days of which series each holds. A file counts only when all of it is understood, whole, of
// the right target, and may be stored.
import type { Day } from '../core/day.ts'
import { Damaged } from '../core/errors.ts'
import { checkNesting, type JsonObject } from '../core/json.ts'
import { readParts, type Span } from '../core/ndjson.ts'
import { folderOf, type Target } from '../core/target.ts'
import { DocumentSize } from '../files/entity.ts'
import { reportOf, type Series, seriesKey } from '../files/series.ts'
import type { Found } from '../imports/found.ts'
import { type PathMeaning, meaningOf } from '../imports/places.ts'
import { recognise } from '../imports/recognise.ts'
import { checkSaved, type Terms } from './saved-check.ts'

export interface SavedFile {
  /** As messages call it. */
  readonly path: string
  /** Its bytes, or a part of them, inflated; Damaged where they cannot be. */
  bytes(part?: Span): AsyncIterable<Uint8Array>
}

/** Enough for many years of days in one indented array. A document is in memory whole, and again while it is parsed. */
const MOST_BYTES = 64 * 1024 * 1024

export interface SeriesDay {
  readonly series: Series
  readonly day: Day
}

export interface SavedDay extends SeriesDay {
  readonly record: JsonObject
}

/** A day, where in the file its records stand, and about how many bytes they are. */
interface HeldDay extends SeriesDay, Span {
  readonly bytes: number
}

export interface IndexedFile {
  readonly file: SavedFile
  /** By {@link dayKey}. */
  readonly days: ReadonlyMap<string, HeldDay>
}

/** The days of a record, and the part of the file that it stands in. */
interface Read extends Span {
  readonly found: readonly SavedDay[]
}

/** `orgs/acme/totals/2026-11-20`: equal for the same day of the same series. */
export const dayKey = ({ series, day }: SeriesDay): string =>
  `${folderOf(series.target)}/${seriesKey(series)}/${day}`

export type SavedIndex = ReturnType<typeof createIndex>

/** `ids`: GitHub's ids of the targets, by folder, as far as the archive knows them. */
export function createIndex(
  targets: readonly Target[],
  terms: Terms,
  idsOnBranch: ReadonlyMap<string, string>,
) {
  const known = new Map<string, Series>()
  const ids = new Map(idsOnBranch)

  function targetOf(place: PathMeaning): Target {
    if (place.kind === 'snapshot') {
      const target = targets.find((known) => folderOf(known) === folderOf(place.target))
      if (target !== undefined) return target
      throw new Damaged(`it belongs to ${folderOf(place.target)}, which is no target of this run`)
    }
    const [target, ...others] = targets
    if (target === undefined || others.length > 0)
      throw new Damaged('it does not say which target it belongs to: name one organization or enterprise')
    return target
  }

  /** The same series is the same object. */
  function seriesOf(target: Target, { report }: Found, place: PathMeaning): Series {
    const team = place.kind === 'snapshot' ? place.team : undefined
    const series: Series = { target, report, ...(team === undefined ? {} : { team }) }
    const key = `${folderOf(target)}/${seriesKey(series)}`
    const first = known.get(key) ?? series
    known.set(key, first)
    return first
  }

  /** Record by record of a part of the file, or of all, each of its days seen by `see`; Damaged names the record. */
  async function* readFile(
    file: SavedFile,
    part?: Span,
    see: (saved: SavedDay) => void = () => undefined,
  ): AsyncGenerator<Read> {
    const place = meaningOf(file.path)
    const target = targetOf(place)
    let number = 0
    for await (const { records, from, to } of readParts(file.bytes(part), MOST_BYTES)) {
      for (const record of records) {
        number += 1
        try {
          const found = recognise(record, place)
          if (found === undefined) throw new Damaged('its format is not known to this action')
          const days = found.map((day) => ({ ...day, series: seriesOf(target, day, place) }))
          days.forEach(see)
          yield { found: days, from, to }
        } catch (error) {
          throw error instanceof Damaged ? new Damaged(`record ${number}: ${error.message}`) : error
        }
      }
    }
    if (number === 0) throw new Damaged('it holds no record')
  }

  return {
    readFile,

    /** Throws {@link Damaged} when any of it cannot be trusted, {@link Personal} when it may not be stored. */
    async add(file: SavedFile): Promise<IndexedFile> {
      const folder = folderOf(targetOf(meaningOf(file.path)))
      let targetId = ids.get(folder)
      const sizes = new Map<string, DocumentSize>()
      const check = ({ series, day, record }: SavedDay): void => {
        const { target, report } = series
        checkNesting(record)
        const id = checkSaved(target, { report, day, record }, targetId, terms)
        targetId ??= id
        const described = reportOf(series)
        if (described.form !== 'entity') return
        const key = dayKey({ series, day })
        const size = sizes.get(key) ?? new DocumentSize(described)
        sizes.set(key, size)
        size.add(record)
      }
      // The records themselves are not kept: a gigabyte of them is read.
      const days = new Map<string, HeldDay>()
      for await (const { found, from, to } of readFile(file, undefined, check)) {
        for (const { series, day, record } of found) {
          const key = dayKey({ series, day })
          const before = days.get(key)
          const bytes = (before?.bytes ?? 0) + JSON.stringify(record).length
          days.set(key, { series, day, from: before?.from ?? from, to, bytes })
        }
      }
      if (targetId !== undefined) ids.set(folder, targetId)
      return { file, days }
    },
  }
}
