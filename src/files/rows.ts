// Rows of weeks and months, made of the daily figures. Their fields are the archive's public figures: docs/figures.md.
import { z } from 'zod'
import { day, type Day } from '../core/day.ts'
import { daysOf, type Period, type PeriodKind, periodOf } from '../core/period.ts'
import { DEFINITIONS } from '../reports/definitions.ts'
import { rowFields, rowPartsOf } from '../reports/all.ts'
import { legacyOf, legacyRow } from '../reports/metrics/day.ts'
import {
  adoption,
  monthFields,
  monthOfTotals,
  totalsFields,
  weekFields,
  weekOfTotals,
} from '../reports/totals/row.ts'
import type { Carried, TotalsDay } from '../reports/totals/carried.ts'
import type { History } from './history.ts'

const head = { start: day, end: day, days: z.int(), settled_days: z.int(), definitions: z.int().catch(1) }
const tail = { adoption, ...rowFields, legacy: legacyRow.nullable().catch(null) }

/** A mistake made by hand must not make a row in another century, and rows for all periods up to it. */
const isPeriod = (kind: PeriodKind, name: string, { start, end }: { start: Day; end: Day }): boolean => {
  // zod refines also what is no day.
  if (!day.safeParse(start).success) return false
  const period = periodOf(kind, start)
  return period.name === name && period.start === start && period.end === end
}

export const weekShape = z.looseObject({ week: z.string(), ...head, ...totalsFields, ...weekFields, ...tail })
export const monthShape = z.looseObject({
  month: z.string(),
  ...head,
  ...totalsFields,
  ...monthFields,
  ...tail,
})
export const weekRow = weekShape.refine((row) => isPeriod('week', row.week, row))
export const monthRow = monthShape.refine((row) => isPeriod('month', row.month, row))
export type WeekRow = z.infer<typeof weekRow>
export type MonthRow = z.infer<typeof monthRow>
const rowShape = z.object({ ...head, ...totalsFields, ...tail })
/** What a week's row and a month's share. */
export type Row = z.infer<typeof rowShape>

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
    ...rowPartsOf(lines),
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
