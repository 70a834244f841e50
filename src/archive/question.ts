// One question to GitHub, and what came of it for each series and day.
import type { Day } from '../core/day.ts'
import type { Answer } from '../core/outcome.ts'
import type { Series } from '../files/series.ts'
import type { Snapshot } from '../files/snapshot.ts'

/** What is asked for at once: a day of a series, or several that come in one answer. */
export interface Question {
  /** One series; several where one download serves them all. */
  readonly series: readonly Series[]
  /** The days that are missing, oldest first. Reports that come as of now have one. */
  readonly days: readonly Day[]
}

/** What came of a day of a series. */
export interface Answered {
  readonly series: Series
  readonly day: Day
  readonly answer: Answer<Snapshot>
}
