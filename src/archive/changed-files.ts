// Which of some files the branch does not hold yet.
import pMap from 'p-map'
import { blobId, type File, nameOf } from '../files/snapshot.ts'
import type { View } from './view.ts'

/** The git blob id of a stored file: from the listing of its folder, or from its bytes at the root, where few files lie. */
async function storedId(view: View, path: string): Promise<string | undefined> {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  if (folder !== '') return (await view.files(folder)).get(nameOf(path))
  const bytes = await view.bytes(path)
  return bytes === undefined ? undefined : blobId(bytes)
}

/** The files that differ from what the branch holds. */
export async function changedFiles(view: View, files: readonly File[]): Promise<File[]> {
  const isChanged = await pMap(files, async ({ path, content }) => {
    const stored = await storedId(view, path)
    return typeof content === 'string' ? stored !== blobId(content) : stored !== undefined
  })
  return files.filter((_, index) => isChanged[index])
}
