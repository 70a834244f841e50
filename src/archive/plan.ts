// Which days of a series to ask for.
import { addDays, type Day, dayRange, type DaySpan, later } from '../core/day.ts'
import { type Asked, firstDayOf, firstRecentDay, settledUntil } from '../core/window.ts'
import { isOpen } from '../files/day-status.ts'
import { emptyEntry, type LedgerEntry } from '../files/ledger.ts'
import { OLDER_API_DAYS } from '../reports/metrics/report.ts'
import type { Report } from '../reports/report.ts'

/** Files that somebody deletes by hand are noticed for this long; looking further back would cost a listing a month. */
export const LISTED_DAYS = 28

export interface Plan {
  /** Days that each run reads again until a reading settles them. */
  readonly recent: readonly Day[]
  /** Other open days in reach, oldest first: the oldest is the next that GitHub forgets. */
  readonly older: readonly Day[]
}

/** First and last day in reach of a report that has one for each day. */
export const reachOf = (report: Report, asked: Asked): DaySpan => ({
  first:
    report.source.kind === 'inline'
      ? later(firstDayOf(asked), addDays(asked.today, -OLDER_API_DAYS))
      : firstDayOf(asked),
  last: asked.day,
})

/** `stored` are the days of the last weeks that the branch holds: one that is missing there is open again. */
export function planDays(
  report: Report,
  asked: Asked,
  known: LedgerEntry | undefined,
  stored: { has(day: Day): boolean },
): Plan {
  const { first, last } = reachOf(report, asked)
  const entry = known ?? emptyEntry
  const none = new Set(entry.none)
  const listed = addDays(last, 1 - LISTED_DAYS)
  const open = dayRange(first, last).filter(
    (day) =>
      isOpen(entry, day) ||
      // Too young to be settled, whatever somebody changed in the ledger by hand.
      (day > settledUntil(asked) && !none.has(day)) ||
      (day >= listed && !stored.has(day) && !none.has(day)),
  )
  const recent = firstRecentDay(asked)
  return {
    recent: open.filter((day) => day >= recent),
    older: open.filter((day) => day < recent),
  }
}
