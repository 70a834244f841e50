// A UTC calendar day, as GitHub's reports count days. The only file of the core that touches Date, and only in UTC.
import { z } from 'zod'

const MILLISECONDS = 86_400_000

/** A real calendar day in UTC, written `YYYY-MM-DD`. */
export const day = z.iso.date().brand<'Day'>()
export type Day = z.infer<typeof day>

const number = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS
/** Written once each: ranges of a year are walked for every report and target, and a Date is slow to write. */
const written = new Map<number, Day>()
function fromNumber(days: number): Day {
  const known = written.get(days) ?? dayOf(new Date(days * MILLISECONDS))
  written.set(days, known)
  return known
}

/** The UTC day of an instant. */
export const dayOf = (instant: Date): Day => instant.toISOString().slice(0, 10) as Day

/** The UTC day of an ISO 8601 instant with any offset; undefined when it is none. */
export function dayOfInstant(text: string): Day | undefined {
  const instant = new Date(text)
  return Number.isNaN(instant.getTime()) ? undefined : dayOf(instant)
}

/** The day `count` days after `from`; before it when negative. */
export const addDays = (from: Day, count: number): Day => fromNumber(number(from) + count)

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => number(to) - number(from)

/** Days from the first to the last, both included. */
export interface DaySpan {
  readonly first: Day
  readonly last: Day
}

/** All days from `first` to `last`, both included, oldest first. */
export function dayRange(first: Day, last: Day): Day[] {
  const start = number(first)
  return Array.from({ length: Math.max(0, number(last) - start + 1) }, (_, index) =>
    fromNumber(start + index),
  )
}

/** `YYYY-MM` of a day. */
export const monthOf = (day: Day): string => day.slice(0, 7)

/** Sunday is 0, Saturday is 6. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => (((number(day) + 4) % 7) + 7) % 7

/** The earlier and the later of two days. */
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
export const later = (a: Day, b: Day): Day => (a > b ? a : b)
