// What a run came to: the input of summary, outputs and exit.
import type { Day } from '../core/day.ts'
import type { History } from '../files/history.ts'
import type { Ledger } from '../files/ledger.ts'
import type { SeriesOutcome } from '../core/outcome.ts'
import type { Series } from '../files/series.ts'
import type { Target } from '../core/target.ts'
import type { Carried } from '../reports/totals/row.ts'
import type { MonthRow, WeekRow } from '../files/periods.ts'
import type { Window } from '../core/window.ts'

export interface SeriesResult {
  readonly series: Series
  readonly outcome: SeriesOutcome
  /** Days of the window that the branch holds after the run. */
  readonly stored: ReadonlySet<Day>
}

export interface TargetResult {
  readonly target: Target
  readonly window: Window
  readonly series: readonly SeriesResult[]
  readonly ledger: Ledger
  readonly ledgerWasDamaged: boolean
  /** All weekly rows, oldest first. */
  readonly rows: readonly WeekRow[]
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
  /** The commit that was made; undefined without news, and in a dry run. */
  readonly commit: string | undefined
}
