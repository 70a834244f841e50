// Days and weeks in words that no reader can take for another date.
import { addDays, type Day, weekdayOf } from '../../core/day.ts'
import { monthName } from '../chart/month-names.ts'
import { listed } from './number.ts'

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

const yearOf = (day: Day): string => day.slice(0, 4)
const weekday = (day: Day): string => weekdays[weekdayOf(day)] ?? ''
const ofMonth = (day: Day): string => String(Number(day.slice(8)))

/** `9 Nov`. */
export const shortDay = (day: Day): string => `${ofMonth(day)} ${monthName(day)}`

/** `Mon 9 Nov`. */
export const weekDay = (day: Day): string => `${weekday(day)} ${shortDay(day)}`

/** `Mon 9 Nov 2026`. */
export const fullDay = (day: Day): string => `${weekDay(day)} ${yearOf(day)}`

/** `9 Nov 2026`. */
export const date = (day: Day): string => `${shortDay(day)} ${yearOf(day)}`

/** `Sun 8 – Sat 14 Nov`, and the month twice where it changes. */
export function shortSpan(first: Day, last: Day): string {
  if (first === last) return weekDay(first)
  const start =
    first.slice(0, 7) === last.slice(0, 7) ? `${weekday(first)} ${ofMonth(first)}` : weekDay(first)
  return `${start} – ${weekDay(last)}`
}

/** `Sun 8 – Sat 14 Nov 2026`, and the year twice where it changes. */
export function span(first: Day, last: Day): string {
  if (yearOf(first) !== yearOf(last)) return `${fullDay(first)} – ${fullDay(last)}`
  return `${shortSpan(first, last)} ${yearOf(last)}`
}

/** `8 – 14 Nov 2026`: a week, whose weekdays are plain. */
export function dates({ start, end }: { readonly start: Day; readonly end: Day }): string {
  if (yearOf(start) !== yearOf(end)) return `${date(start)} – ${date(end)}`
  const first = start.slice(0, 7) === end.slice(0, 7) ? ofMonth(start) : shortDay(start)
  return `${first} – ${date(end)}`
}

/** Days in a row as one span: `Tue 10 Nov and Fri 13 – Sun 15 Nov`. The days are in order. */
export function dayList(days: readonly Day[]): string {
  const runs: { first: Day; last: Day }[] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run !== undefined && addDays(run.last, 1) === day) run.last = day
    else runs.push({ first: day, last: day })
  }
  return listed(runs.map(({ first, last }) => shortSpan(first, last)))
}

/** `8 – 14 Nov`: a week where the year is plain. */
export function shortDates({ start, end }: { readonly start: Day; readonly end: Day }): string {
  const first = start.slice(0, 7) === end.slice(0, 7) ? ofMonth(start) : shortDay(start)
  return `${first} – ${shortDay(end)}`
}

/** `Nov 2026` of `2026-11`. */
export const monthAndYear = (month: string): string => `${monthName(month)} ${month.slice(0, 4)}`
