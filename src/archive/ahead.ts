// What a run reads of every target in any case, asked for at once, so that it goes out together.
import { ARCHIVE_PATH } from '../files/archive-file.ts'
import { ledgerPath } from '../files/ledger.ts'
import { periodsPath } from '../files/periods.ts'
import type { Task } from './merge.ts'
import { SCHEMAS_FOLDER } from './schemas.ts'
import type { Branch } from './ports.ts'
import { type View, viewOf } from './view.ts'

/** The branch at `head`, with these tasks' files on their way. What fails is told to whoever comes to need it. */
export function viewAhead(
  branch: Branch,
  head: string | undefined,
  tasks: readonly Pick<Task, 'target'>[],
): View {
  const view = viewOf(branch, head)
  const ofTargets = tasks.flatMap(({ target }) => [
    ledgerPath(target),
    periodsPath(target, 'week', 'json'),
    periodsPath(target, 'month', 'json'),
  ])
  for (const path of [ARCHIVE_PATH, ...ofTargets]) view.bytes(path).catch(() => undefined)
  view.files(SCHEMAS_FOLDER).catch(() => undefined)
  return view
}
