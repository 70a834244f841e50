// THE TABLE of reports. A new report starts here; most need nothing else.
import { figuresOfMetrics, figuresOfTotals } from './figures.ts'
import type { DayFigures } from './history.ts'
import type { JsonObject } from './json.ts'
import type { TargetKind } from './target.ts'

/** How GitHub hands a report over. */
export type Way =
  /** Links to the files of one day. */
  | 'day'
  /** Links to the files of the latest 28 days; the answer says which. */
  | 'latest'
  /** The older API: days inline in the answer, in pages. */
  | 'inline'

export interface Report {
  readonly way: Way
  /** The last part of the REST path, by kind of target. */
  readonly endpoint: Readonly<Record<TargetKind, string>>
  /** Keys that, with the day, make a record unique. */
  readonly ids: readonly string[]
  /** The key that holds a record's day. */
  readonly dayKey: string
  /** Keys that are stored elsewhere already and therefore left out of the snapshot. */
  readonly dropped: readonly string[]
  /** What trends need of a day's records; undefined when they need nothing. */
  readonly figures?: (records: readonly JsonObject[]) => DayFigures
  readonly byDefault: boolean
}

const both = (endpoint: string) => ({ organization: endpoint, enterprise: endpoint }) as const
const scopeIds = ['enterprise_id', 'organization_id'] as const

export const reports = {
  totals: {
    way: 'day',
    endpoint: { organization: 'organization-1-day', enterprise: 'enterprise-1-day' },
    ids: scopeIds,
    dayKey: 'day',
    dropped: [],
    figures: (records) => ({ totals: figuresOfTotals(records) }),
    byDefault: true,
  },
  'totals-28-day': {
    way: 'latest',
    endpoint: { organization: 'organization-28-day/latest', enterprise: 'enterprise-28-day/latest' },
    ids: scopeIds,
    dayKey: 'report_end_day',
    // Each of these days is a `totals` snapshot already.
    dropped: ['day_totals'],
    byDefault: false,
  },
  metrics: {
    way: 'inline',
    endpoint: both(''),
    ids: [],
    dayKey: 'date',
    dropped: [],
    figures: (records) => ({ metrics: figuresOfMetrics(records) }),
    byDefault: true,
  },
} as const satisfies Record<string, Report>

export type ReportName = keyof typeof reports
export const reportNames = Object.keys(reports) as ReportName[]
