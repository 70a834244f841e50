// One target's news as files on the branch: snapshots, ledger, history, weekly rows.
import type { Headline } from '../files/archive-file.ts'
import { learn, type Ledger, ledgerPath, ledgerText } from '../files/ledger.ts'
import type { TargetResult } from './run.ts'
import { seriesKey } from '../files/series.ts'
import { blobId, type File } from '../files/snapshot.ts'
import { folderOf } from '../core/target.ts'
import type { CollectedSeries } from './ask.ts'
import { headlineOf } from './highlights.ts'
import type { CollectedTarget } from './collect.ts'
import { figuresBy, idIn, newFiles, storedBy } from './news.ts'
import { outcomeOfSeries } from './compare.ts'
import { readState } from './state.ts'
import { derive, isWhole, readRows } from './derive.ts'
import type { View } from './view.ts'

export interface MergedTarget {
  readonly result: TargetResult
  readonly files: readonly File[]
  /** The target's part of `archive.json`; undefined in a run without news. */
  readonly headline: Headline | undefined
}

const answers = (one: CollectedSeries): boolean =>
  one.state === 'read' && [...one.days.values()].some((day) => day.state !== 'failed')

/**
 * Whether a 404 of `one` can mean that the API is closed: something else of the target answers. Where the target's own
 * `metrics` answers, a team's 404 is a wrong name.
 */
function othersAnswer(collected: readonly CollectedSeries[], { series }: CollectedSeries): boolean {
  const own = collected.find(
    (other) => other.series.report === series.report && other.series.team === undefined,
  )
  if (series.team !== undefined && own !== undefined && answers(own)) return false
  return collected.some((other) => other.series !== series && answers(other))
}

/** Merges what was collected into the branch as `view` shows it. Pure but for what it reads through the view. */
export async function mergeTarget(
  view: View,
  { before, series: collected }: CollectedTarget,
): Promise<MergedTarget> {
  const { target, window } = before
  const { today } = window
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
      const outcome = await outcomeOfSeries(view, before, state, one, othersAnswer(collected, one), today)
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
  const files = await newFiles(view, collected, results)
  const isKnown = ledgerText(ledger) === ledgerText(state.ledger) && state.damagedLedger === undefined
  const known = state.damagedLedger === undefined ? state.ledger : ledger
  const { asOf, settledUntil } = state.window
  const stored = await readRows(view, target)
  if (files.length === 0 && isKnown && isWhole(stored, known, asOf)) {
    return {
      result: {
        ...result,
        rows: stored.weekly.state === 'read' ? stored.weekly.value.weeks : [],
        months: stored.monthly.state === 'read' ? stored.monthly.value.months : [],
        carried: stored.weekly.state === 'read' ? stored.weekly.value.carried : {},
        history: new Map(),
        hasNews: false,
      },
      files: [],
      headline: undefined,
    }
  }
  const {
    rows,
    history,
    files: derived,
  } = await derive(view, {
    target,
    known,
    asOf,
    isSettled: (day) => day <= settledUntil,
    ...figuresBy(collected, results),
  })
  const folder = folderOf(target)
  return {
    result: {
      ...result,
      rows: rows.weeks,
      months: rows.months,
      carried: rows.carried,
      history,
      hasNews: true,
    },
    files: [
      ...files,
      { path: ledgerPath(target), content: ledgerText(ledger) },
      ...(state.damagedLedger === undefined
        ? []
        : [
            {
              path: `${folder}/damaged/status-${blobId(state.damagedLedger).slice(0, 12)}.txt`,
              content: state.damagedLedger,
            },
          ]),
      ...derived,
    ],
    headline: headlineOf(ledger, rows, history, asOf),
  }
}
