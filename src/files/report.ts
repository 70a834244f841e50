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
  /** What it says, for README and the branch's front page; Markdown of our own. */
  readonly about: string
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
  /** The figures whose change tells a restatement, for records that have none at their top. */
  readonly summed?: (record: JsonObject) => JsonObject
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
    about: 'The whole organization or enterprise, one record a day: all weekly figures come from it',
    way: 'day',
    endpoint: { organization: 'organization-1-day', enterprise: 'enterprise-1-day' },
    figures: (records) => ({ totals: figuresOfTotals(records) }),
    default: 'on',
  },
  'totals-28-day': {
    ...entity,
    about: 'GitHub’s own figures of 28 days, by their last day',
    way: 'latest',
    endpoint: { organization: 'organization-28-day/latest', enterprise: 'enterprise-28-day/latest' },
    dayKey: 'report_end_day',
    // Each of these days is a `totals` snapshot already.
    dropped: ['day_totals'],
  },
  users: {
    ...lines,
    about: 'What each person did, by day',
    way: 'day',
    endpoint: both('users-1-day'),
    ids: ['user_id'],
    personal: userFields,
  },
  'users-28-day': {
    ...lines,
    about: 'The same of the latest 28 days, by their last day',
    way: 'latest',
    endpoint: both('users-28-day/latest'),
    dayKey: 'report_end_day',
    // Documented as a record a person, observed as a record a person and day: both are one by these.
    ids: ['day', 'user_id'],
    personal: userFields,
  },
  'user-teams': {
    ...lines,
    about: 'Which person was in which team, by day',
    way: 'day',
    endpoint: both('user-teams-1-day'),
    ids: ['user_id', 'team_id'],
    personal: membershipFields,
  },
  repos: {
    ...lines,
    about: 'Pull requests by repository and day',
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
    about: 'Activity by team and day, without people: `users` joined with `user-teams`',
    way: 'joined',
    endpoint: both(''),
    figures: (records) => ({ teams: figuresOfTeams(records) }),
  },
  seats: {
    ...entity,
    about: 'How many seats are assigned, and how many of them used, as of the run',
    way: 'counted',
    endpoint: both(''),
    figures: (records) => ({ seats: figuresOfSeats(records) }),
  },
  metrics: {
    ...entity,
    about:
      'The older API, also by `team`; GitHub closed it on 2026-04-02, and where it still answers it is kept',
    way: 'inline',
    endpoint: both(''),
    ids: [],
    dayKey: 'date',
    figures: (records) => ({ metrics: figuresOfMetrics(records) }),
    default: 'optional',
  },
  credits: {
    ...entity,
    about: 'What Copilot cost on a day, by model: AI credits, before June 2026 premium requests',
    way: 'billing',
    endpoint: both(''),
    ids: [],
    figures: (records) => creditsReport.figures(records),
    summed: (record) => creditsReport.summed(record),
    default: 'optional',
  },
  usage: {
    about: "The oldest API's days, which is closed: by `import` alone, kept as they were saved",
    ...entity,
    way: 'saved',
    endpoint: both(''),
    ids: [],
  },
} as const satisfies Record<string, Report>

export type ReportName = keyof typeof reports
export const reportNames = Object.keys(reports) as ReportName[]
export const isReportName = (text: string): text is ReportName => Object.hasOwn(reports, text)
/** Those that can be asked for. */
export const askedNames = reportNames.filter((name) => (reports[name] as Report).way !== 'saved')
