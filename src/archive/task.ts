// What a run does for one target.
import type { Target } from '../core/target.ts'
import type { Series } from '../files/series.ts'

/** The reports of a target in a run. */
export interface Task {
  readonly target: Target
  readonly series: readonly Series[]
  /** Series that nobody named: a refusal of theirs is no problem, and is remembered. */
  readonly optional: ReadonlySet<Series>
  /** Optional series that somebody gave a token of their own: a refusal of theirs does not rest. */
  readonly withOwnToken?: ReadonlySet<Series>
  /** The days come from files that somebody saved, not from GitHub now. */
  readonly isImport?: boolean
}
