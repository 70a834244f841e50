// What the page knows of single days: figures of the newest ones, and the state of the archive.
import { addDays, type Day, dayRange, later, weekdayOf } from '../../core/day.ts'
import { type Status, STATUSES, type Value } from '../chart/spec.ts'
import { columns } from './columns.ts'
import type { DayLine, TargetInput } from './input.ts'

const DAY_KEYS = ['daily_active_users', 'lines_added', 'credits'] as const
export type DayKey = (typeof DAY_KEYS)[number]

/** The newest days, from a Sunday on. */
export interface Days {
  readonly names: readonly string[]
  /** Of the last 91 of them, or of all when there are fewer. */
  readonly figures: { readonly [Key in DayKey]?: readonly Value[] }
  /** One letter a day: the index in `STATUSES`; `-` for days outside of the archive. */
  readonly statuses: string
}

/** What the ledger says of all days, and the days that lack something, newest first. */
export interface Health {
  readonly counts: { readonly [Key in Status]?: number }
  readonly exceptions: readonly { readonly day: string; readonly status: Status }[]
}

/** Of the calendar: a year, and a month more to compare with. */
const DAY_WEEKS = 57
/** Of figures by day: over longer times weekends make a comb of them. */
const DAYS = 91
const MOST_EXCEPTIONS = 200

/** The newest days up to `day`. */
export function daysOf({ statuses }: TargetInput, history: readonly DayLine[], day: Day): Days {
  const known = [...history.map((line) => line.day), ...statuses.keys()]
    .filter((known) => known <= day)
    .sort()
  const first = known[0]
  if (first === undefined) return { names: [], figures: {}, statuses: '' }
  const sunday = (day: Day) => addDays(day, -(weekdayOf(day) % 7))
  const names = dayRange(later(sunday(first), addDays(sunday(day), 7 * (1 - DAY_WEEKS))), day)
  const lines = new Map(history.map((line) => [line.day, line]))
  const letter = (status: Status | undefined) =>
    status === undefined ? '-' : String(STATUSES.indexOf(status))
  return {
    names,
    figures: columns(DAY_KEYS, names.slice(-DAYS), (name, key) => lines.get(name)?.[key] ?? null),
    statuses: names.map((name) => letter(statuses.get(name))).join(''),
  }
}

/** The states of all days, counted, and those that lack something by name. */
export function healthOf({ statuses }: TargetInput): Health {
  const counts: { [Key in Status]?: number } = {}
  for (const status of statuses.values()) counts[status] = (counts[status] ?? 0) + 1
  const exceptions = [...statuses]
    .filter(([, status]) => status !== 'settled' && status !== 'provisional')
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, MOST_EXCEPTIONS)
    .map(([day, status]) => ({ day, status }))
  return { counts, exceptions }
}
