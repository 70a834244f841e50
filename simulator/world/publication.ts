import { oneYearBefore, plusDays } from '../calendar.ts'
import { since } from './since.ts'

/** What GitHub publishes by day; the names are the folders of the data branch. */
export type ReportName =
  'totals' | 'totals-28-day' | 'users' | 'users-28-day' | 'user-teams' | 'repos' | 'metrics' | 'credits'

/** Days whose reports are not published at the usual time. */
const exceptions: Readonly<Record<string, string>> = {
  'orgs/acme 2026-11-17': '2026-11-21T03:36:00Z',
  'orgs/acme 2026-11-20': '2026-11-22T03:36:00Z',
}

/** When a day's reports usually appear: the build time seen in a real 28-day file. */
export function publicationOf(target: string, day: string): string {
  return exceptions[`${target} ${day}`] ?? `${plusDays(day, 1)}T03:36:00Z`
}

/**
 * The first day of a report that can be asked for at this instant: its start, at most one year back. Bills go back two
 * years, and began less than that ago.
 */
export function firstDayOf(report: ReportName, target: string, now: string): string {
  if (report === 'credits') return '2025-10-01'
  const starts = [oneYearBefore(now.slice(0, 10)), since.enterpriseReports as string]
  if (target.startsWith('orgs/')) starts.push(since.organizationReports)
  if (report === 'user-teams') starts.push(since.userTeams)
  if (report === 'repos') starts.push(since.repos)
  return starts.reduce((latest, start) => (start > latest ? start : latest))
}
