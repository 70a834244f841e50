// THE TABLE of reports. A new report starts here; most need nothing else.
import { figuresOfMetrics } from '../reports/metrics.ts'
import { figuresOfSeats } from '../reports/seats/day.ts'
import { figuresOfTeams } from '../reports/teams/day.ts'
import { figuresOfTotals } from '../reports/totals/day.ts'
import type { DayFigures } from './history.ts'
import type { JsonObject } from '../core/json.ts'
import type { Fields } from '../core/privacy.ts'
import type { TargetKind } from '../core/target.ts'
import { creditsReport } from '../reports/credits/report.ts'
import { RepositoryRanking } from '../reports/repos/day.ts'
import { membershipFields, userFields } from '../reports/users/fields.ts'

/** How a report comes into being. */
export type Way =
  /** Links to the files of one day. */
  | 'day'
  /** Links to the files of the latest 28 days; the answer says which. */
  | 'latest'
  /** The older API: days inline in the answer, in pages. */
  | 'inline'
  /** Made here, of a day's `users` and `user-teams`. */
  | 'joined'
  /** Counted here, over the pages of the seats API, as of the run. */
  | 'counted'
  /** One day of the billing platform. */
  | 'billing'
  /** GitHub gives it no more: it comes by `import` alone. */
  | 'saved'

export interface Report {
  readonly way: Way
  /** The last part of the REST path, by kind of target; empty where the way needs none. */
  readonly endpoint: Readonly<Record<TargetKind, string>>
  /** `entity`: a JSON document about the whole target. `lines`: one record a line about persons, teams or repositories. */
  readonly form: 'entity' | 'lines'
  /** Keys that, with the day, make a record unique. */
  readonly ids: readonly string[]
  /** The key that holds a record's day. */
  readonly dayKey: string
  /** Keys that are stored elsewhere already and therefore left out of the snapshot. */
  readonly dropped: readonly string[]
  /** What may be stored of its records with `user-data: pseudonymous`; undefined where they speak of no single person. */
  readonly personal: Fields | undefined
  /** What trends need of a day's records; undefined when they need nothing. */
  readonly figures?: (records: readonly JsonObject[]) => DayFigures
  /** The same for reports with one record a line, which stream by. */
  readonly ranking?: () => { add(record: JsonObject): void; figures(): DayFigures }
  /** `optional`: asked for unless somebody names reports, and no problem where it is refused. */
  readonly default: 'on' | 'optional' | 'off'
}

const both = (endpoint: string) => ({ organization: endpoint, enterprise: endpoint }) as const
const scopeIds = ['enterprise_id', 'organization_id'] as const
const plain = { dayKey: 'day', dropped: [], personal: undefined, default: 'off' } as const
const entity = { ...plain, form: 'entity', ids: scopeIds } as const
const lines = { ...plain, form: 'lines' } as const

export const reports = {
  totals: {
    ...entity,
    way: 'day',
    endpoint: { organization: 'organization-1-day', enterprise: 'enterprise-1-day' },
    figures: (records) => ({ totals: figuresOfTotals(records) }),
    default: 'on',
  },
  'totals-28-day': {
    ...entity,
    way: 'latest',
    endpoint: { organization: 'organization-28-day/latest', enterprise: 'enterprise-28-day/latest' },
    dayKey: 'report_end_day',
    // Each of these days is a `totals` snapshot already.
    dropped: ['day_totals'],
  },
  users: { ...lines, way: 'day', endpoint: both('users-1-day'), ids: ['user_id'], personal: userFields },
  'users-28-day': {
    ...lines,
    way: 'latest',
    endpoint: both('users-28-day/latest'),
    dayKey: 'report_end_day',
    // Documented as a record a person, observed as a record a person and day: both are one by these.
    ids: ['day', 'user_id'],
    personal: userFields,
  },
  'user-teams': {
    ...lines,
    way: 'day',
    endpoint: both('user-teams-1-day'),
    ids: ['user_id', 'team_id'],
    personal: membershipFields,
  },
  repos: {
    ...lines,
    way: 'day',
    endpoint: both('repos-1-day'),
    ids: ['repo_id'],
    ranking: () => {
      const ranking = new RepositoryRanking()
      return {
        add: (record) => ranking.add(record),
        figures: () => ({ repositories: ranking.figures() }),
      }
    },
  },
  teams: {
    ...entity,
    way: 'joined',
    endpoint: both(''),
    figures: (records) => ({ teams: figuresOfTeams(records) }),
  },
  seats: {
    ...entity,
    way: 'counted',
    endpoint: both(''),
    figures: (records) => ({ seats: figuresOfSeats(records) }),
  },
  metrics: {
    ...entity,
    way: 'inline',
    endpoint: both(''),
    ids: [],
    dayKey: 'date',
    figures: (records) => ({ metrics: figuresOfMetrics(records) }),
    default: 'optional',
  },
  credits: {
    ...entity,
    way: 'billing',
    endpoint: both(''),
    ids: [],
    figures: (records) => creditsReport.figures(records),
    default: 'optional',
  },
  usage: { ...entity, way: 'saved', endpoint: both(''), ids: [] },
} as const satisfies Record<string, Report>

export type ReportName = keyof typeof reports
export const reportNames = Object.keys(reports) as ReportName[]
/** Those that can be asked for. */
export const askedNames = reportNames.filter((name) => (reports[name] as Report).way !== 'saved')
