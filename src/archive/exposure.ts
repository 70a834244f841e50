// Personal data, and data about groups, in a repository that too many people can read.
import { Failure } from '../core/errors.ts'
import type { ArchiveFile } from '../files/archive-file.ts'
import { reportNames, reports } from '../reports/all.ts'
import type { Place } from './commit-loop.ts'
import type { Task } from './task.ts'
import { isPersonal, personalReports } from './people.ts'
import { targetFolders, type View } from './view.ts'

/**
 * Folders with personal data in a repository that is not private. The branch itself is asked: `archive.json` may be damaged,
 * edited, or silent about folders that somebody copied here.
 */
export async function exposedFolders(view: View, { visibility }: Place): Promise<readonly string[]> {
  if (visibility === 'private') return []
  const folders = await targetFolders(view)
  const found = await Promise.all(
    folders.map(async (folder) => {
      const there = await view.folders(folder)
      // A name that no target has may hold anything; the sentence goes into logs.
      return personalReports
        .filter((name) => there.includes(name))
        .map((name) => `${encodeURI(folder.toWellFormed())}/${name}`)
    }),
  )
  return found.flat()
}

/** The sentence about such folders, and what to do about them. */
export const exposureText = (folders: readonly string[], { repository, branch }: Place): string =>
  `The data repository ${repository} is not private, and its branch ${branch} holds personal data: ${folders.join(', ')}. Make the repository private again, or delete these folders and the history of the branch, because git keeps what was deleted; others may have copied what they could read.`

/** Throws {@link Failure} where personal data would be stored in a repository that is not private. */
export function refusePeople(tasks: readonly Task[], place: Place, exposed: readonly string[]): void {
  if (place.visibility === 'private') return
  const names = tasks.flatMap(({ series }) => series.map(({ report }) => report)).filter(isPersonal)
  if (names.length === 0) return
  const refusal = `Input reports holds ${[...new Set(names)].join(', ')}, which contain personal data, but the data repository ${place.repository} is not private. Make it private, or name another data-repository.`
  throw new Failure(exposed.length === 0 ? refusal : `${refusal} ${exposureText(exposed, place)}`)
}

/** A warning where the public can read what is, or will be, stored about teams, repositories, seats or cost. */
export function publicWarning(
  tasks: readonly Task[],
  archive: ArchiveFile,
  place: Place,
): string | undefined {
  if (place.visibility !== 'public') return undefined
  const asked = tasks.flatMap(({ series, optional }) => series.filter((member) => !optional.has(member)))
  const stored = new Set(Object.values(archive.targets).flatMap(({ reports }) => reports))
  const open = reportNames.filter(
    (name) => reports[name].isInternal && (stored.has(name) || asked.some(({ report }) => report === name)),
  )
  return open.length === 0
    ? undefined
    : `The data repository ${place.repository} is public: everybody can read what its branch ${place.branch} holds of ${open.join(', ')}. Make it private, or name another data-repository, if the public should not.`
}
