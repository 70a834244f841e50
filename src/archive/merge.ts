// One target's news as files on the branch: snapshots, ledger, history, weekly rows.
import type { Headline } from '../core/archive-file.ts'
import { HEADLINE_WEEKS } from '../core/archive-file.ts'
import { type Day, monthOf } from '../core/day.ts'
import { type DayFigures, historyPath, historyText } from '../core/history.ts'
import { learn, type Ledger, ledgerPath, ledgerText, spanOf } from '../core/ledger.ts'
import type { SeriesResult, TargetResult } from '../core/result.ts'
import { monthFolder, seriesKey } from '../core/series.ts'
import { blobId, type File, nameOf } from '../core/snapshot.ts'
import { folderOf } from '../core/target.ts'
import { weeklyCsv, weeklyJson, weeklyPath } from '../core/weekly-file.ts'
import type { CollectedSeries } from './collect.ts'
import { outcomeOfSeries } from './outcomes.ts'
import { readState, type TargetState } from './target-state.ts'
import { readRows, updateTrend } from './trend.ts'
import type { View } from './view.ts'

export interface CollectedTarget {
  /** The branch's state that the collection was planned on. */
  readonly before: TargetState
  readonly series: readonly CollectedSeries[]
}

export interface MergedTarget {
  readonly result: TargetResult
  readonly files: readonly File[]
  /** The target's part of `archive.json`; undefined in a run without news. */
  readonly headline: Headline | undefined
}

const answers = (one: CollectedSeries): boolean =>
  one.state === 'read' && [...one.days.values()].some((day) => day.state !== 'failed')

/** The files of new and changed days; a part that a changed day no longer has is deleted. */
function newFiles(
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

const storedBy = (outcome: SeriesResult['outcome']): Day[] =>
  outcome.state === 'read'
    ? outcome.days
        .filter(({ state }) => state !== 'pending' && state !== 'none' && state !== 'failed')
        .map(({ day }) => day)
    : []

/** Figures by day, of the days that are new or changed and of those that stay as they are. */
function figuresBy(collected: readonly CollectedSeries[], results: readonly SeriesResult[]) {
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

const idIn = (collected: readonly CollectedSeries[]): string | undefined =>
  collected
    .flatMap((one) => (one.state === 'read' ? [...one.days.values()] : []))
    .map((day) => (day.state === 'kept' ? day.snapshot.targetId : undefined))
    .find((id) => id !== undefined)

/** Merges what was collected into the branch as `view` shows it. Pure but for what it reads through the view. */
export async function mergeTarget(
  view: View,
  { before, series: collected }: CollectedTarget,
  today: Day,
): Promise<MergedTarget> {
  const { target, window } = before
  const state =
    view.head === before.head
      ? before
      : await readState(
          view,
          target,
          collected.map((one) => one.series),
          window,
        )
  const results = await Promise.all(
    collected.map(async (one) => {
      const othersAnswer = collected.some((other) => other !== one && answers(other))
      const outcome = await outcomeOfSeries(view, before, state, one, othersAnswer)
      const listed = state.stored.get(seriesKey(one.series))?.keys() ?? []
      return { series: one.series, outcome, stored: new Set([...listed, ...storedBy(outcome)]) }
    }),
  )
  const entries = results.flatMap(({ series, outcome }) => {
    const key = seriesKey(series)
    const entry = learn(
      state.ledger.reports[key],
      outcome,
      state.window,
      today,
      state.stored.get(key)?.keys() ?? [],
    )
    return entry === undefined ? [] : [[key, entry] as const]
  })
  const ledger: Ledger = {
    ...state.ledger,
    target_id: state.ledger.target_id ?? idIn(collected) ?? null,
    reports: { ...state.ledger.reports, ...Object.fromEntries(entries) },
  }
  const result = {
    target,
    window: state.window,
    series: results,
    ledger,
    ledgerWasDamaged: state.damagedLedger !== undefined,
  }
  const files = newFiles(state, collected, results)
  const isKnown = ledgerText(ledger) === ledgerText(state.ledger) && state.damagedLedger === undefined
  if (files.length === 0 && isKnown) {
    const rows = (await readRows(view, target)) ?? []
    return { result: { ...result, rows, history: new Map(), hasNews: false }, files: [], headline: undefined }
  }
  const { learnt, seen } = figuresBy(collected, results)
  const { rows, history, months } = await updateTrend(view, target, state.window, ledger, learnt, seen)
  const folder = folderOf(target)
  return {
    result: { ...result, rows, history, hasNews: true },
    files: [
      ...files,
      { path: ledgerPath(target), content: ledgerText(ledger) },
      ...(state.damagedLedger === undefined
        ? []
        : [
            {
              path: `${folder}/damaged/status-${blobId(state.damagedLedger).slice(0, 12)}.json`,
              content: state.damagedLedger,
            },
          ]),
      ...months.map((month) => ({ path: historyPath(target, month), content: historyText(history, month) })),
      ...(rows.length === 0
        ? []
        : [
            { path: weeklyPath(target, 'json'), content: weeklyJson(target, rows) },
            { path: weeklyPath(target, 'csv'), content: weeklyCsv(rows) },
          ]),
    ],
    headline: {
      first_day: spanOf(ledger).first,
      latest_day: spanOf(ledger).latest,
      reports: Object.keys(ledger.reports)
        .filter((key) => ledger.reports[key]?.latest_day != null)
        .sort(),
      weeks: rows.slice(-HEADLINE_WEEKS),
    },
  }
}
