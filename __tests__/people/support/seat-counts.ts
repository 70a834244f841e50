// Seats counted a second time, from the rows of the seats API: the expected `seats` record.
import type { Simulator } from '../../../simulator/server.ts'

const daysLater = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10)

/** The record of the day that the seats are filed under. */
export function seatCounts({ world }: Simulator, target: string, day: string) {
  const newest = new Map<number, string>()
  for (const { assignee, last_activity_at: last } of world.seats(target)) {
    const known = newest.get(assignee.id) ?? ''
    newest.set(assignee.id, known > (last ?? '') ? known : (last ?? ''))
  }
  const lasts = [...newest.values()]
  const since = (first: string) => lasts.filter((last) => last.slice(0, 10) >= first).length
  const billing = world.billing(target.replace('orgs/', ''))
  return {
    schema: 2,
    day,
    target,
    people: lasts.length,
    without_person: 0,
    active_7_days: since(daysLater(day, -6)),
    active_28_days: since(daysLater(day, -27)),
    unused_7_days: lasts.length - since(daysLater(day, -6)),
    unused_14_days: lasts.length - since(daysLater(day, -13)),
    unused_28_days: lasts.length - since(daysLater(day, -27)),
    never_active: lasts.filter((last) => last === '').length,
    pending_cancellation: 0,
    by_plan: [{ plan_type: 'business', people: lasts.length }],
    seat_breakdown: target.startsWith('orgs/') ? billing?.['seat_breakdown'] : null,
  }
}
