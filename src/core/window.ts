// The days a run looks at, and when a reading settles one.
import { addDays, type Day, earlier, later } from './day.ts'

/** What the user asked for, and when. */
export interface Asked {
  /** The UTC day of the run. */
  readonly today: Day
  /** The last day to archive. */
  readonly day: Day
  /** How far back the archive reaches, counted from `day`. */
  readonly backfillDays: number
  /** A day that is read when it is this many days older than yesterday, or older still, is settled. */
  readonly settleDays: number
}

/** The first preview of Copilot: GitHub cannot have counted an older day. */
export const FIRST_COPILOT_DAY = '2021-06-29' as Day

/** The first day in reach. A source may reach back less than the archive does. */
export const firstDayOf = ({ day, backfillDays }: Asked): Day => addDays(day, 1 - backfillDays)

/** The last day that a reading of today settles. Counted by the clock: asking for old days makes none younger. */
export const settledUntil = ({ today, settleDays }: Asked): Day => addDays(today, -1 - settleDays)

/** The first day that is read in each run; today's reading settles it. */
export const firstRecentDay = (asked: Asked): Day => later(settledUntil(asked), firstDayOf(asked))

export interface Window extends Asked {
  /** The newest day known, asked for or stored: what a reader takes for "now". */
  readonly asOf: Day
  readonly settledUntil: Day
}

/** `latestStored` is what the ledger says; a mistake made there by hand must not lead into the future. */
export const windowOf = (asked: Asked, latestStored: Day | undefined): Window => ({
  ...asked,
  asOf: later(asked.day, earlier(latestStored ?? asked.day, addDays(asked.today, -1))),
  settledUntil: settledUntil(asked),
})
