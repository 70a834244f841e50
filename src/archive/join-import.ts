// Joins the results of an import with those of the run that followed it.
import type { DayResult } from '../core/outcome.ts'
import { folderOf } from '../core/target.ts'
import { seriesKey } from '../files/series.ts'
import type { Imported } from './import.ts'
import type { RunResult, SeriesResult, TargetResult } from './run.ts'

/** A day that was imported and then read from GitHub has the import's result, unless GitHub said something new. */
function joinDays(imported: readonly DayResult[], asked: readonly DayResult[]): DayResult[] {
  const days = new Map(asked.map((result) => [result.day, result]))
  for (const result of imported) {
    const state = days.get(result.day)?.state
    if (state === undefined || state === 'unchanged' || state === 'withdrawn') days.set(result.day, result)
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

function joinTarget(result: TargetResult, { days }: Imported): TargetResult {
  const all = new Map(result.series.map((result) => [seriesKey(result.series), result]))
  for (const [series, taken] of days) {
    if (folderOf(series.target) !== folderOf(result.target)) continue
    const none: SeriesResult = { series, days: [], refusal: undefined, standing: 'asked', isOptional: true }
    const asked = all.get(seriesKey(series)) ?? none
    all.set(seriesKey(series), { ...asked, days: joinDays(taken, asked.days) })
  }
  return { ...result, series: [...all.values()] }
}

/** The results of the import and of the run after it, as one. */
export const joinImport = (run: RunResult, imported: Imported): RunResult => ({
  exposure: run.exposure,
  commits: [...imported.commits, ...run.commits],
  targets: run.targets.map((result) => joinTarget(result, imported)),
})
