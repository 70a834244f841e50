// What is made of the snapshots of one target: history, rows of weeks and months. A run updates it and reads no more of the
// branch than that needs; where it is absent, damaged or outdated, all of it is made again from the snapshots.
import type { View } from './view.ts'
import { type Derived, makeAllRows } from './all-rows.ts'
import { makeChangedRows } from './changed-rows.ts'
import { type RunFigures, monthsOf } from './months.ts'
import { areRowsComplete, readRows, rowFiles, spansOf, storedBounds, usableRows } from './stored-rows.ts'
import { isCarriedLost } from '../reports/totals/carried.ts'

/** History and rows after a run, and the files that have to be written for them. */
export async function derive(view: View, input: RunFigures): Promise<Derived> {
  const { target, known, asOf, changed, unchanged } = input
  const stored = await readRows(view, target)
  const rows = usableRows(stored, asOf)
  const before = spansOf(storedBounds(known), rows)
  const all = spansOf([...storedBounds(known), ...changed.keys(), ...unchanged.keys()], rows)
  if (all === undefined) return { history: new Map(), rows, files: [] }
  const read = monthsOf(view, input, before?.month)
  const isLost = [...unchanged, ...changed].some(
    ([day, { totals }]) => totals !== undefined && isCarriedLost(rows.carried, { day, totals }),
  )
  const made =
    isLost || !areRowsComplete(stored, known, asOf)
      ? await makeAllRows(read, input, all)
      : await makeChangedRows(read, input, rows, all)
  return { ...made, files: [...made.files, ...rowFiles(target, stored, made.rows)] }
}

/**
 * History and rows made of nothing but the snapshots and what the ledger knows of them, with all their files. Throws when
 * a newer version wrote the rows.
 */
export async function deriveFromSnapshots(
  view: View,
  input: Pick<RunFigures, 'target' | 'known' | 'asOf' | 'isSettled'>,
): Promise<Derived> {
  const stored = await readRows(view, input.target)
  const all = spansOf(storedBounds(input.known), { weeks: [], months: [], carried: {} })
  const learnt: RunFigures = { ...input, changed: new Map(), unchanged: new Map(), ignoresHistory: true }
  const made =
    all === undefined
      ? { history: new Map(), rows: { weeks: [], months: [], carried: {} }, files: [] }
      : await makeAllRows(monthsOf(view, learnt, all.month), learnt, all)
  return { ...made, files: [...made.files, ...rowFiles(input.target, stored, made.rows)] }
}
