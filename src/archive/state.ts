// What the branch knows of one target before anything is asked of GitHub.
import { type Day, dayRange, monthOf } from '../core/day.ts'
import { emptyLedger, type Ledger, ledgerPath, readLedger } from '../files/ledger.ts'
import { type Series, seriesKey } from '../files/series.ts'
import type { Stored } from '../files/snapshot.ts'
import type { Target } from '../core/target.ts'
import { type Asked, firstDayOf, type Window, windowOf } from '../core/window.ts'
import type { View } from './view.ts'

export interface TargetState {
  readonly target: Target
  /** The commit this was read at. */
  readonly head: string | undefined
  readonly ledger: Ledger
  /** The text of a ledger that does not hold, which is kept beside the new one. */
  readonly damagedLedger: string | undefined
  readonly window: Window
  /** Series key → day → stored files, for the months of the window. */
  readonly stored: ReadonlyMap<string, ReadonlyMap<Day, Stored>>
}

/** A readable ledger without a stored day of the series saves the listings: it was committed with the snapshots. */
async function storedDays(
  view: View,
  series: Series,
  window: Window,
  ledger: Ledger | undefined,
): Promise<ReadonlyMap<Day, Stored>> {
  if (ledger !== undefined && ledger.reports[seriesKey(series)]?.latest_day == null) return new Map()
  const months = new Set(dayRange(firstDayOf(window), window.day).map(monthOf))
  const listings = await Promise.all([...months].map((month) => view.stored(series, month)))
  return new Map(listings.flatMap((listing) => [...listing]))
}

const newestDay = (ledger: Ledger): Day | undefined =>
  Object.values(ledger.reports)
    .flatMap((entry) => entry.latest_day ?? [])
    .sort()
    .at(-1)

/** Reads the ledger and the listings of the window's months: a few requests, however long the history is. */
export async function readState(
  view: View,
  target: Target,
  series: readonly Series[],
  asked: Asked,
): Promise<TargetState> {
  const text = await view.read(ledgerPath(target))
  const known = text === undefined ? emptyLedger(target) : readLedger(text, asked.today)
  const ledger = known ?? emptyLedger(target)
  const window = windowOf(asked, newestDay(ledger))
  const stored = await Promise.all(
    series.map(async (one) => [seriesKey(one), await storedDays(view, one, window, known)] as const),
  )
  const damagedLedger = known === undefined ? text : undefined
  return { target, head: view.head, ledger, damagedLedger, window, stored: new Map(stored) }
}
