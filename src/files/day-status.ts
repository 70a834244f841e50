// What the ledger says: of a day, of a series, of a target.
import { addDays, type Day } from '../core/day.ts'
import type { DayStatus } from '../core/outcome.ts'
import type { Ledger, LedgerEntry } from './ledger.ts'

const ASK_REFUSED_AGAIN_AFTER_DAYS = 28
const SHOW_RESTATED_DAYS = 28

/** Whether a day still has to be read: it is listed as open, or nobody has asked for it yet. */
export function isOpen(entry: LedgerEntry, day: Day): boolean {
  if (entry.open[day] !== undefined) return true
  if (entry.none.includes(day)) return false
  return (
    entry.asked_since === null ||
    entry.asked_until === null ||
    day < entry.asked_since ||
    day > entry.asked_until
  )
}

/** Whether a series is to be left alone today because it was refused when last asked. */
export const isResting = (entry: LedgerEntry | undefined, today: Day): boolean =>
  entry?.refused != null && today < addDays(entry.refused.checked, ASK_REFUSED_AGAIN_AFTER_DAYS)

const compare = (a: string, b: string): number => (a < b ? -1 : 1)

/** The newest day that the last run which wrote the ledger knew of: what it took for "now". */
export const knownUntil = ({ reports }: Ledger): Day | undefined =>
  Object.values(reports)
    .flatMap(({ asked_until, latest_day }) => [asked_until ?? [], latest_day ?? []].flat())
    .sort(compare)
    .at(-1)

/** What is known of a day, asked for in this run or not. */
export function statusOf(entry: LedgerEntry | undefined, day: Day, today: Day): DayStatus {
  if (entry === undefined) return 'unknown'
  const open = entry.open[day]
  const isKnown =
    entry.first_day !== null && entry.latest_day !== null && entry.first_day <= day && day <= entry.latest_day
  const isStored =
    open === undefined ? isKnown && !entry.none.includes(day) && !isOpen(entry, day) : open.stored === true
  if (isStored) {
    const isRestated = entry.restated.some(
      (known) => known.day === day && known.noticed > addDays(today, -SHOW_RESTATED_DAYS),
    )
    return isRestated ? 'restated' : open === undefined ? 'settled' : 'provisional'
  }
  if (entry.none.includes(day)) return 'none'
  if (open === undefined) return 'unknown'
  if (open.unreadable_since !== undefined) return 'unreadable'
  return open.pending_since === undefined ? 'open' : 'pending'
}

/** Whether a stored day was read when it was old enough. */
export const isSettled = (entry: LedgerEntry | undefined, day: Day): boolean =>
  entry !== undefined && !isOpen(entry, day)

/** First and newest stored day of a target: of `totals`, else of the older API's `metrics`. */
export function spanOf({ reports }: Ledger): { readonly first: Day | null; readonly latest: Day | null } {
  const totals = reports['totals']?.latest_day == null ? reports['metrics'] : reports['totals']
  return { first: totals?.first_day ?? null, latest: totals?.latest_day ?? null }
}

/** The last day that the first run asked for. */
export const firstAsked = ({ reports }: Ledger): Day | undefined =>
  Object.values(reports)
    .flatMap((entry) => entry.first_asked ?? [])
    .sort(compare)[0]
