// Merges a batch into one target: snapshots, ledger, history and rows, as files for the branch.
import { type Day, monthOf } from '../core/day.ts'
import { isNews } from '../core/outcome.ts'
import { folderOf } from '../core/target.ts'
import type { Highlights } from '../files/archive-file.ts'
import type { DayFigures } from '../reports/all.ts'
import { isSettled } from '../files/day-status.ts'
import { type Ledger, ledgerPath, ledgerText } from '../files/ledger.ts'
import { monthFolder, type Series } from '../files/series.ts'
import { blobId, type File, areStored, nameOf, type Snapshot } from '../files/snapshot.ts'
import type { Answered } from './question.ts'
import { type ComparedSeries, compareSeries } from './compare.ts'
import { derive } from './derive.ts'
import { prefetchShownMonths } from './prefetch.ts'
import { areRowsComplete, readRows } from './stored-rows.ts'
import { highlightsOf } from './highlights.ts'
import { isPersonal, storesAlike } from './people.ts'
import type { Rows } from '../files/row-files.ts'
import type { SeriesResult, TargetResult } from './run.ts'
import { readState, type TargetState } from './state.ts'
import { updateLedger } from './update-ledger.ts'
import { standingOf } from './standing.ts'
import type { Task } from './task.ts'
import { type NamedIds, withoutStrangers } from './strangers.ts'
import type { View } from './view.ts'

/** What one target brings to a batch. */
export interface Share {
  readonly task: Task
  readonly planned: TargetState
  readonly answered: readonly Answered[]
  /** All that the run's files of the target have named so far. */
  readonly ids: NamedIds
}

export interface MergedTarget {
  readonly state: TargetState
  readonly series: readonly SeriesResult[]
  readonly ledger: Ledger
  readonly rows: Rows
  readonly history: TargetResult['history']
  readonly files: readonly File[]
  /** The target's part of `archive.json`; undefined in a batch without news. */
  readonly highlights: Highlights | undefined
}

/** The files of a new or changed day; parts that it no longer has are deleted. */
async function filesOf(view: View, series: Series, day: Day, { files }: Snapshot): Promise<File[]> {
  const names = new Set(files.map(({ path }) => nameOf(path)))
  const stored = (await view.storedDays(series, monthOf(day))).get(day)?.keys() ?? []
  const gone = [...stored].filter((name) => !names.has(name))
  const folder = monthFolder(series, monthOf(day))
  return [...files, ...gone.map((name) => ({ path: `${folder}/${name}`, content: null }))]
}

/** Figures of the new or changed days, and of the days that stay as they are. */
function figuresByDay(compared: readonly ComparedSeries[]) {
  const changed = new Map<Day, DayFigures>()
  const unchanged = new Map<Day, DayFigures>()
  for (const { result, snapshot } of compared.flatMap(({ days }) => days)) {
    if (snapshot?.figures === undefined) continue
    const into = isNews(result) ? changed : unchanged
    into.set(result.day, { ...into.get(result.day), ...snapshot.figures })
  }
  return { changed, unchanged }
}

/** Names that differ because of another key or another `user-data` are no restatement by GitHub. */
function asRewritten(compared: ComparedSeries, { ledger, people }: TargetState): ComparedSeries {
  const { report } = compared.series
  if (!isPersonal(report) || storesAlike(ledger, report, people.stores)) return compared
  const days = compared.days.map(({ result, snapshot }) =>
    result.state === 'restated'
      ? { result: { day: result.day, state: 'rewritten' } as const, snapshot }
      : { result, snapshot },
  )
  return { ...compared, days }
}

/** A ledger that is not valid is kept beside the new one: it may hold what the snapshots do not. */
export const damagedLedgerFile = ({ target, damagedLedger }: TargetState): File[] =>
  damagedLedger === undefined
    ? []
    : [
        {
          path: `${folderOf(target)}/damaged/status-${blobId(damagedLedger).slice(0, 12)}.txt`,
          content: damagedLedger,
        },
      ]

/** Whether a day was answered that the branch does not hold. */
async function bringsUnstored({ view }: TargetState, answered: readonly Answered[]): Promise<boolean> {
  const others = await Promise.all(
    answered.map(async ({ series, day, answer }) => {
      if (answer.state !== 'ready') return false
      const stored = (await view.storedDays(series, monthOf(day))).get(day)
      return stored === undefined || !areStored(answer.value.files, stored)
    }),
  )
  return others.includes(true)
}

/** Merges the answers into the branch as `view` shows it. Pure, except for what it reads through the view. */
export async function mergeTarget(
  view: View,
  { task, planned, answered: all, ids }: Share,
  isReadable: (series: Series) => boolean,
): Promise<MergedTarget> {
  const { target } = task
  const { stores } = planned.people
  const current =
    view === planned.view ? planned : await readState(view, target, task.series, planned.window, stores)
  // Another run may have stored the first day in the meantime.
  const answered = withoutStrangers(all, target, current.ledger.target_id, ids)
  // Another run may have stored people in another way in the meantime.
  const isBlocked = (series: Series) => current.people.conflict !== undefined && isPersonal(series.report)
  if (await bringsUnstored(current, answered)) prefetchShownMonths(view, target, current.window.asOf)
  const compared = await Promise.all(
    task.series.map(async (series) =>
      asRewritten(
        await compareSeries(
          { planned, current },
          series,
          answered.filter((answer) => answer.series === series && !isBlocked(series)),
          isReadable(series),
        ),
        current,
      ),
    ),
  )
  const series = compared.map((member): SeriesResult => ({
    series: member.series,
    days: member.days.map(({ result }) => result),
    refusal: member.refusal,
    isOptional: task.optional.has(member.series),
    standing: standingOf(member, task, compared, current),
  }))
  const ledger = updateLedger(current, compared, series, task.isImport === true)
  const news = compared.flatMap((member) =>
    member.days.map(async ({ result, snapshot }) =>
      snapshot !== undefined && isNews(result) ? filesOf(view, member.series, result.day, snapshot) : [],
    ),
  )
  const files = (await Promise.all(news)).flat()
  const isLedgerUnchanged =
    ledgerText(ledger) === ledgerText(current.ledger) && current.damagedLedger === undefined
  const stored = await readRows(view, target)
  const { asOf } = current.window
  const common = { state: current, series, ledger }
  if (files.length === 0 && isLedgerUnchanged && areRowsComplete(stored, ledger, asOf)) {
    const { weekly, monthly } = stored
    const rows: Rows = {
      weeks: weekly.state === 'read' ? weekly.value.weeks : [],
      months: monthly.state === 'read' ? monthly.value.months : [],
      carried: weekly.state === 'read' ? weekly.value.carried : {},
    }
    return { ...common, rows, history: new Map(), files: [], highlights: undefined }
  }
  const made = await derive(view, {
    target,
    known: current.ledger,
    asOf,
    isSettled: (day) => isSettled(ledger.reports['totals'], day),
    ...figuresByDay(compared),
  })
  return {
    ...common,
    rows: made.rows,
    history: made.history,
    files: [
      ...files,
      { path: ledgerPath(target), content: ledgerText(ledger) },
      ...damagedLedgerFile(current),
      ...made.files,
    ],
    highlights: highlightsOf(ledger, made.rows, made.history, asOf),
  }
}
