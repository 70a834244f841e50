// What the dashboard is made of: the derived files of the branch, read by whoever makes the page. Nobody is named in it.
import type { Day } from '../../core/day.ts'
import type { Target } from '../../core/target.ts'
import type { Status, Value } from '../chart/spec.ts'
import type { Figure } from './figures.ts'
import type { MixKey } from './mixes.ts'

/** A row of `weekly.json` or `monthly.json`. What a row does not carry is unknown. */
export type PeriodRow = {
  readonly start: Day
  readonly end: Day
  readonly days: number
  readonly settled_days: number
  /** People by GitHub's adoption phase, as of the last stored day. */
  readonly adoption?: Readonly<Record<string, Value>> | null | undefined
} & { readonly [Key in Figure]?: Value | undefined }

/** A day of `history/`. */
export interface DayLine {
  readonly day: Day
  readonly daily_active_users: Value
  readonly lines_added: Value
  readonly credits: Value
  /** Undefined where the day does not carry the breakdown. */
  readonly mixes: { readonly [Key in MixKey]?: DayMix | undefined }
  readonly teams?: readonly TeamDay[] | undefined
  readonly repositories?: readonly RepositoryDay[] | undefined
}

export interface DayMix {
  /** Names as GitHub sends them. */
  readonly rows: readonly { readonly name: string; readonly value: number }[]
  /** What the line of the day had no room for. */
  readonly rest: number | null
}

/** A team of a day; what was folded has `id: null` and `name: null`. */
export interface TeamDay {
  /** Teams are told apart by id: two may have the same name. */
  readonly id: string | null
  readonly name: string | null
  readonly members: number
  readonly people: number
  readonly interactions: number
  readonly lines_added: number
}

/** A repository of a day; what was folded has `name: null`. */
export interface RepositoryDay {
  readonly name: string | null
  readonly created: number
  readonly merged: number
  readonly created_by_copilot: number
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
  /** Sentences that turned the run red. */
  readonly problems: readonly string[]
}

export interface DashboardInput {
  /** The last day that the run asked for: a period that ends later is not over. */
  readonly day: Day
  readonly targets: readonly TargetInput[]
  readonly definitions: readonly DefinitionChange[]
}
