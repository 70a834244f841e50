// What a run brings that the branch does not have: files, figures, and days that are stored now.
import { type Day, monthOf } from '../core/day.ts'
import type { DayFigures } from '../core/history.ts'
import type { SeriesResult } from '../core/result.ts'
import { monthFolder, seriesKey } from '../core/series.ts'
import { type File, nameOf } from '../core/snapshot.ts'
import type { CollectedSeries } from './collect.ts'
import type { TargetState } from './target-state.ts'

/** The files of new and changed days; a part that a changed day no longer has is deleted. */
export function newFiles(
  state: TargetState,
  collected: readonly CollectedSeries[],
  results: readonly SeriesResult[],
): File[] {
  return results.flatMap(({ series, outcome }, index) => {
    const one = collected[index]
    if (outcome.state !== 'read' || one?.state !== 'read') return []
    return outcome.days.flatMap(({ day, state: became }) => {
      const got = one.days.get(day)
      const isNew = became === 'added' || became === 'restated' || became === 'restored'
      if (!isNew || got?.state !== 'kept') return []
      const { files } = got.snapshot
      const names = new Set(files.map(({ path }) => nameOf(path)))
      const stored = state.stored.get(seriesKey(series))?.get(day)?.keys() ?? []
      const gone = [...stored].filter((name) => !names.has(name))
      const folder = monthFolder(series, monthOf(day))
      return [...files, ...gone.map((name) => ({ path: `${folder}/${name}`, content: null }))]
    })
  })
}

export const storedBy = (outcome: SeriesResult['outcome']): Day[] =>
  outcome.state === 'read'
    ? outcome.days
        .filter(({ state }) => state !== 'pending' && state !== 'none' && state !== 'failed')
        .map(({ day }) => day)
    : []

/** Figures by day, of the days that are new or changed and of those that stay as they are. */
export function figuresBy(collected: readonly CollectedSeries[], results: readonly SeriesResult[]) {
  const learnt = new Map<Day, DayFigures>()
  const seen = new Map<Day, DayFigures>()
  results.forEach(({ outcome }, index) => {
    const one = collected[index]
    if (outcome.state !== 'read' || one?.state !== 'read') return
    for (const { day, state } of outcome.days) {
      const got = one.days.get(day)
      if (got?.state !== 'kept' || got.snapshot.figures === undefined) continue
      const into = state === 'unchanged' ? seen : learnt
      into.set(day, { ...into.get(day), ...got.snapshot.figures })
    }
  })
  return { learnt, seen }
}

export const idIn = (collected: readonly CollectedSeries[]): string | undefined =>
  collected
    .flatMap((one) => (one.state === 'read' ? [...one.days.values()] : []))
    .map((day) => (day.state === 'kept' ? day.snapshot.targetId : undefined))
    .find((id) => id !== undefined)
