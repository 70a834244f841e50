// What a run reads of every target in any case, asked for at once, so that it goes out together.
import { addDays, dayRange, monthOf } from '../core/day.ts'
import type { Asked } from '../core/window.ts'
import { ARCHIVE_PATH } from '../files/archive-file.ts'
import { ledgerPath } from '../files/ledger.ts'
import { periodsPath } from '../files/periods.ts'
import type { Task } from './task.ts'
import { LISTED_DAYS } from './plan.ts'
import type { Branch } from './ports.ts'
import { SCHEMAS_FOLDER } from './schemas.ts'
import { type View, viewOf } from './view.ts'

/** The branch at `head`, with these tasks' files on their way. What fails is told to whoever comes to need it. */
export function viewAhead(
  branch: Branch,
  head: string | undefined,
  tasks: readonly Pick<Task, 'target' | 'series'>[],
  { day }: Pick<Asked, 'day'>,
): View {
  const view = viewOf(branch, head)
  const ofTargets = tasks.flatMap(({ target }) => [
    ledgerPath(target),
    periodsPath(target, 'week', 'json'),
    periodsPath(target, 'month', 'json'),
  ])
  for (const path of [ARCHIVE_PATH, ...ofTargets]) view.bytes(path).catch(() => undefined)
  view.files(SCHEMAS_FOLDER).catch(() => undefined)
  // Which series have files, only the ledger tells; asking for a folder that is not there costs less than waiting for it.
  for (const month of new Set(dayRange(addDays(day, 1 - LISTED_DAYS), day).map(monthOf)))
    for (const series of tasks.flatMap((task) => task.series))
      view.stored(series, month).catch(() => undefined)
  return view
}
