// Git objects as GitHub's GraphQL API shows them.
import { parseCommit } from '../git/commit.ts'
import { findEntry } from '../git/find-entry.ts'
import type { GitRepository } from '../git/git-repository.ts'
import { isFolder, parseTree, type TreeEntry } from '../git/tree.ts'
import { treeSha } from '../git/trees.ts'

/** GitHub truncates `text` at this length: https://github.com/sveltia/sveltia-cms/issues/950 */
const LARGEST_TEXT = 512_000

const typeNames = { blob: 'Blob', tree: 'Tree', commit: 'Commit', tag: 'Tag' } as const

/** Resolves `Repository.object`; `null` where the repository holds no such object. */
export async function gitObject(
  git: GitRepository,
  { oid, expression }: { oid?: string | null; expression?: string | null },
): Promise<object | null> {
  const sha = oid ?? (await shaOf(git, expression ?? 'HEAD'))
  const object = sha === undefined ? undefined : await git.read(sha)
  if (object === undefined) return null
  const common = {
    __typename: typeNames[object.type],
    oid: object.sha,
    abbreviatedOid: object.sha.slice(0, 7),
  }
  switch (object.type) {
    case 'blob':
      return { ...common, ...blobFields(object.content) }
    case 'tree':
      return { ...common, entries: () => parseTree(object.content).map((entry) => entryFields(git, entry)) }
    case 'commit':
      return {
        ...common,
        message: object.content.toString().replace(/^.*?\n\n/s, ''),
        tree: () => gitObject(git, { oid: parseCommit(object.content).tree }),
      }
    case 'tag':
      return common
  }
}

/** `COMMIT:PATH` or `BRANCH:PATH`, and without a colon a commit or branch. */
async function shaOf(git: GitRepository, expression: string): Promise<string | undefined> {
  const [, name = '', path] = /^([^:]+)(?::(.*))?$/s.exec(expression) ?? []
  if (path === undefined) return (await git.info(name))?.sha ?? git.ref(`refs/heads/${name}`)
  const root = await treeSha(git, name)
  return root === undefined ? undefined : (await findEntry(git, root, path))?.sha
}

function blobFields(content: Buffer) {
  const isBinary = content.subarray(0, 8000).includes(0)
  return {
    byteSize: content.length,
    isBinary,
    isTruncated: content.length > LARGEST_TEXT,
    // Bytes that are not UTF-8 become replacement characters.
    text: isBinary ? null : content.subarray(0, LARGEST_TEXT).toString('utf8'),
  }
}

function entryFields(git: GitRepository, entry: TreeEntry) {
  const isSubmodule = entry.mode === '160000'
  return {
    name: entry.name,
    oid: entry.sha,
    mode: Number.parseInt(entry.mode, 8),
    type: isSubmodule ? 'commit' : isFolder(entry) ? 'tree' : 'blob',
    size: async () => (isFolder(entry) || isSubmodule ? 0 : ((await git.info(entry.sha))?.size ?? 0)),
  }
}
