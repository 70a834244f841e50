// A data branch in memory, as the use-case's port sees it: months of runs take seconds.
import type { Branch } from '../../../src/archive/ports.ts'
import { blobId } from '../../../src/files/snapshot.ts'

type Tree = ReadonlyMap<string, Buffer>

interface Commit {
  readonly parent: string | undefined
  readonly tree: Tree
}

export interface MemoryBranch {
  readonly port: Branch
  /** Path → text at the head. */
  files(): ReadonlyMap<string, string>
  /** Somebody changes files by hand; null deletes. */
  edit(files: ReadonlyMap<string, string | null>): void
  commits(): number
}

export function memoryBranch(): MemoryBranch {
  const commits = new Map<string, Commit>()
  const blobs = new Map<string, Buffer>()
  let head: string | undefined
  const treeOf = (commit: string): Tree => commits.get(commit)?.tree ?? new Map()

  function put(parent: string | undefined, tree: Tree): string {
    const sha = blobId(`${parent} ${commits.size}`)
    commits.set(sha, { parent, tree })
    return sha
  }

  const port: Branch = {
    head: () => Promise.resolve(head),
    read: (commit, path) => Promise.resolve(treeOf(commit).get(path)),
    list: (commit, folder) =>
      Promise.resolve(
        new Map(
          [...treeOf(commit)]
            .filter(([path]) => path.slice(0, path.lastIndexOf('/')) === folder)
            .map(([path, bytes]) => [path.slice(folder.length + 1), blobId(bytes)]),
        ),
      ),
    folders: (commit, folder) =>
      Promise.resolve([
        ...new Set(
          [...treeOf(commit).keys()]
            .filter((path) => path.startsWith(`${folder}/`))
            .map((path) => path.slice(folder.length + 1).split('/'))
            .filter((parts) => parts.length > 1)
            .map(([name = '']) => name),
        ),
      ]),
    parent: (commit) => Promise.resolve(commits.get(commit)?.parent),
    upload(bytes) {
      const id = blobId(bytes)
      blobs.set(id, Buffer.from(bytes))
      return Promise.resolve(id)
    },
    commit(parent, files) {
      const tree = new Map(parent === undefined ? [] : treeOf(parent))
      for (const { path, content } of files) {
        if (content === null) tree.delete(path)
        else if (typeof content === 'string') tree.set(path, Buffer.from(content))
        else tree.set(path, blobs.get(content.blob) ?? Buffer.alloc(0))
      }
      const sha = put(parent, tree)
      if (parent !== head) return Promise.resolve({ state: 'moved', sha })
      head = sha
      return Promise.resolve({ state: 'committed', sha })
    },
  }

  return {
    port,
    files: () =>
      new Map(
        [...(head === undefined ? new Map<string, Buffer>() : treeOf(head))].map(([path, bytes]) => [
          path,
          bytes.toString('utf8'),
        ]),
      ),
    edit(files) {
      if (head === undefined) return
      const tree = new Map(treeOf(head))
      for (const [path, text] of files) {
        if (text === null) tree.delete(path)
        else tree.set(path, Buffer.from(text))
      }
      head = put(head, tree)
    },
    commits: () => commits.size,
  }
}
