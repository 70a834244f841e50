// Which days of a series to ask for.
import { type Day, dayRange } from '../core/day.ts'
import type { LedgerEntry } from '../files/ledger.ts'
import { firstDayOf, type Window } from '../core/window.ts'

/**
 * The days of the window that are neither stored and settled nor known to be unpublished, oldest first: the oldest is
 * the next that GitHub forgets.
 */
export function planDays(
  window: Window,
  stored: { has(day: Day): boolean },
  known: LedgerEntry | undefined,
): Day[] {
  const widened = window.backfillDays > (known?.backfill_days ?? 0)
  const given = new Set(widened ? [] : known?.none)
  return dayRange(firstDayOf(window), window.day).filter((day) =>
    stored.has(day) ? day > window.settledUntil : !given.has(day),
  )
}
