import { type Answer, type Exchange, param, refusal } from '../exchange.ts'
import type { Route } from '../router.ts'
import { parseCommit } from './commit.ts'
import { editTree, type TreeChange } from './edit-tree.ts'
import { inRepository, isSha, repositoryUrl } from './git-route.ts'
import type { GitRepository } from './git-repository.ts'
import { isFolder, parseTree } from './tree.ts'

/** Larger bodies time out at GitHub (codesandbox-client issue 8614 and others saw it from 2.5 MB on). */
const tooLarge = 7 * 1024 * 1024

/** `git/trees`. */
export const treeRoutes: readonly Route[] = [
  { method: 'POST', template: '/repos/{owner}/{repo}/git/trees', handler: inRepository(createTree) },
  { method: 'GET', template: '/repos/{owner}/{repo}/git/trees/{tree_sha}', handler: inRepository(getTree) },
]

interface TreeBody {
  readonly base_tree?: string
  readonly tree: readonly { path?: string; mode?: string; sha?: string | null; content?: string }[]
}

async function createTree(exchange: Exchange): Promise<Answer> {
  const { git } = exchange.hub
  const body: TreeBody = exchange.body
  if (exchange.bodyLength > tooLarge) {
    return refusal(
      422,
      "Sorry, your request timed out. It's likely that your input was too large to process. Consider building the " +
        'tree incrementally, or building the commits you need in a local clone of the repository and then pushing ' +
        'them to GitHub.',
    )
  }
  const base = body.base_tree === undefined ? undefined : await treeSha(git, body.base_tree)
  if (body.base_tree !== undefined && base === undefined)
    return refusal(422, 'base_tree is not a valid tree oid')
  const changes: TreeChange[] = []
  for (const { path = '', mode = '100644', sha, content } of body.tree) {
    if (path.split('/').some((part) => ['', '.', '..', '.git'].includes(part))) {
      return refusal(422, 'tree.path contains a malformed path component')
    }
    if (content !== undefined)
      changes.push({ path, mode, sha: await git.write('blob', Buffer.from(content)) })
    else if (sha === undefined) return refusal(422, 'Must supply either tree.sha or tree.content')
    else if (sha !== null && (!isSha(sha) || !(await git.info(sha)))) {
      return refusal(422, `tree.sha ${sha} is not a valid blob`)
    } else changes.push({ path, mode, sha })
  }
  const sha = await editTree(git, base, changes)
  // What GitHub says when an entry with `sha: null` is not in the base tree.
  if (sha === undefined) return refusal(422, 'GitRPC::BadObjectState')
  const url = repositoryUrl(exchange, `git/trees/${sha}`)
  return { status: 201, headers: { location: url }, json: await treeJson(exchange, sha, false) }
}

async function getTree(exchange: Exchange): Promise<Answer> {
  const sha = await treeSha(exchange.hub.git, param(exchange, 'tree_sha'))
  if (sha === undefined) return refusal(404, 'Not Found')
  // GitHub treats any value as yes, even `0` and `false`.
  return { status: 200, json: await treeJson(exchange, sha, exchange.query.has('recursive')) }
}

async function treeJson(exchange: Exchange, sha: string, isRecursive: boolean) {
  const limit = exchange.hub.settings.treeLimit
  const entries = await list(exchange, sha, '', isRecursive)
  return {
    sha,
    url: repositoryUrl(exchange, `git/trees/${sha}`),
    tree: entries.slice(0, limit),
    truncated: entries.length > limit,
  }
}

interface ListedEntry {
  readonly path: string
  readonly mode: string
  readonly type: string
  readonly sha: string
  readonly size?: number
  readonly url: string
}

async function list(
  exchange: Exchange,
  tree: string,
  prefix: string,
  isRecursive: boolean,
): Promise<ListedEntry[]> {
  const { git } = exchange.hub
  const content = (await git.read(tree))?.content ?? Buffer.alloc(0)
  const parts = parseTree(content).map(async (entry): Promise<ListedEntry[]> => {
    const path = prefix + entry.name
    const url = (kind: string): string => repositoryUrl(exchange, `git/${kind}/${entry.sha}`)
    const common = { path, mode: entry.mode.padStart(6, '0'), sha: entry.sha }
    if (entry.mode === '160000') return [{ ...common, type: 'commit', url: url('commits') }]
    if (!isFolder(entry)) {
      const size = (await git.info(entry.sha))?.size ?? 0
      return [{ ...common, type: 'blob', size, url: url('blobs') }]
    }
    const inside = isRecursive ? await list(exchange, entry.sha, `${path}/`, true) : []
    return [{ ...common, type: 'tree', url: url('trees') }, ...inside]
  })
  return (await Promise.all(parts)).flat()
}

/** The tree that an id of a tree or commit, or the name of a branch, leads to. */
export async function treeSha(git: GitRepository, name: string): Promise<string | undefined> {
  const sha = isSha(name) ? name : await git.ref(`refs/heads/${name}`)
  const object = sha === undefined ? undefined : await git.read(sha)
  if (object?.type === 'tree') return object.sha
  return object?.type === 'commit' ? parseCommit(object.content).tree : undefined
}
