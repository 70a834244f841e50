// `archive.json`, which says that the branch is an archive of this action.
import { Failure } from '../core/errors.ts'
import { ARCHIVE_PATH, type ArchiveFile, emptyArchive, readArchive } from '../files/archive-file.ts'
import { writtenByNewer } from '../files/versioned.ts'
import type { Place } from './commit-loop.ts'
import type { View } from './view.ts'

/** Throws {@link Failure} where the branch is not an archive, or one that this version does not understand. */
export async function readArchiveFile(view: View, { repository, branch }: Place): Promise<ArchiveFile> {
  if (view.head === undefined) return emptyArchive
  const text = await view.text(ARCHIVE_PATH)
  if (text === undefined) {
    throw new Failure(
      `The branch ${branch} of ${repository} exists but holds no ${ARCHIVE_PATH}: it is not an archive of this action, so nothing is written to it. Name another data-branch.`,
    )
  }
  const stored = readArchive(text)
  if (stored.state === 'read') return stored.value
  throw stored.state === 'newer'
    ? writtenByNewer(ARCHIVE_PATH)
    : new Failure(`${ARCHIVE_PATH} on the data branch is damaged. Restore it from the branch's history.`)
}
