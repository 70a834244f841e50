// `weekly.json` and `monthly.json`: all rows of a target.
import { z } from 'zod'
import type { PeriodKind } from '../core/period.ts'
import { folderOf, type Target } from '../core/target.ts'
import { type Carried, carried } from '../reports/totals/carried.ts'
import { type MonthRow, monthRow, type WeekRow, weekRow } from './rows.ts'
import { documentText, type Format, readStored, rowsOf, type Stored } from './versioned.ts'

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

/** `orgs/acme/weekly.json`, `orgs/acme/monthly.csv`. */
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
