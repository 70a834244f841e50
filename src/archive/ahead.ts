// What is read of every target in any case, asked for at once, so that it goes out together.
import { addDays, type Day, dayRange, monthOf } from '../core/day.ts'
import type { Target } from '../core/target.ts'
import type { Asked } from '../core/window.ts'
import { ARCHIVE_PATH } from '../files/archive-file.ts'
import { historyPath } from '../files/history.ts'
import { ledgerPath } from '../files/ledger.ts'
import { periodsPath } from '../files/period-files.ts'
import type { Series } from '../files/series.ts'
import type { Task } from './task.ts'
import { LISTED_DAYS } from './plan.ts'
import type { Branch } from './ports.ts'
import { SCHEMAS_FOLDER } from './schemas.ts'
import { type View, viewOf } from './view.ts'

/** What fails is told to whoever comes to need it. */
const askFor = (wanted: Promise<unknown>): void => void wanted.catch(() => undefined)

function askForTargets(
  view: View,
  tasks: readonly Pick<Task, 'target' | 'series'>[],
  { day }: Pick<Asked, 'day'>,
): void {
  const ofTargets = tasks.flatMap(({ target }) => [
    ledgerPath(target),
    periodsPath(target, 'week', 'json'),
    periodsPath(target, 'month', 'json'),
  ])
  for (const path of [ARCHIVE_PATH, ...ofTargets]) askFor(view.bytes(path))
  askFor(view.files(SCHEMAS_FOLDER))
  // Which series have files, only the ledger tells; asking for a folder that is not there costs less than waiting for it.
  for (const month of new Set(dayRange(addDays(day, 1 - LISTED_DAYS), day).map(monthOf)))
    for (const series of tasks.flatMap((task) => task.series)) askFor(view.stored(series, month))
}

/** The branch at `head`, with these tasks' files on their way. */
export function viewAhead(
  branch: Branch,
  head: string | undefined,
  tasks: readonly Pick<Task, 'target' | 'series'>[],
  asked: Pick<Asked, 'day'>,
): View {
  const view = viewOf(branch, head)
  askForTargets(view, tasks, asked)
  return view
}

/** Asks for what a batch of older days will be merged with: also the listings and figures of its own months. */
export function askForBatch(
  view: View,
  tasks: readonly Pick<Task, 'target' | 'series'>[],
  batch: readonly { readonly series: Series; readonly day: Day }[],
  asked: Pick<Asked, 'day'>,
): void {
  askForTargets(view, tasks, asked)
  const months = new Map<Target, Set<string>>()
  for (const { series, day } of batch) {
    const month = monthOf(day)
    askFor(view.stored(series, month))
    months.set(series.target, (months.get(series.target) ?? new Set()).add(month))
  }
  for (const [target, ofTarget] of months)
    for (const month of ofTarget) askFor(view.bytes(historyPath(target, month)))
}
