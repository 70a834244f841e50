import type { GitRepository } from './git-repository.ts'
import { isFolder, parseTree, treeContent, type TreeEntry } from './tree.ts'

/** One path of a tree, set to an object or removed. */
export interface TreeChange {
  readonly path: string
  readonly mode: string
  readonly sha: string | null
}

/** Writes the changed tree; `undefined` if a path to remove does not exist. */
export async function editTree(
  git: GitRepository,
  base: string | undefined,
  changes: readonly TreeChange[],
): Promise<string | undefined> {
  const entries = await editedEntries(git, base, changes)
  return entries && git.write('tree', treeContent(entries))
}

async function editedEntries(
  git: GitRepository,
  base: string | undefined,
  changes: readonly TreeChange[],
): Promise<TreeEntry[] | undefined> {
  const entries = new Map((await entriesOf(git, base)).map((entry) => [entry.name, entry]))
  const below = new Map<string, TreeChange[]>()
  for (const change of changes) {
    const slash = change.path.indexOf('/')
    if (slash >= 0) {
      const name = change.path.slice(0, slash)
      below.set(name, (below.get(name) ?? []).concat({ ...change, path: change.path.slice(slash + 1) }))
    } else if (change.sha !== null) {
      entries.set(change.path, { mode: change.mode.replace(/^0/, ''), name: change.path, sha: change.sha })
    } else if (!entries.delete(change.path)) {
      return undefined
    }
  }
  for (const [name, inside] of below) {
    const entry = entries.get(name)
    const edited = await editedEntries(git, entry && isFolder(entry) ? entry.sha : undefined, inside)
    if (!edited) return undefined
    // Git has no empty folders.
    if (edited.length === 0) entries.delete(name)
    else entries.set(name, { mode: '40000', name, sha: await git.write('tree', treeContent(edited)) })
  }
  return [...entries.values()]
}

async function entriesOf(git: GitRepository, tree: string | undefined): Promise<TreeEntry[]> {
  const object = tree === undefined ? undefined : await git.read(tree)
  return object ? parseTree(object.content) : []
}
