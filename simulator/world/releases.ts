import { daysBetween, plusDays } from '../calendar.ts'
import { firstDayOf, publicationOf, type ReportName } from './publication.ts'
import type { Row } from './row.ts'

/** What the world has published, and what replaces it. */
export interface Releases {
  readonly override: (
    target: string,
    report: ReportName,
    day: string,
    records: readonly Row[] | 'pending',
  ) => void
  /** The rows that replace a report's; for the 28-day reports also those set for `latest`. */
  overrideOf(report: ReportName, target: string, day: string): readonly Row[] | 'pending' | undefined
  readonly publish: (target: string, report: ReportName, day: string, instant: string) => void
  published(report: ReportName, target: string, day: string, now: string): boolean
  latestDay(report: ReportName, target: string, now: string): string | undefined
}

/** At first nothing is overridden. `isEmpty` is whether a report has no row; GitHub does not publish such a report. */
export function createReleases(
  start: string,
  isEmpty: (report: ReportName, target: string, day: string) => boolean,
): Releases {
  const overrides = new Map<string, readonly Row[] | 'pending'>()
  const instants = new Map<string, string>()
  const keyOf = (report: ReportName, target: string, day: string): string => `${report} ${target} ${day}`
  const releases: Releases = {
    override: (target, report, day, records) => void overrides.set(keyOf(report, target, day), records),
    overrideOf: (report, target, day) =>
      overrides.get(keyOf(report, target, day)) ??
      (report.endsWith('-28-day') ? overrides.get(keyOf(report, target, 'latest')) : undefined),
    publish: (target, report, day, instant) => void instants.set(keyOf(report, target, day), instant),
    published(report, target, day, now) {
      const override = releases.overrideOf(report, target, day)
      if (override === 'pending') return false
      const instant = instants.get(keyOf(report, target, day)) ?? publicationOf(target, day)
      if (Date.parse(now) < Date.parse(instant)) return false
      if (override) return true
      return day >= start && day >= firstDayOf(report, target, now) && !isEmpty(report, target, day)
    },
    latestDay(report, target, now) {
      const today = now.slice(0, 10)
      return daysBetween(plusDays(today, -40), today).findLast(
        (day) =>
          releases.overrideOf(report, target, day) !== 'pending' &&
          releases.published(report === 'users-28-day' ? 'users' : 'totals', target, day, now),
      )
    },
  }
  return releases
}
