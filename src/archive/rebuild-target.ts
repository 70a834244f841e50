// Everything that is derived of one target, made from nothing but its snapshots and its ledger.
import pMap from 'p-map'
import { type Day, monthOf } from '../core/day.ts'
import { idText } from '../core/json.ts'
import { folderOf, isTargetId, type Target } from '../core/target.ts'
import { type Asked, windowOf } from '../core/window.ts'
import { readEntity } from '../files/entity.ts'
import { isSettled, knownUntil } from '../files/day-status.ts'
import { type Ledger, ledgerPath, ledgerText } from '../files/ledger.ts'
import { withSpans } from '../files/ledger-entry.ts'
import { scopeKey } from '../files/record.ts'
import { type Series, seriesKey } from '../files/series.ts'
import type { File } from '../files/snapshot.ts'
import { changedFiles } from './changed-files.ts'
import { deriveFromSnapshots } from './derive.ts'
import { highlightsOf } from './highlights.ts'
import { damagedLedgerFile, type MergedTarget } from './merge.ts'
import { readState, seriesOnBranch, spanOnBranch } from './state.ts'
import type { View } from './view.ts'

/** Deletes months of history that no snapshot supports any more. */
async function unsupportedMonths(view: View, target: Target, made: readonly File[]): Promise<File[]> {
  const folder = `${folderOf(target)}/history`
  const known = new Set(made.map(({ path }) => path))
  return [...(await view.files(folder)).keys()]
    .filter((name) => /^\d{4}-\d{2}\.ndjson$/.test(name) && !known.has(`${folder}/${name}`))
    .map((name) => ({ path: `${folder}/${name}`, content: null }))
}

/** GitHub's id of the target, as its newest `totals` snapshot names it. */
async function idOnBranch(view: View, target: Target, latest: Day | undefined): Promise<string | undefined> {
  if (latest === undefined) return undefined
  const series: Series = { target, report: 'totals' }
  const stored = (await view.storedDays(series, monthOf(latest))).get(latest)
  if (stored === undefined) return undefined
  const [bytes] = await view.snapshot(series, latest, stored)
  const [record] = readEntity(Buffer.from(bytes ?? []).toString('utf8')) ?? []
  const id = idText(record?.[scopeKey[target.kind]])
  return id !== undefined && isTargetId(id) ? id : undefined
}

/** Derives everything of one target; its files are those that differ from what is stored. */
export async function rebuildTarget(view: View, target: Target, asked: Asked): Promise<MergedTarget> {
  const series = await seriesOnBranch(view, target)
  const state = await readState(view, target, series, asked, { mode: 'none' })
  const spans = await pMap(series, async (held) => [seriesKey(held), await spanOnBranch(view, held)] as const)
  const spanned = withSpans(state.ledger, new Map(spans))
  const latest = spanned.reports['totals']?.latest_day ?? undefined
  const ledger: Ledger = {
    ...spanned,
    target_id: spanned.target_id ?? (await idOnBranch(view, target, latest)) ?? null,
  }
  // As of the day that the last run here took for now: made later, the same files must not differ.
  const day = knownUntil(ledger) ?? asked.day
  const window = windowOf({ ...asked, day: day < asked.today ? day : asked.day }, undefined)
  const made = await deriveFromSnapshots(view, {
    target,
    known: ledger,
    asOf: window.asOf,
    isSettled: (day) => isSettled(ledger.reports['totals'], day),
  })
  const files = [
    { path: ledgerPath(target), content: ledgerText(ledger) },
    ...damagedLedgerFile(state),
    ...made.files,
    ...(await unsupportedMonths(view, target, made.files)),
  ]
  return {
    state: { ...state, window },
    series: [],
    ledger,
    rows: made.rows,
    history: made.history,
    files: await changedFiles(view, files),
    highlights: highlightsOf(ledger, made.rows, made.history, window.asOf),
  }
}
