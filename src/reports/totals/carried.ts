// Fields that GitHub leaves out on days without such use: 0 there, and unknown before they were counted at all.
import { z } from 'zod'
import { day, type Day } from '../../core/day.ts'
import type { TotalsFigures } from './day.ts'

/** A stored day. */
export interface TotalsDay {
  readonly day: Day
  readonly totals: TotalsFigures
}

const CARRIED = [
  'daily_active_cli_users',
  'daily_active_copilot_cloud_agent_users',
  'daily_active_copilot_code_review_users',
] as const
export type CarriedField = (typeof CARRIED)[number]

/** Field → the first archived day on which the target carried it. */
export type Carried = Readonly<Partial<Record<CarriedField, Day>>>
export const carried: z.ZodType<Carried> = z.partialRecord(z.enum(CARRIED), day)

/** The first days on which the fields are carried, of what was known and of these days; in one order of fields. */
export function carriedIn(known: Carried, days: readonly TotalsDay[]): Carried {
  const firstOf = (field: CarriedField): Day | undefined =>
    days
      .filter(({ totals }) => totals[field] !== null)
      .map(({ day }) => day)
      .concat(known[field] ?? [])
      .sort()[0]
  return Object.fromEntries(
    CARRIED.flatMap((field) => {
      const day = firstOf(field)
      return day === undefined ? [] : [[field, day]]
    }),
  )
}

/** Whether a day that was the first to carry a field does so no more: then nobody knows which day is. */
export const isCarriedLost = (known: Carried, { day, totals }: TotalsDay): boolean =>
  CARRIED.some((field) => known[field] === day && totals[field] === null)
