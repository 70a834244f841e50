// What a month may come to. A projection, not a forecast: it only repeats the last four weeks.
import { addDays, type Day, dayRange, weekdayOf } from '../../core/day.ts'
import { daysOf, monthPeriodOf } from '../../core/period.ts'
import type { CreditFigures } from './day.ts'
import { creditsOfDays } from './row.ts'

const WEEKS = 4

export interface Projection {
  /** The last day of the month. */
  readonly end: Day
  /** Gross credits of the month's stored days, and how many days are lacking to its end. */
  readonly used: number
  readonly days: number
  /** With each lacking day as the mean of its weekday in the last four weeks. */
  readonly expected: number
  /** With the lacking days as in the lowest and in the highest of those weeks. */
  readonly low: number
  readonly high: number
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * Projects the month of `last`, the newest day with a bill. Undefined where a weekday that lacks is known less than twice
 * in the last four weeks, and at the month's end, when nothing is to be projected.
 */
export function projectMonth(bills: ReadonlyMap<Day, CreditFigures>, last: Day): Projection | undefined {
  const creditsOn = (day: Day): number | undefined => {
    const bill = bills.get(day)
    const credits = bill === undefined ? null : creditsOfDays([bill]).credits
    return credits === null ? undefined : Number(credits)
  }
  const period = monthPeriodOf(last)
  const month = daysOf(period)
  const lacking = month.filter((day) => day > last || creditsOn(day) === undefined)
  if (lacking.length === 0) return undefined
  // The last day that each weekday had up to `last`, then back in steps of a week.
  const history = lacking.map((day) => {
    const newest = dayRange(addDays(last, -6), last).find(
      (other) => weekdayOf(other) === weekdayOf(day),
    ) as Day
    return Array.from({ length: WEEKS }, (_, week) => creditsOn(addDays(newest, -7 * week)))
  })
  const means = history.map((values) => values.filter((value) => value !== undefined))
  if (means.some((values) => values.length < 2)) return undefined
  const used = month.reduce((sum, day) => sum + (day <= last ? (creditsOn(day) ?? 0) : 0), 0)
  const byWeek = Array.from({ length: WEEKS }, (_, week) =>
    history.reduce((sum, values, at) => sum + (values[week] ?? mean(means[at] ?? [])), used),
  )
  return {
    end: period.end,
    used,
    days: lacking.length,
    expected: means.reduce((sum, values) => sum + mean(values), used),
    low: Math.min(...byWeek),
    high: Math.max(...byWeek),
  }
}
