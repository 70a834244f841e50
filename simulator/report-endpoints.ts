import type { ReportName } from './world/publication.ts'

/** One of the twelve report endpoints. */
export interface ReportEndpoint {
  readonly folder: 'orgs' | 'enterprises'
  /** Last part of the path: `users-1-day`, or `users-28-day/latest`. */
  readonly name: string
  readonly report: ReportName
  /** For a day without a report GitHub answers 204, or 404 with a sentence if its description does not list 204. */
  readonly missing: 204 | 404
}

const enterprise = (name: string, report: ReportName, missing: 204 | 404 = 404): ReportEndpoint => ({
  folder: 'enterprises',
  name,
  report,
  missing,
})
const organization = (name: string, report: ReportName, missing: 204 | 404 = 204): ReportEndpoint => ({
  folder: 'orgs',
  name,
  report,
  missing,
})

export const reportEndpoints: readonly ReportEndpoint[] = [
  enterprise('enterprise-1-day', 'totals'),
  enterprise('enterprise-28-day/latest', 'totals-28-day'),
  enterprise('users-1-day', 'users'),
  enterprise('users-28-day/latest', 'users-28-day'),
  enterprise('user-teams-1-day', 'user-teams'),
  enterprise('repos-1-day', 'repos', 204),
  organization('organization-1-day', 'totals'),
  organization('organization-28-day/latest', 'totals-28-day', 404),
  organization('users-1-day', 'users'),
  organization('users-28-day/latest', 'users-28-day', 404),
  organization('user-teams-1-day', 'user-teams'),
  organization('repos-1-day', 'repos'),
]
