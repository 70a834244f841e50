// Files that will be read in any case, asked for early and all at once, so that they go out as one query.
import { addDays, type Day, dayRange, monthOf } from '../core/day.ts'
import type { Target } from '../core/target.ts'
import type { Asked } from '../core/window.ts'
import { ARCHIVE_PATH } from '../files/archive-file.ts'
import { historyPath } from '../files/history.ts'
import { ledgerPath } from '../files/ledger.ts'
import { periodsPath } from '../files/row-files.ts'
import type { Series } from '../files/series.ts'
import type { Task } from './task.ts'
import { LISTED_DAYS } from './plan.ts'
import type { Branch } from './ports.ts'
import { SCHEMAS_FOLDER } from './schemas.ts'
import { monthNames, shownDays } from './shown-days.ts'
import { type View, viewOf } from './view.ts'

/** The view remembers the promise: an error reaches whoever reads the same file later. */
const prefetch = (reading: Promise<unknown>): void => void reading.catch(() => undefined)

function prefetchTargets(
  view: View,
  tasks: readonly Pick<Task, 'target' | 'series'>[],
  { day }: Pick<Asked, 'day'>,
): void {
  const ofTargets = tasks.flatMap(({ target }) => [
    ledgerPath(target),
    periodsPath(target, 'week', 'json'),
    periodsPath(target, 'month', 'json'),
  ])
  for (const path of [ARCHIVE_PATH, ...ofTargets]) prefetch(view.bytes(path))
  prefetch(view.files(SCHEMAS_FOLDER))
  // Only the ledger tells which series have files; asking for a folder that is not there costs less than waiting for it.
  for (const month of new Set(dayRange(addDays(day, 1 - LISTED_DAYS), day).map(monthOf)))
    for (const series of tasks.flatMap((task) => task.series)) prefetch(view.storedDays(series, month))
}

/** The branch at `head`, with the files of these tasks already asked for. */
export function prefetchedView(
  branch: Branch,
  head: string | undefined,
  tasks: readonly Pick<Task, 'target' | 'series'>[],
  asked: Pick<Asked, 'day'>,
): View {
  const view = viewOf(branch, head)
  prefetchTargets(view, tasks, asked)
  return view
}

/** Asks for what a batch of older days will be merged with: also the listings and figures of its own months. */
export function prefetchForBatch(
  view: View,
  tasks: readonly Pick<Task, 'target' | 'series'>[],
  batch: readonly { readonly series: Series; readonly day: Day }[],
  asked: Pick<Asked, 'day'>,
): void {
  prefetchTargets(view, tasks, asked)
  const months = new Map<Target, Set<string>>()
  for (const { series, day } of batch) {
    const month = monthOf(day)
    prefetch(view.storedDays(series, month))
    months.set(series.target, (months.get(series.target) ?? new Set()).add(month))
  }
  for (const [target, ofTarget] of months)
    for (const month of ofTarget) prefetch(view.bytes(historyPath(target, month)))
}

/** Asks for the months of figures that every batch with news reads. */
export function prefetchShownMonths(view: View, target: Target, asOf: Day): void {
  for (const month of monthNames(shownDays(asOf))) prefetch(view.bytes(historyPath(target, month)))
}
