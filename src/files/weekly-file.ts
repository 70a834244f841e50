// `weekly.json` and `weekly.csv`: the weekly rows as files, for people and programs that read the branch.
import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { folderOf, type Target } from '../core/target.ts'
import { weeklyRow, type WeeklyRow } from './week.ts'

const weeklyFile = z.object({ schema: z.literal(1), target: z.string(), weeks: z.array(weeklyRow) })

export const weeklyPath = (target: Target, ending: 'json' | 'csv'): string =>
  `${folderOf(target)}/weekly.${ending}`

export const weeklyJson = (target: Target, weeks: readonly WeeklyRow[]): string =>
  `${JSON.stringify({ schema: 1, target: folderOf(target), weeks }, null, 2)}\n`

/** The rows of a stored `weekly.json`; undefined when it does not hold. */
export function readWeekly(text: string): WeeklyRow[] | undefined {
  try {
    return weeklyFile.parse(JSON.parse(text)).weeks
  } catch {
    return undefined
  }
}

/** The same rows as CSV: nested keys joined with `_`, unknown figures empty. */
export function weeklyCsv(weeks: readonly WeeklyRow[]): string {
  const legacyKeys = weeklyRow.shape.legacy.unwrap().keyof().options
  const flat = weeks.map(({ legacy, ...row }) => ({
    ...row,
    ...Object.fromEntries(legacyKeys.map((key) => [`legacy_${key}`, legacy?.[key] ?? null])),
  }))
  const columns = [
    ...weeklyRow.keyof().options.filter((key) => key !== 'legacy'),
    ...legacyKeys.map((key) => `legacy_${key}`),
  ]
  return stringify(flat, { header: true, columns })
}
