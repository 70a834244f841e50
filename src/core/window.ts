// The days a run looks at, and which of them may still change.
import { addDays, type Day, earlier, later } from './day.ts'

/** What the user asked for, and when. */
export interface Asked {
  /** The UTC day of the run. */
  readonly today: Day
  /** The last day to archive. */
  readonly day: Day
  /** How many days up to `day` are checked for gaps. */
  readonly backfillDays: number
  /** Days younger than this may still be revised by GitHub. */
  readonly settleDays: number
}

export interface Window extends Asked {
  /** The newest day known, asked for or stored. Ages count from it, so that asking for old days makes none younger. */
  readonly asOf: Day
  /** The last day that GitHub no longer revises. */
  readonly settledUntil: Day
}

/** `latestStored` is what the ledger says. A slip of a hand there must not make days old that GitHub may still revise. */
export function windowOf(asked: Asked, latestStored: Day | undefined): Window {
  const asOf = later(asked.day, earlier(latestStored ?? asked.day, addDays(asked.today, -1)))
  return { ...asked, asOf, settledUntil: addDays(asOf, -asked.settleDays) }
}

export const firstDayOf = ({ day, backfillDays }: Asked): Day => addDays(day, 1 - backfillDays)
