// Credits that seats include, by month. GitHub serves neither the pool nor what is left of it, so it is estimated from
// seats. Source: https://docs.github.com/copilot/concepts/billing/usage-based-billing-for-organizations-and-enterprises
// (read 2026-11): pooled over the whole billing entity, nothing carried over, reset on the 1st, UTC.
import { monthOf, type Day } from '../../core/day.ts'

interface Included {
  /** The first and the last month in which it holds. */
  readonly from: string
  readonly until: string | undefined
  /** Credits a seat and month, by plan. */
  readonly standard: Readonly<Record<string, number>>
  /** What customers from before June 2026 had instead. No data tells who is one. */
  readonly promotion: Readonly<Record<string, number>> | undefined
}

const STANDARD = { business: 1900, enterprise: 3900 } as const

/** The first day on which seats of customers from before June 2026 include no more than others. */
export const PROMOTION_ENDED = '2026-09-01' as Day

const INCLUDED: readonly Included[] = [
  {
    from: '2026-06',
    until: '2026-08',
    standard: STANDARD,
    promotion: { business: 3000, enterprise: 7000 },
  },
  { from: monthOf(PROMOTION_ENDED), until: undefined, standard: STANDARD, promotion: undefined },
]

/** Seats of one plan, as the `seats` report counts them. */
export interface PlanSeats {
  readonly plan_type: string
  readonly people: number
}

/** An estimate: one number where `low` and `high` agree. */
export interface Pool {
  readonly low: number
  readonly high: number
}

/** The month's pool; undefined before there were credits, and when GitHub does not document a plan. */
export function poolOf(seats: readonly PlanSeats[], day: Day): Pool | undefined {
  const month = monthOf(day)
  const included = INCLUDED.find(
    ({ from, until }) => from <= month && (until === undefined || month <= until),
  )
  if (included === undefined || seats.length === 0) return undefined
  const total = (amounts: Readonly<Record<string, number>>): number =>
    seats.reduce((sum, { plan_type, people }) => sum + people * (amounts[plan_type] ?? Number.NaN), 0)
  const low = total(included.standard)
  return Number.isNaN(low) ? undefined : { low, high: total(included.promotion ?? included.standard) }
}
