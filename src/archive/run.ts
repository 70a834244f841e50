// The result of a run: the input of summary, outputs and exit.
import type { Day } from '../core/day.ts'
import type { LeftOut } from '../core/left-out.ts'
import type { DayResult, Refusal } from '../core/outcome.ts'
import type { Target } from '../core/target.ts'
import type { Window } from '../core/window.ts'
import type { History } from '../files/history.ts'
import type { Ledger } from '../files/ledger.ts'
import type { Series } from '../files/series.ts'
import type { MonthRow, WeekRow } from '../files/rows.ts'
import type { Carried } from '../reports/totals/carried.ts'
import type { PeopleConflict } from './people.ts'

/** What became of a series, over all batches of a run. */
export interface SeriesResult {
  readonly series: Series
  /** Each day that was asked for, oldest first. */
  readonly days: readonly DayResult[]
  /** GitHub did not let it be read; `days` holds what came before that. */
  readonly refusal: Refusal | undefined
  /**
   * Only `asked` turns a run red where it is refused. `closed`: the older API, which answers 404 while GitHub answers for
   * the target. `no team`: the older API answers for the target, but knows no such team. `moot`: the older API while
   * `totals` is refused too, which is the problem to report. `optional`: nobody named the report. `resting`: it was refused
   * lately and is not asked for in this run.
   */
  readonly standing: 'asked' | 'closed' | 'no team' | 'moot' | 'optional' | 'resting'
  /** Nobody named the report: whatever happens to it turns no run red. */
  readonly isOptional: boolean
}

export interface TargetResult {
  readonly target: Target
  readonly window: Window
  readonly series: readonly SeriesResult[]
  readonly ledger: Ledger
  readonly ledgerWasDamaged: boolean
  /** Another target of this archive with the same id at GitHub: it was renamed. */
  readonly formerFolder: string | undefined
  /** Why nothing about people was stored in this run. */
  readonly peopleConflict: PeopleConflict | undefined
  /** What was left out of records about people because this version does not know it. */
  readonly leftOut: LeftOut
  /** Open days in reach that the run did not get to. */
  readonly daysLeft: number
  /** Why the run stopped asking for this target; undefined when it did not. */
  readonly givenUp: string | undefined
  /** All weekly rows, oldest first. */
  readonly weeks: readonly WeekRow[]
  /** All monthly rows, oldest first. */
  readonly months: readonly MonthRow[]
  /** Which fields the target carries since when. */
  readonly carried: Carried
  /**
   * Daily figures of the months that were read: at least from the Sunday two weeks before the last complete week, as the
   * summary shows the week before while Saturday is pending; none at all in a run without news.
   */
  readonly history: History
  /** Whether something was added, restated or learnt. */
  readonly hasNews: boolean
}

export interface RunResult {
  readonly targets: readonly TargetResult[]
  /** The commits that were made, oldest first; none without news, and in a dry run. */
  readonly commits: readonly string[]
  /** The sentence about personal data that others can read, and what to do; undefined when there is none. */
  readonly exposure: string | undefined
}

/** What turns a run red. Made once; log, summary and output show it. */
export interface Problem {
  /** The folder of the target that it is about; undefined: the whole run. */
  readonly folder: string | undefined
  readonly days: readonly Day[]
  readonly text: string
}
