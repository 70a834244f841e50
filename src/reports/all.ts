// THE LIST of reports. Inputs, plan, ledger, snapshots, log, history, rows, summary, front page, dashboard, schemas and docs
// loop over it. Its order is that of the history's fields in their schema: what is new goes last.
import type { z } from 'zod'
import { credits } from './credits/report.ts'
import { metrics } from './metrics/report.ts'
import type { Report, WeeklyTable } from './report.ts'
import { repos } from './repos/report.ts'
import { seats } from './seats/report.ts'
import { totals28Day, usage } from './stored.ts'
import { teams } from './teams/report.ts'
import { totals } from './totals/report.ts'
import { users, users28Day, userTeams } from './users/report.ts'

export const reports = {
  totals,
  'totals-28-day': totals28Day,
  users,
  'users-28-day': users28Day,
  'user-teams': userTeams,
  metrics,
  teams,
  repos,
  seats,
  credits,
  usage,
} as const satisfies Record<string, Report>

/** Its name is its folder on the data branch, its key in the ledger, and what the input `reports` takes. */
export type ReportName = keyof typeof reports
export const reportNames = Object.keys(reports) as ReportName[]
export const isReportName = (text: string): text is ReportName => Object.hasOwn(reports, text)

const all: Readonly<Record<ReportName, Report>> = reports
export const reportList: readonly Report[] = Object.values(all)
/** Those that can be asked for. */
export const askedNames = reportNames.filter((name) => all[name].source.kind !== 'saved')

type Known = (typeof reports)[ReportName]
type Dailies = Extract<Known, { readonly daily: object }>['daily']
/** What trends need of a day, by field of its line in the history. */
export type DayFigures = { readonly [Each in Dailies as Each['field']]?: z.infer<Each['shape']> | undefined }

type TableOf<Each> = Each extends { readonly tables: readonly (infer Listed)[] } ? Listed : never
/** How the summary calls them. */
export type TableName = TableOf<Known> extends WeeklyTable<never, infer Name> ? Name : never
/** The tables of all reports, with the field of the history that they are made of. */
export const weeklyTables = reportList.flatMap(({ daily, tables = [] }) =>
  daily === undefined
    ? []
    : tables.map((table) => ({
        field: daily.field as keyof DayFigures,
        name: table.name as TableName,
        table,
      })),
)

/** What the branch's front page shows of the newest week, by field of the history. */
export const leadingParts = reportList.flatMap(({ daily, leading }) =>
  daily === undefined || leading === undefined ? [] : [{ field: daily.field as keyof DayFigures, leading }],
)

type RowShapes = Extract<Known, { readonly row: object }>['row']['fields']
type Every<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never
/** What reports add to a week's or a month's row beside `totals` and the older API. */
export const rowFields = Object.assign({}, ...reportList.map(({ row }) => row?.fields)) as Every<RowShapes>

/** The same of some days, oldest first. */
export const rowPartsOf = (days: readonly DayFigures[]): object =>
  Object.assign(
    {},
    ...reportList.map(({ daily, row }) =>
      row?.compute(days.flatMap((day) => day[daily?.field as keyof DayFigures] ?? [])),
    ),
  )
