// A run and the daily figures on the branch → what the dashboard is made of.
import type { Problem, RunResult, TargetResult } from '../../archive/run.ts'
import { type Day, dayRange, earlier } from '../../core/day.ts'
import { folderOf, type Target } from '../../core/target.ts'
import type { HistoryLine } from '../../files/history.ts'
import type { WeekRow } from '../../files/rows.ts'
import { statusOf } from '../../files/day-status.ts'
import { definitions } from '../../reports/definitions.ts'
import type { Status } from '../chart/spec.ts'
import { dashboardPage } from './dashboard.ts'
import { dayLine } from './day-line.ts'
import { groupsOf } from './groups.ts'
import type { TargetInput } from './input.ts'
import { newestOf } from './newest.ts'
import { periodRow } from './period-row.ts'

export interface RunContext {
  /** The last day asked for. */
  readonly day: Day
  readonly problems: readonly Problem[]
  readonly lines: ReadonlyMap<Target, readonly HistoryLine[]>
}

/** What the ledger says of the days of `totals`, else of `metrics`. */
function statusesOf({ ledger, window }: TargetResult, last: Day): Map<Day, Status> {
  const { totals, metrics } = ledger.reports
  const entry = totals?.latest_day == null && metrics?.latest_day != null ? metrics : (totals ?? metrics)
  const first = [entry?.first_day, entry?.asked_since].filter((day) => day != null)
  const [some, ...others] = first
  const days = some === undefined ? [] : dayRange(others.reduce(earlier, some), last)
  return new Map(
    days.flatMap((day) => {
      const status = statusOf(entry, day, window.today)
      return status === 'unknown' ? [] : [[day, status] as const]
    }),
  )
}

/** Closed weeks, up to the newest whose people are known. */
function knownWeeks({ weeks }: TargetResult, day: Day): WeekRow[] {
  const closed = weeks.filter(({ end }) => end <= day)
  return closed.slice(0, newestOf(closed.map(({ active_users: people }) => people)) + 1)
}

const targetInput = (result: TargetResult, { day, problems, lines }: RunContext): TargetInput => ({
  target: result.target,
  weeks: result.weeks.map(periodRow),
  months: result.months.map(periodRow),
  history: (lines.get(result.target) ?? []).map(dayLine),
  groups: groupsOf(knownWeeks(result, day), lines.get(result.target) ?? []),
  statuses: statusesOf(result, day),
  problems: problems
    .filter(({ folder }) => folder === undefined || folder === folderOf(result.target))
    .map(({ text }) => text),
})

/** The dashboard of a run as one HTML file. */
export const dashboardOfRun = ({ targets }: RunResult, context: RunContext): Promise<string> =>
  dashboardPage({
    day: context.day,
    definitions,
    targets: targets.map((result) => targetInput(result, context)),
  })
