// An index of saved files: which days of which series each holds. A file counts only when all of it is understood, whole, of
// the right target, and may be stored.
import type { Day } from '../core/day.ts'
import { Damaged } from '../core/errors.ts'
import { idText, type JsonObject } from '../core/json.ts'
import { readParts, type Span } from '../core/ndjson.ts'
import type { UserData } from '../core/privacy.ts'
import { folderOf, type Target } from '../core/target.ts'
import { check } from '../files/record.ts'
import { reportOf, type Series, seriesKey } from '../files/series.ts'
import type { Found } from '../imports/found.ts'
import { type Place, placeOf } from '../imports/places.ts'
import { recognise } from '../imports/recognise.ts'

export interface SavedFile {
  /** As messages call it. */
  readonly path: string
  /** Its bytes, or a part of them, inflated; Damaged where they cannot be. */
  bytes(part?: Span): AsyncIterable<Uint8Array>
}

/** Many years of days in one pretty array. A document is in memory whole, and again while it is parsed. */
const MOST_BYTES = 64 * 1024 * 1024
/** The first preview of Copilot: nothing that GitHub counted is older. */
const FIRST_DAY = '2021-06-29'

export interface SavedDay {
  readonly series: Series
  readonly day: Day
  readonly record: JsonObject
}

/** Where in a file a day's records stand, and about how many bytes they are. */
interface Held extends Span {
  readonly bytes: number
}

export interface IndexedFile {
  readonly file: SavedFile
  /** By the key of a day. */
  readonly days: ReadonlyMap<string, Held>
}

/** What a record of a file holds, and the part of the file that the record stands in. */
interface Read extends Span {
  readonly found: readonly SavedDay[]
}

export interface IndexOptions {
  readonly targets: readonly Target[]
  readonly today: Day
  readonly userData: UserData
  readonly minGroupSize: number
  /** Why no person may be stored, as a sentence goes on; undefined where it may. */
  readonly noPeople: string | undefined
  /** GitHub's ids of the targets, by folder, as far as the archive knows them. */
  readonly ids: ReadonlyMap<string, string>
}

/** A file that is whole, and yet not to be stored. */
export class Personal extends Error {}

export const dayKey = ({ series, day }: Pick<SavedDay, 'series' | 'day'>): string =>
  `${folderOf(series.target)}/${seriesKey(series)}/${day}`

/** An organization's reports name it, and an enterprise's name no organization; `repos` name one in any case. */
const SCOPED = new Set(['totals', 'totals-28-day', 'users', 'users-28-day', 'user-teams'])

function checkScope({ kind }: Target, { report, record }: Found): void {
  if (!SCOPED.has(report) || idText(record['enterprise_id']) === undefined) return
  const isOfOrganization = idText(record['organization_id']) !== undefined
  if (isOfOrganization !== (kind === 'organization'))
    throw new Damaged(`it is a report of ${isOfOrganization ? 'an organization' : 'an enterprise'}`)
}

export function createIndex(options: IndexOptions) {
  const { targets, today, userData, minGroupSize, noPeople } = options
  const known = new Map<string, Series>()
  const ids = new Map(options.ids)

  function targetOf(place: Place): Target {
    if (place.kind === 'snapshot') {
      const target = targets.find((of) => folderOf(of) === folderOf(place.target))
      if (target !== undefined) return target
      throw new Damaged(`it is of ${folderOf(place.target)}, which this run does not name`)
    }
    const [target, ...others] = targets
    if (target === undefined || others.length > 0)
      throw new Damaged('it does not say of which target it is: name one organization or enterprise')
    return target
  }

  /** The same series is the same object. */
  function seriesOf(target: Target, { report }: Found, place: Place): Series {
    const team = place.kind === 'snapshot' ? place.team : undefined
    const series: Series = { target, report, ...(team === undefined ? {} : { team }) }
    const key = `${folderOf(target)}/${seriesKey(series)}`
    const first = known.get(key) ?? series
    known.set(key, first)
    return first
  }

  function checkFound(target: Target, found: Found, targetId: string | undefined): string | undefined {
    const { report, day, record } = found
    if (day < FIRST_DAY || day > today)
      throw new Damaged(`it is of ${day}, a day that GitHub cannot have counted`)
    checkScope(target, found)
    const { target: named, min_group_size: size } = record
    if (typeof named === 'string' && named !== folderOf(target))
      throw new Damaged(`it is of ${named.slice(0, 100)}`)
    if (report === 'teams' && (typeof size !== 'number' || size < minGroupSize))
      throw new Damaged(`its teams were folded at fewer than ${minGroupSize} members (min-group-size)`)
    if (report === 'credits') {
      if (record['user'] !== undefined) throw new Damaged('it is the bill of one person')
      return undefined
    }
    return check(record, reportOf({ target, report }), { day, kind: target.kind, targetId })
  }

  function checkPeople(target: Target, { report, record }: Found): void {
    if (reportOf({ target, report }).personal === undefined) return
    if (noPeople !== undefined) throw new Personal(noPeople)
    if (userData.mode === 'pseudonymous' && /^[0-9a-f]{32}$/.test(idText(record['user_id']) ?? ''))
      throw new Damaged('its people have pseudonyms already, and would get others')
  }

  function* daysIn(record: JsonObject, place: Place, target: Target): Generator<SavedDay> {
    const all = recognise(record, place)
    if (all === undefined) throw new Damaged('it is of no format that this action knows')
    for (const found of all) yield { ...found, series: seriesOf(target, found, place) }
  }

  /** The days of a file, or of a part of it, record by record; Damaged names the record. */
  async function* readFile(file: SavedFile, part?: Span): AsyncGenerator<Read> {
    const place = placeOf(file.path)
    const target = targetOf(place)
    let number = 0
    for await (const { records, from, to } of readParts(file.bytes(part), MOST_BYTES)) {
      for (const record of records) {
        number += 1
        try {
          yield { found: [...daysIn(record, place, target)], from, to }
        } catch (error) {
          throw error instanceof Damaged ? new Damaged(`record ${number}: ${error.message}`) : error
        }
      }
    }
    if (number === 0) throw new Damaged('it holds no record')
  }

  return {
    readFile,

    /** Throws {@link Damaged} when any of it is not to be trusted, {@link Personal} when it may not be stored. */
    async add(
      file: SavedFile,
    ): Promise<{ readonly indexed: IndexedFile; readonly days: readonly SavedDay[] }> {
      const days = new Map<string, Held & { readonly day: SavedDay }>()
      const target = targetOf(placeOf(file.path))
      let targetId = ids.get(folderOf(target))
      let number = 0
      for await (const { found, from, to } of readFile(file)) {
        number += 1
        for (const saved of found) {
          const { report } = saved.series
          try {
            checkPeople(target, { ...saved, report })
            const id = checkFound(target, { ...saved, report }, targetId)
            targetId ??= id
          } catch (error) {
            throw error instanceof Damaged ? new Damaged(`record ${number}: ${error.message}`) : error
          }
          const key = dayKey(saved)
          const before = days.get(key)
          const bytes = JSON.stringify(saved.record).length
          days.set(key, {
            // The record itself is not kept: a gigabyte of them is read.
            day: before?.day ?? { ...saved, record: {} },
            from: before?.from ?? from,
            to,
            bytes: (before?.bytes ?? 0) + bytes,
          })
        }
      }
      if (targetId !== undefined) ids.set(folderOf(target), targetId)
      return {
        indexed: { file, days },
        days: [...days.values()].map(({ day }) => day),
      }
    },
  }
}
