// The `seats` report: seats counted as of a run. The pages name people; the counts do not.
import { z } from 'zod'
import { addDays, type Day, dayOfInstant } from '../../core/day.ts'
import { figure as count } from '../../core/figure.ts'
import type { JsonObject } from '../../core/json.ts'

/** `GET /orgs/{org}/copilot/billing`, the part that counts. */
export const billing = z.looseObject({
  seat_breakdown: z.object({
    total: count,
    added_this_cycle: count,
    pending_invitation: count,
    pending_cancellation: count,
    active_this_cycle: count,
    inactive_this_cycle: count,
  }),
  plan_type: z.string().nullish(),
})
export type Billing = z.infer<typeof billing>

/** A seat of `GET …/copilot/billing/seats`. */
export const seat = z.looseObject({
  assignee: z.looseObject({ id: z.union([z.number(), z.bigint()]) }).nullish(),
  last_activity_at: z.string().nullish(),
  pending_cancellation_date: z.string().nullish(),
  plan_type: z.string().nullish(),
})
export type Seat = z.infer<typeof seat>

/** Counts seats while their pages arrive. In an enterprise a person has a row for each organization that grants one. */
export class SeatCount {
  readonly #people = new Map<string, Seat>()
  #unassigned = 0

  add(seat: Seat): void {
    if (seat.assignee == null) this.#unassigned += 1
    else {
      const id = String(seat.assignee.id)
      const known = this.#people.get(id)
      const isNewer = (seat.last_activity_at ?? '') > (known?.last_activity_at ?? '')
      if (known === undefined || isNewer) this.#people.set(id, seat)
    }
  }

  #activeSince(day: Day): number {
    let active = 0
    for (const { last_activity_at: last } of this.#people.values()) {
      const lastDay = last == null ? undefined : dayOfInstant(last)
      if (lastDay !== undefined && lastDay >= day) active += 1
    }
    return active
  }

  /**
   * The record of the day. `active_…` and `unused_…` go by GitHub's `last_activity_at`, which needs telemetry, may be a
   * day late and is forgotten after 90 days: `never_active` are those without any.
   */
  record(day: Day, folder: string, summary: Billing | undefined): JsonObject {
    const people = [...this.#people.values()]
    const plans = [...new Set(people.map((seat) => seat.plan_type ?? 'unknown'))].sort()
    return {
      schema: 2,
      day,
      target: folder,
      people: people.length,
      without_person: this.#unassigned,
      active_7_days: this.#activeSince(addDays(day, -6)),
      active_28_days: this.#activeSince(addDays(day, -27)),
      never_active: people.filter((seat) => seat.last_activity_at == null).length,
      unused_7_days: people.length - this.#activeSince(addDays(day, -6)),
      unused_14_days: people.length - this.#activeSince(addDays(day, -13)),
      unused_28_days: people.length - this.#activeSince(addDays(day, -27)),
      pending_cancellation: people.filter((seat) => seat.pending_cancellation_date != null).length,
      by_plan: plans.map((plan) => ({
        plan_type: plan,
        people: people.filter((seat) => (seat.plan_type ?? 'unknown') === plan).length,
      })),
      seat_breakdown: summary === undefined ? null : { ...summary.seat_breakdown },
    }
  }
}
