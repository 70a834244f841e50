// A series: one report of one target (or of one of its teams), day after day. It is a folder on the data branch.
import { type Day, monthOf } from '../core/day.ts'
import { reports, type ReportName } from '../reports/all.ts'
import type { Report } from '../reports/report.ts'
import { describeTarget, folderOf, type Target } from '../core/target.ts'

export interface Series {
  readonly target: Target
  readonly report: ReportName
  /** Team slug, for the older API's per-team metrics. */
  readonly team?: string
}

/** The report that a series is of. */
export const reportOf = (series: Series): Report => reports[series.report]

/** The series' folder below the target's, and its key in the ledger: `totals`, `team/platform/metrics`. */
export const seriesKey = ({ report, team }: Series): string =>
  team === undefined ? report : `team/${team}/${report}`

/** How messages call a series: `totals of organization acme`. */
export const describeSeries = (series: Series): string =>
  `${series.report} of ${series.team === undefined ? '' : `team ${series.team} in `}${describeTarget(series.target)}`

/** The folder of a month's snapshots: `orgs/acme/totals/2026/11`. */
export const monthFolder = (series: Series, month: string): string =>
  `${folderOf(series.target)}/${seriesKey(series)}/${month.replace('-', '/')}`

/** The path of a day's snapshot, without its ending. */
export const snapshotStem = (series: Series, day: Day): string =>
  `${monthFolder(series, monthOf(day))}/${day}`

/** All series of a target: each report, and the older API's metrics of each team too. */
export const seriesOf = (
  target: Target,
  names: readonly ReportName[],
  teams: readonly string[],
): readonly Series[] =>
  names.flatMap((report) => [
    { target, report },
    ...(reports[report].source.kind === 'inline' ? teams.map((team) => ({ target, report, team })) : []),
  ])
