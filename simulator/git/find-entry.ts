import { isSha } from './git-route.ts'
import type { GitRepository } from './git-repository.ts'
import { isFolder, parseTree, type TreeEntry } from './tree.ts'

/** The object at a path below a tree; the tree itself for an empty path. */
export async function findEntry(
  git: GitRepository,
  root: string,
  path: string,
): Promise<TreeEntry | undefined> {
  let entry: TreeEntry = { mode: '40000', name: '', sha: root }
  for (const name of path.split('/').filter((part) => part !== '')) {
    const object = isFolder(entry) && isSha(entry.sha) ? await git.read(entry.sha) : undefined
    const next = object && parseTree(object.content).find((one) => one.name === name)
    if (!next) return undefined
    entry = next
  }
  return entry
}
