// A day's way through a run: what GitHub answered, what that means for the branch, and the tally.
import type { Day } from './day.ts'
import type { JsonObject } from './json.ts'

/** What GitHub said. Links, a day, the latest days, seats: all are an Answer of something. */
export type Answer<Value> =
  | { readonly state: 'ready'; readonly value: Value }
  /** Not published yet. */
  | { readonly state: 'pending' }
  /** Published or unclear, and not to be had whole, this time. */
  | { readonly state: 'unreadable'; readonly reason: string }
  /** Nobody answered in time: it says nothing of the day, and much of the target. */
  | { readonly state: 'unreachable'; readonly reason: string }
  /** The token's quota is used up: it asks nothing more in this run, and the next run goes on. */
  | { readonly state: 'exhausted'; readonly reason: string }
  /** The whole series may not be read. `isNotFound`: GitHub says 404, which may also be an API that is gone. */
  | { readonly state: 'refused'; readonly reason: string; readonly isNotFound: boolean }

export type Unready = Exclude<Answer<never>, { readonly state: 'ready' }>
export type Refusal = Extract<Unready, { readonly state: 'refused' }>

/** Takes a report's records in, batch by batch, from the start at each try; throws Damaged when they cannot be trusted. */
export type Consume<Kept> = (records: AsyncIterable<readonly JsonObject[]>) => Promise<Kept>

/** A top-level figure that GitHub changed after the day was stored. */
export interface Change {
  readonly from: unknown
  readonly to: unknown
}

export type DayOutcome = { readonly day: Day } & (
  | { readonly state: 'added' | 'unchanged' | 'pending' | 'none' }
  | { readonly state: 'restated'; readonly changed: Readonly<Record<string, Change>> }
  /** The stored file was damaged and is now what GitHub says. */
  | { readonly state: 'restored' }
  /** Published, but not to be had whole. */
  | { readonly state: 'failed'; readonly reason: string }
)

/** What became of a series in a run. Refused: GitHub would not let it be read at all. Closed: the older API is gone. */
export type SeriesOutcome =
  | { readonly state: 'read'; readonly days: readonly DayOutcome[] }
  | { readonly state: 'closed'; readonly since: Day; readonly asked: boolean }
  | { readonly state: 'refused'; readonly reason: string }

/** The days of a series that were damaged on the branch and are now what GitHub says. */
export const restoredDays = (outcome: SeriesOutcome): Day[] =>
  outcome.state === 'read'
    ? outcome.days.filter(({ state }) => state === 'restored').map(({ day }) => day)
    : []

export type Tally = Readonly<Record<DayOutcome['state'], number>>

/** How many days ended in each state, over all series. */
export function tally(outcomes: Iterable<SeriesOutcome>): Tally {
  const counts = { added: 0, unchanged: 0, pending: 0, none: 0, restated: 0, restored: 0, failed: 0 }
  for (const outcome of outcomes) {
    if (outcome.state === 'read') for (const { state } of outcome.days) counts[state] += 1
  }
  return counts
}
