// Rows of weeks and months: `weekly.json`, `monthly.json` and the same as CSV. Their fields are the archive's public
// figures: docs/figures.md.
import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { day, type Day } from '../core/day.ts'
import { daysOf, type Period, type PeriodKind, periodOf, periodRange } from '../core/period.ts'
import { folderOf, type Target } from '../core/target.ts'
import { DEFINITIONS } from '../reports/definitions.ts'
import { creditsOfDays, creditsRow } from '../reports/credits/row.ts'
import { legacyOf, legacyRow } from '../reports/metrics.ts'
import { seatFields, seatsOver } from '../reports/seats/day.ts'
import {
  adoption,
  type Carried,
  carried,
  monthFields,
  monthOfTotals,
  type TotalsDay,
  totalsFields,
  weekFields,
  weekOfTotals,
} from '../reports/totals/row.ts'
import type { History } from './history.ts'
import { documentText, type Format, readStored, rowsOf, type Stored } from './versioned.ts'

const head = { start: day, end: day, days: z.int(), settled_days: z.int(), definitions: z.int().catch(1) }
const tail = { adoption, ...seatFields, ...creditsRow.shape, legacy: legacyRow.nullable().catch(null) }

/** A slip of a hand must not make a row of another century, and rows for all periods between. */
const isPeriod = (kind: PeriodKind, name: string, { start, end }: { start: Day; end: Day }): boolean => {
  // zod refines also what is no day.
  if (!day.safeParse(start).success) return false
  const period = periodOf(kind, start)
  return period.name === name && period.start === start && period.end === end
}

const weekShape = z.looseObject({ week: z.string(), ...head, ...totalsFields, ...weekFields, ...tail })
const monthShape = z.looseObject({ month: z.string(), ...head, ...totalsFields, ...monthFields, ...tail })
export const weekRow = weekShape.refine((row) => isPeriod('week', row.week, row))
export const monthRow = monthShape.refine((row) => isPeriod('month', row.month, row))
export type WeekRow = z.infer<typeof weekRow>
export type MonthRow = z.infer<typeof monthRow>
const rowShape = z.object({ ...head, ...totalsFields, ...tail })
/** What a week's row and a month's share. */
export type Row = z.infer<typeof rowShape>

export interface Rows {
  /** Oldest first. */
  readonly weeks: readonly WeekRow[]
  readonly months: readonly MonthRow[]
  /** Which fields the target carries since when: before, they are unknown and not 0. */
  readonly carried: Carried
}

export const weeklyFile = z.looseObject({
  schema: z.literal(2),
  target: z.string(),
  carried,
  weeks: rowsOf(weekRow),
})
export const monthlyFile = z.looseObject({
  schema: z.literal(1),
  target: z.string(),
  months: rowsOf(monthRow),
})

/** Version 1 had weeks of ISO 8601, which nothing can turn into weeks from Sunday: they go and are made again. */
const weeklyFormat: Format<z.infer<typeof weeklyFile>> = {
  schema: 2,
  shape: weeklyFile,
  upgrades: { 1: (file) => ({ ...file, carried: {}, weeks: [] }) },
}
const monthlyFormat: Format<z.infer<typeof monthlyFile>> = {
  schema: 1,
  shape: monthlyFile,
  upgrades: {},
}

export type StoredWeekly = Stored<z.infer<typeof weeklyFile>>
export type StoredMonthly = Stored<z.infer<typeof monthlyFile>>
export const readWeekly = (text: string | undefined): StoredWeekly => readStored(text, weeklyFormat)
export const readMonthly = (text: string | undefined): StoredMonthly => readStored(text, monthlyFormat)

export const periodsPath = (target: Target, kind: PeriodKind, ending: 'json' | 'csv'): string =>
  `${folderOf(target)}/${kind === 'week' ? 'weekly' : 'monthly'}.${ending}`

/** The files' texts; keys that a stored file has beside ours stay. */
export const weeklyText = (stored: StoredWeekly, target: Target, { weeks, carried }: Rows): string =>
  documentText({
    ...(stored.state === 'read' ? stored.value : {}),
    schema: weeklyFormat.schema,
    target: folderOf(target),
    carried,
    weeks,
  })
export const monthlyText = (stored: StoredMonthly, target: Target, { months }: Rows): string =>
  documentText({
    ...(stored.state === 'read' ? stored.value : {}),
    schema: monthlyFormat.schema,
    target: folderOf(target),
    months,
  })

/** Rows as CSV: nested keys joined with `_`, unknown figures empty. */
export function rowsCsv(kind: PeriodKind, rows: readonly (WeekRow | MonthRow)[]): string {
  const keys = (kind === 'week' ? weekShape : monthShape).keyof().options
  const legacyKeys = legacyRow.keyof().options.map((key) => `legacy_${key}`)
  const phases = [
    ...new Set(['phase_1', 'phase_2', 'phase_3', ...rows.flatMap((row) => Object.keys(row.adoption ?? {}))]),
  ].sort()
  const columns = keys.flatMap((key): string[] =>
    key === 'legacy' ? legacyKeys : key === 'adoption' ? phases.map((phase) => `adoption_${phase}`) : [key],
  )
  const prefixed = (prefix: string, fields: object | null) =>
    Object.fromEntries(Object.entries(fields ?? {}).map(([key, value]) => [`${prefix}_${key}`, value]))
  const flat = rows.map(({ legacy, adoption, ...row }) => ({
    ...row,
    ...prefixed('legacy', legacy),
    ...prefixed('adoption', adoption),
  }))
  return stringify(flat, { header: true, columns })
}

export interface RowContext {
  readonly carried: Carried
  /** Whether GitHub revises a day no more. */
  readonly isSettled: (day: Day) => boolean
}

/** The stored days of a span. */
export const totalsDays = (history: History, days: readonly Day[]): TotalsDay[] =>
  days.flatMap((day) => {
    const totals = history.get(day)?.totals
    return totals === undefined ? [] : [{ day, totals }]
  })

const sharedOf = (
  period: Period,
  history: History,
  days: readonly TotalsDay[],
  isSettled: RowContext['isSettled'],
) => {
  const lines = daysOf(period).flatMap((day) => history.get(day) ?? [])
  return {
    start: period.start,
    end: period.end,
    days: days.length,
    settled_days: days.filter(({ day }) => isSettled(day)).length,
    definitions: DEFINITIONS,
    ...seatsOver(lines.flatMap(({ seats }) => seats ?? [])),
    ...creditsOfDays(lines.flatMap(({ credits }) => credits ?? [])),
    legacy: legacyOf(lines.flatMap(({ metrics }) => metrics ?? [])),
  }
}

/** The row of a week. Through the schema, so that a row is written in one order of keys, whether made now or read. */
export function weekRowOf(week: Period, history: History, { carried, isSettled }: RowContext): WeekRow {
  const days = totalsDays(history, daysOf(week))
  return weekRow.parse({
    week: week.name,
    ...sharedOf(week, history, days, isSettled),
    ...weekOfTotals(days, week.end, carried),
  })
}

/** The row of a month. */
export function monthRowOf(month: Period, history: History, { carried, isSettled }: RowContext): MonthRow {
  const days = totalsDays(history, daysOf(month))
  return monthRow.parse({
    month: month.name,
    ...sharedOf(month, history, days, isSettled),
    ...monthOfTotals(days, month.end, carried),
  })
}

/** The span of the days that the target has anything of. */
export interface Span {
  readonly first: Day
  readonly last: Day
}

/**
 * A row for each period of the span: those that `isStale` are made anew, the others stay. A period without any stored day
 * has a row of nulls: a gap is shown, not closed.
 */
export function updateRows<StoredRow extends Row>(
  kind: PeriodKind,
  rows: readonly StoredRow[],
  { first, last }: Span,
  isStale: (period: Period) => boolean,
  make: (period: Period) => StoredRow,
): StoredRow[] {
  const known = new Map(rows.map((row) => [row.start, row]))
  return periodRange(kind, first, last).map((period) => {
    const row = known.get(period.start)
    return row === undefined || isStale(period) ? make(period) : row
  })
}

/** Whether rows are of these definitions, and one for each period of the span. */
export const areWhole = (kind: PeriodKind, rows: readonly Row[], { first, last }: Span): boolean => {
  const starts = new Set(rows.map(({ start }) => start))
  return (
    rows.every(({ definitions }) => definitions >= DEFINITIONS) &&
    periodRange(kind, first, last).every(({ start }) => starts.has(start))
  )
}
