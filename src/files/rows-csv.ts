// `weekly.csv` and `monthly.csv`: the same rows for spreadsheets.
import { stringify } from 'csv-stringify/sync'
import type { PeriodKind } from '../core/period.ts'
import { legacyRow } from '../reports/metrics/day.ts'
import { type MonthRow, monthShape, type WeekRow, weekShape } from './rows.ts'

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
