// What the dashboard is made of: the derived files of the branch, read by whoever makes the page. Nobody is named in it.
import type { Day } from '../../core/day.ts'
import type { Column, Value as TableValue } from '../../core/table.ts'
import type { Target } from '../../core/target.ts'
import type { Status, Value } from '../chart/spec.ts'
import type { FigureKey } from './figures.ts'
import type { MixKey } from './mixes.ts'

/** A row of `weekly.json` or `monthly.json`. What a row does not carry is unknown. */
export type PeriodRow = {
  readonly start: Day
  readonly end: Day
  readonly days: number
  readonly settled_days: number
  /** People by GitHub's adoption phase, as of the last stored day. */
  readonly adoption?: Readonly<Record<string, Value>> | null | undefined
} & { readonly [Key in FigureKey]?: Value | undefined }

/** A day of `history/`. */
export interface DayLine {
  readonly day: Day
  readonly daily_active_users: Value
  readonly lines_added: Value
  readonly credits: Value
  /** Undefined where the day does not carry the breakdown. */
  readonly mixes: { readonly [Key in MixKey]?: DayMix | undefined }
}

export interface DayMix {
  /** Names as GitHub sends them. */
  readonly rows: readonly { readonly name: string; readonly value: number }[]
  /** What the line of the day had no room for. */
  readonly rest: number | null
}

/** A report's table of the newest week, each row with its trend. */
export interface Group {
  readonly id: string
  readonly title: string
  /** The Sunday of the newest week, which the values are of. */
  readonly week: string
  /** Over the names. */
  readonly heading: string
  readonly columns: readonly Column[]
  readonly rows: readonly GroupRow[]
  readonly notes: readonly string[]
}

export interface GroupRow {
  readonly name: string
  readonly values: readonly TableValue[]
  /** The main figure, a value a week. */
  readonly trend: readonly Value[]
}

/** GitHub changed what figures count. */
export interface DefinitionChange {
  readonly day: Day
  /** Completes "GitHub …". */
  readonly what: string
  /** Figures of the rows, and what mixes are of: `features`, `ides`, … */
  readonly touches: readonly string[]
}

export interface TargetInput {
  readonly target: Target
  /** Oldest first, without holes: a week of which nothing is stored has a row of nulls. */
  readonly weeks: readonly PeriodRow[]
  readonly months: readonly PeriodRow[]
  readonly history: Iterable<DayLine>
  /** From the ledger, of `totals`, else of `metrics`. */
  readonly statuses: ReadonlyMap<Day, Status>
  /** The tables of reports about the newest weeks. */
  readonly groups: readonly Group[]
  /** Sentences that turned the run red. */
  readonly problems: readonly string[]
}

export interface DashboardInput {
  /** The last day that the run asked for: a period that ends later is not over. */
  readonly day: Day
  readonly targets: readonly TargetInput[]
  readonly definitions: readonly DefinitionChange[]
}
