// What the branch knows of one target before anything is asked of GitHub.
import { addDays, type Day, dayRange, type DaySpan, monthOf } from '../core/day.ts'
import type { StoredPeople } from '../core/privacy.ts'
import { folderOf, type Target } from '../core/target.ts'
import { type Asked, type Window, windowOf } from '../core/window.ts'
import {
  emptyEntry,
  emptyLedger,
  type Ledger,
  type LedgerEntry,
  ledgerPath,
  readLedger,
} from '../files/ledger.ts'
import { reportNames } from '../reports/all.ts'
import { type Series, seriesKey } from '../files/series.ts'
import type { StoredFiles } from '../files/snapshot.ts'
import { writtenByNewer } from '../files/versioned.ts'
import { judgePeople, type PeopleConflict } from './people.ts'
import { LISTED_DAYS } from './plan.ts'
import type { View } from './view.ts'

export interface TargetState {
  readonly target: Target
  /** The branch this was read from. */
  readonly view: View
  readonly ledger: Ledger
  /** The text of a ledger that is not valid, which is kept beside the new one. */
  readonly damagedLedger: string | undefined
  readonly window: Window
  /** How this run stores people, and what keeps it from that. */
  readonly people: { readonly stores: StoredPeople; readonly conflict: PeopleConflict | undefined }
  /** Series key → day → stored files, for the last weeks. */
  readonly stored: ReadonlyMap<string, ReadonlyMap<Day, StoredFiles>>
}

/**
 * The stored files of the last weeks, by day. A ledger that knows no stored day of the series spares the listings: it was
 * committed together with the snapshots.
 */
async function listNewestDays(
  view: View,
  series: Series,
  { day }: Asked,
  known: LedgerEntry | undefined,
): Promise<ReadonlyMap<Day, StoredFiles>> {
  if (known?.latest_day == null) return new Map()
  const months = new Set(dayRange(addDays(day, 1 - LISTED_DAYS), day).map(monthOf))
  const listings = await Promise.all([...months].map((month) => view.storedDays(series, month)))
  return new Map(listings.flatMap((listing) => [...listing]))
}

const newestDay = (ledger: Ledger): Day | undefined =>
  Object.values(ledger.reports)
    .flatMap((entry) => entry.latest_day ?? [])
    .sort()
    .at(-1)

/** First and last stored day of a series, from the names of its files; undefined without any. */
export async function spanOnBranch(view: View, series: Series): Promise<DaySpan | undefined> {
  const folder = `${folderOf(series.target)}/${seriesKey(series)}`
  const years = [...(await view.folders(folder))].sort()
  const months = await Promise.all(
    [...new Set([years[0], years.at(-1)])].map(async (year) =>
      year === undefined ? [] : (await view.folders(`${folder}/${year}`)).map((month) => `${year}-${month}`),
    ),
  )
  const all = months.flat().sort()
  const ends = [...new Set([all[0], all.at(-1)])].filter((month) => month !== undefined)
  const listings = await Promise.all(ends.map((month) => view.storedDays(series, month)))
  const days = listings.flatMap((listing) => [...listing.keys()]).sort()
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? undefined : { first, last }
}

/** The series of a target that the branch holds, whether this run asks for them or not. */
export async function seriesOnBranch(view: View, target: Target): Promise<readonly Series[]> {
  const folder = folderOf(target)
  const names = await view.folders(folder)
  const teams = names.includes('team') ? await view.folders(`${folder}/team`) : []
  return [
    ...reportNames.filter((report) => names.includes(report)).map((report) => ({ target, report })),
    ...teams.map((team) => ({ target, report: 'metrics', team }) as const),
  ]
}

/**
 * The ledger, with an entry for each series that the branch holds. An entry that was lost is made again from the names of
 * the files: its days are open, and will be read again.
 */
async function completeLedger(
  view: View,
  target: Target,
  known: Ledger,
  series: readonly Series[],
): Promise<Ledger> {
  const isWhole = series.every((asked) => known.reports[seriesKey(asked)] !== undefined)
  if (view.head === undefined || isWhole) return known
  const lost = (await seriesOnBranch(view, target)).filter(
    (held) => known.reports[seriesKey(held)] === undefined,
  )
  const spans = await Promise.all(lost.map(async (held) => [held, await spanOnBranch(view, held)] as const))
  const entries = spans.flatMap(([held, span]) =>
    span === undefined
      ? []
      : [[seriesKey(held), { ...emptyEntry, first_day: span.first, latest_day: span.last }] as const],
  )
  return { ...known, reports: { ...known.reports, ...Object.fromEntries(entries) } }
}

/** Reads what the branch knows of a target. Throws {@link Failure} where a newer version of the action wrote the ledger. */
export async function readState(
  view: View,
  target: Target,
  series: readonly Series[],
  asked: Asked,
  stores: StoredPeople,
): Promise<TargetState> {
  const text = await view.text(ledgerPath(target))
  const stored = readLedger(text, asked.today)
  if (stored.state === 'newer') {
    throw writtenByNewer(ledgerPath(target))
  }
  const known = stored.state === 'read' ? stored.value : emptyLedger(target)
  const whole = await completeLedger(view, target, known, series)
  const { ledger, conflict } = await judgePeople(view, target, whole, stores)
  const listings = await Promise.all(
    series.map(async (member) => {
      const key = seriesKey(member)
      return [key, await listNewestDays(view, member, asked, ledger.reports[key])] as const
    }),
  )
  return {
    target,
    view,
    ledger,
    damagedLedger: stored.state === 'damaged' ? text : undefined,
    window: windowOf(asked, newestDay(ledger)),
    people: { stores, conflict },
    stored: new Map(listings),
  }
}
