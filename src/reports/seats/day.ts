// One day of `seats` → what rows need of it.
import { z } from 'zod'
import { type Figure, figure } from '../../core/figure.ts'
import type { JsonObject } from '../../core/json.ts'

const planSeats = z.object({ plan_type: z.string(), people: z.number() })

/** Seats as of a run. `active_this_cycle` is of the billing month, by GitHub's own definition. */
export const seatFigures = z.object({
  total: figure,
  active_this_cycle: figure,
  unused_28_days: figure,
  never_active: figure,
  /** Seats by plan: what they include depends on it. */
  plans: z.array(planSeats).optional().catch(undefined),
})
export type SeatFigures = z.infer<typeof seatFigures>

const stored = z.object({
  by_plan: z.array(planSeats).catch([]).default([]),
  people: figure,
  active_28_days: figure,
  unused_28_days: figure,
  never_active: figure,
  seat_breakdown: z.object({ total: figure, active_this_cycle: figure }).nullable().catch(null),
})

/** Older counts say only how many were active. */
const unusedOf = ({
  people,
  active_28_days: active,
  unused_28_days: unused,
}: z.infer<typeof stored>): Figure => unused ?? (people === null || active === null ? null : people - active)

/** An organization's own total, else the people who hold a seat. */
export function figuresOfSeats([record]: readonly JsonObject[]): SeatFigures {
  const seats = stored.parse(record)
  return {
    total: seats.seat_breakdown?.total ?? seats.people,
    active_this_cycle: seats.seat_breakdown?.active_this_cycle ?? null,
    unused_28_days: unusedOf(seats),
    never_active: seats.never_active,
    plans: seats.by_plan,
  }
}

export const seatFields = { seats: figure, seats_unused_28_days: figure } as const

/** Seats of a row: the newest of its days' counts, oldest first. */
export function seatsOver(days: readonly SeatFigures[]): { seats: Figure; seats_unused_28_days: Figure } {
  const newest = days.at(-1)
  return { seats: newest?.total ?? null, seats_unused_28_days: newest?.unused_28_days ?? null }
}
