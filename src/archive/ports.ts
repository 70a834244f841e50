// What the use-case needs from the outside. The edges (`github`, `runner`) fit these shapes without importing them.
import type { Day, DaySpan } from '../core/day.ts'
import type { JsonObject } from '../core/json.ts'
import type { Answer, Consume } from '../core/outcome.ts'
import type { Series } from '../files/series.ts'
import type { File } from '../files/snapshot.ts'
import type { Target } from '../core/target.ts'

export interface OlderDays {
  /** The first day that was asked for. */
  readonly first: Day
  readonly records: readonly JsonObject[]
}

export interface Source {
  /** One day of a report that comes as links. */
  readDay<Kept>(series: Series, day: Day, consume: Consume<Kept>): Promise<Answer<Kept>>
  /** The latest 28-day report; `consume` is told the window's last day. */
  readLatest<Kept>(series: Series, consume: (end: Day) => Consume<Kept>): Promise<Answer<Kept>>
  /** The days of the older API, from the oldest of the span that it may be asked for. */
  readOlderApi(series: Series, span: DaySpan): Promise<Answer<OlderDays>>
  /** The target's seats, counted, as of now. */
  countSeats(target: Target, day: Day): Promise<Answer<JsonObject>>
  /** What one day cost the target. */
  readCredits(target: Target, day: Day): Promise<Answer<JsonObject>>
}

export type Committed =
  | { readonly state: 'committed'; readonly sha: string }
  /** Another commit came first, or only the answer about ours, `sha`, was lost: read and merge again. */
  | { readonly state: 'moved'; readonly sha: string }
  | { readonly state: 'dry run' }

export interface Branch {
  /** The commit at the branch's head; undefined when there is no such branch. */
  head(): Promise<string | undefined>
  /** A file's bytes at a commit; undefined when there is no such file. */
  read(commit: string, path: string): Promise<Uint8Array | undefined>
  /** Names and git blob ids of a folder's files at a commit; empty when there is no such folder. */
  list(commit: string, folder: string): Promise<ReadonlyMap<string, string>>
  /** Names of the folders in a folder at a commit; empty when there is no such folder. */
  folders(commit: string, folder: string): Promise<readonly string[]>
  /** A commit's first parent; undefined for a root. */
  parent(commit: string): Promise<string | undefined>
  /** Uploads bytes ahead of the commit that will name them; the blob's id. */
  upload(bytes: Uint8Array): Promise<string>
  commit(parent: string | undefined, files: readonly File[], message: string): Promise<Committed>
}

export interface Log {
  info(text: string): void
  warning(text: string): void
}

/** Time comes from outside, so that tests can simulate years. */
export interface Clock {
  /** Seconds since the run began. */
  seconds(): number
}
