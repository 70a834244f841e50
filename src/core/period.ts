// Weeks and months. GitHub counts people by calendar weeks from Sunday to Saturday, so that is what a week is here.
import { addDays, type Day, dayRange, daysBetween, monthOf, weekdayOf } from './day.ts'

export type PeriodKind = 'week' | 'month'

/** A week is named by its Sunday, `2026-11-08`; a month is `2026-11`. */
export interface Period {
  readonly kind: PeriodKind
  readonly name: string
  readonly start: Day
  readonly end: Day
}

/** The week of a day, Sunday to Saturday. */
export function weekOf(day: Day): Period {
  const start = addDays(day, -weekdayOf(day))
  return { kind: 'week', name: start, start, end: addDays(start, 6) }
}

const firstOf = (month: string): Day => `${month}-01` as Day

/** The first day of the month after the one of `day`. */
const nextMonth = (day: Day): Day => firstOf(monthOf(addDays(firstOf(monthOf(day)), 31)))

/** The calendar month of a day. */
export function monthPeriodOf(day: Day): Period {
  const name = monthOf(day)
  return { kind: 'month', name, start: firstOf(name), end: addDays(nextMonth(day), -1) }
}

/** The week or the month of a day. */
export const periodOf = (kind: PeriodKind, day: Day): Period =>
  kind === 'week' ? weekOf(day) : monthPeriodOf(day)

/** All periods of a kind from the one of `first` to the one of `last`, oldest first. */
export function periodRange(kind: PeriodKind, first: Day, last: Day): Period[] {
  const periods: Period[] = []
  for (let period = periodOf(kind, first); period.start <= last; period = periodAfter(period))
    periods.push(period)
  return periods
}

export const periodBefore = ({ kind, start }: Period): Period => periodOf(kind, addDays(start, -1))
const periodAfter = ({ kind, end }: Period): Period => periodOf(kind, addDays(end, 1))

/** The days of a period, or of any two ends. */
export const daysOf = ({ start, end }: { readonly start: Day; readonly end: Day }): Day[] =>
  dayRange(start, end)

/** How many days a period has. */
export const lengthOf = ({ start, end }: { readonly start: Day; readonly end: Day }): number =>
  daysBetween(start, end) + 1

/** The last complete period as of `day`: the one that ends on it or before it. */
export function lastComplete(kind: PeriodKind, day: Day): Period {
  const period = periodOf(kind, day)
  return period.end === day ? period : periodBefore(period)
}
