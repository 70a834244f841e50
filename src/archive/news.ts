// What a run brings that the branch does not have: files, figures, and days that are stored now.
import { type Day, monthOf } from '../core/day.ts'
import type { DayFigures } from '../files/history.ts'
import type { SeriesResult } from './run.ts'
import { monthFolder, type Series } from '../files/series.ts'
import { type File, nameOf, type Snapshot } from '../files/snapshot.ts'
import type { CollectedSeries } from './ask.ts'
import type { View } from './view.ts'

/** The files of a day that is new or changed; a part that it no longer has is deleted. */
async function filesOf(view: View, series: Series, day: Day, { files }: Snapshot): Promise<File[]> {
  const names = new Set(files.map(({ path }) => nameOf(path)))
  const stored = (await view.stored(series, monthOf(day))).get(day)?.keys() ?? []
  const gone = [...stored].filter((name) => !names.has(name))
  const folder = monthFolder(series, monthOf(day))
  return [...files, ...gone.map((name) => ({ path: `${folder}/${name}`, content: null }))]
}

/** The files of new and changed days. */
export async function newFiles(
  view: View,
  collected: readonly CollectedSeries[],
  results: readonly SeriesResult[],
): Promise<File[]> {
  const files = results.flatMap(({ series, outcome }, index) => {
    const one = collected[index]
    if (outcome.state !== 'read' || one?.state !== 'read') return []
    return outcome.days.map(async ({ day, state: became }) => {
      const got = one.days.get(day)
      const isNew = became === 'added' || became === 'restated' || became === 'restored'
      return isNew && got?.state === 'kept' ? filesOf(view, series, day, got.snapshot) : []
    })
  })
  return (await Promise.all(files)).flat()
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
