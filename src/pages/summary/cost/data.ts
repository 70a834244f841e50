// What the section "Cost" is made of.
import { type Day, dayRange } from '../../../core/day.ts'
import type { Change } from '../../../core/outcome.ts'
import type { TargetKind } from '../../../core/target.ts'
import type { CreditFigures } from '../../../reports/credits/day.ts'
import type { PlanSeats } from '../../../reports/credits/pool.ts'
import type { TeamsFigures } from '../../../reports/teams/day.ts'

export interface CostWeek {
  readonly week: string
  readonly start: Day
  readonly end: Day
  /** People active in the week; null where that is not known. */
  readonly active_users: number | null
}

/** What the section is made of. */
export interface Cost {
  readonly kind: TargetKind
  /** The bills that are stored, by day: of the weeks, and of this month and the one before. */
  readonly bills: ReadonlyMap<Day, CreditFigures>
  /** The weeks of the trend, oldest first; the last one is the week that the summary is about. */
  readonly weeks: readonly CostWeek[]
  /** The last settled day: a day after it may not be booked whole. */
  readonly settledUntil: Day
  /** Seats by plan as of the newest count; empty without the report `seats`. */
  readonly seats: readonly PlanSeats[]
  /** Bills that GitHub changed since the last run: which sums, from what to what. */
  readonly restated: readonly { readonly day: Day; readonly changed: Readonly<Record<string, Change>> }[]
  /** The teams of each day of the last week, as usage. */
  readonly teams: readonly TeamsFigures[]
}

/** The bills of a span that are stored, oldest first. */
export const billsOf = (bills: Cost['bills'], first: Day, last: Day): CreditFigures[] =>
  dayRange(first, last).flatMap((day) => bills.get(day) ?? [])
