// A row of `weekly.json` or `monthly.json` as charts take it.
import type { Row } from '../../files/rows.ts'
import { figureKeys } from './figures.ts'
import type { PeriodRow } from './input.ts'

/** The figures as numbers: exact amounts are kept as texts. */
export function periodRow(row: Row): PeriodRow {
  const { start, end, days, settled_days, adoption } = row
  const known: Readonly<Record<string, unknown>> = row
  const figures = figureKeys.map((key) => {
    const value = known[key]
    return [key, value == null || value === '' ? null : Number(value)] as const
  })
  return { start, end, days, settled_days, adoption, ...Object.fromEntries(figures) }
}
