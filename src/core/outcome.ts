// A day's way through a run: what GitHub answered, what that means against the branch, and the tally.
import type { Day } from './day.ts'
import type { JsonObject } from './json.ts'

/** What GitHub said. Links, a day, the latest days, seats: all are an Answer of something. */
export type Answer<Value> =
  | { readonly state: 'ready'; readonly value: Value }
  /** Not published yet. */
  | { readonly state: 'pending' }
  /** Published or unclear, and could not be read whole this time. */
  | { readonly state: 'unreadable'; readonly reason: string }
  /** Nobody answered in time: it says nothing about the day, but something about the target. */
  | { readonly state: 'unreachable'; readonly reason: string }
  /** The token's quota is used up: it asks nothing more in this run, and the next run goes on. */
  | { readonly state: 'exhausted'; readonly reason: string }
  /** The whole series may not be read. `isNotFound`: GitHub says 404, which may also be an API that is gone. */
  | {
      readonly state: 'refused'
      readonly reason: string
      /** The reason without the report's name: where it is the same for several reports, one sentence names them all. */
      readonly cause: string
      readonly isNotFound: boolean
    }

export type Unready = Exclude<Answer<never>, { readonly state: 'ready' }>
export type Refusal = Extract<Unready, { readonly state: 'refused' }>

/** Takes a report's records in, batch by batch, from the start at each try; throws Damaged when they cannot be trusted. */
export type Consume<Kept> = (records: AsyncIterable<readonly JsonObject[]>) => Promise<Kept>

/** A top-level figure that GitHub changed after the day was stored. */
export interface Change {
  readonly from: unknown
  readonly to: unknown
}

/** A day against the branch. */
export type DayResult = { readonly day: Day } & (
  | { readonly state: 'added' | 'unchanged' | 'pending' }
  /** The ledger's judgement of a day that stayed pending: it will not come any more. */
  | { readonly state: 'none' }
  /** The stored file was damaged and is now what GitHub says. */
  | { readonly state: 'repaired' }
  /** Stored again because our own inputs changed, such as `min-group-size`. GitHub changed nothing. */
  | { readonly state: 'rewritten' }
  | { readonly state: 'restated'; readonly changed: Readonly<Record<string, Change>> }
  /** The branch holds it, and GitHub does not show it now: it stays as it is, and open. */
  | { readonly state: 'withdrawn' }
  | { readonly state: 'unreadable'; readonly reason: string }
  /** Asked for without an answer, or no longer asked for: it stays open, and nothing new is known. */
  | {
      readonly state: 'left'
      readonly cause: 'unreachable' | 'exhausted' | 'refused' | 'not found'
      readonly reason: string
    }
)

/** What the ledger says of any day, asked for or not; the calendar and the notes read this alone. */
export type DayStatus =
  | 'settled'
  | 'provisional'
  | 'restated'
  | 'pending'
  | 'none'
  | 'unreadable'
  | 'open'
  /** Before the first day that was ever asked for, after the last, or of a report that is not due on each day. */
  | 'unknown'

/** Whether GitHub gave the day, and the branch holds it after the run. */
export const isHeld = ({ state }: DayResult): boolean =>
  state === 'added' ||
  state === 'unchanged' ||
  state === 'repaired' ||
  state === 'rewritten' ||
  state === 'restated'

/** Whether the day's files have to be written. */
export const isNews = (result: DayResult): boolean => isHeld(result) && result.state !== 'unchanged'

export type Tally = Readonly<Record<DayResult['state'], number>>

/** How many days ended in each state. */
export function tally(results: Iterable<Pick<DayResult, 'state'>>): Tally {
  const counts = {
    added: 0,
    restated: 0,
    repaired: 0,
    rewritten: 0,
    unchanged: 0,
    pending: 0,
    none: 0,
    withdrawn: 0,
    unreadable: 0,
    left: 0,
  }
  for (const { state } of results) counts[state] += 1
  return counts
}
