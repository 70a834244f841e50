// GitHub's git data API in memory, for writers that share one branch: stale reads, lost answers, refusals at the ref.
import { createHash } from 'node:crypto'
import { RequestError } from '@octokit/request-error'
import type { Client } from '../../../src/github/client.ts'

type Tree = ReadonlyMap<string, string>

interface Commit {
  readonly parent: string | undefined
  readonly tree: Tree
}

/** How often each fault occurs, from 0 to 1. */
export interface Faults {
  /** An earlier head is read. */
  readonly stale: number
  /** The ref is moved, but the answer is lost. */
  readonly lost: number
  /** The ref is not moved: 500, 502, 409 or a 422 without reason. */
  readonly refused: number
}

export interface MemoryGithub {
  readonly client: (random: () => number) => Client
  /** Oldest first. */
  commits(): readonly Commit[]
  /** Path → text at the head. */
  files(): ReadonlyMap<string, string>
  /** Somebody changes files on the branch. */
  commitByHand(files: ReadonlyMap<string, string>): void
}

interface Asked {
  readonly path: string
  readonly ref: string
  readonly sha: string
  readonly file_sha: string
  readonly commit_sha: string
  readonly content: string
  readonly message: string
  readonly tree: string & readonly { path: string; sha?: string | null; content?: string }[]
  readonly base_tree?: string
  readonly parents: readonly string[]
}

const inOrder = (tree: Tree): [string, string][] => [...tree].sort(([a], [b]) => (a < b ? -1 : 1))

const hash = (text: string | Buffer): string => createHash('sha1').update(text).digest('hex')

function refuse(status: number, message: string): never {
  const request = { method: 'GET', url: 'https://api.github.com/', headers: {} } as const
  const response = { status, url: request.url, headers: {}, data: { message }, retryCount: 0 }
  throw new RequestError(message, status, { request, response })
}

export function memoryGithub(faults: Faults): MemoryGithub {
  const blobs = new Map<string, Buffer>()
  const trees = new Map<string, Tree>()
  const commits = new Map<string, Commit>()
  /** All heads that the branch has had, the newest last. */
  const heads: string[] = []

  const put = (bytes: Buffer): string => {
    const id = hash(Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]))
    blobs.set(id, bytes)
    return id
  }
  const treeAt = (commit: string): Tree =>
    commits.get(commit)?.tree ?? refuse(404, 'No commit found for the ref')
  const treeId = (tree: Tree): string => {
    const id = hash(JSON.stringify(inOrder(tree)))
    trees.set(id, tree)
    return id
  }

  function contents({ path, ref }: Asked): unknown {
    const tree = treeAt(ref)
    const id = tree.get(path)
    if (id !== undefined) {
      const content = (blobs.get(id) ?? Buffer.alloc(0)).toString('base64')
      return { type: 'file', sha: id, content, encoding: 'base64' }
    }
    const inside = [...tree].filter(([name]) => name.startsWith(`${path}/`))
    if (inside.length === 0) refuse(404, 'Not Found')
    const children = inside.map(([name, sha]) => [name.slice(path.length + 1), sha] as const)
    const folders = new Set(
      children.filter(([name]) => name.includes('/')).map(([name]) => name.split('/')[0]),
    )
    return [
      ...children.filter(([name]) => !name.includes('/')).map(([name, sha]) => ({ type: 'file', name, sha })),
      ...[...folders].map((name) => ({ type: 'dir', name, sha: hash(`${ref} ${path}/${name}`) })),
    ]
  }

  function commitJson(sha: string): unknown {
    const tree = { sha: treeId(treeAt(sha)) }
    const parent = commits.get(sha)?.parent
    return { sha, tree, parents: parent === undefined ? [] : [{ sha: parent }] }
  }

  function createTree({ base_tree, tree }: Asked): unknown {
    const next = new Map(base_tree === undefined ? [] : trees.get(base_tree))
    for (const { path, sha, content } of tree) {
      if (sha === null) next.delete(path)
      else next.set(path, sha ?? put(Buffer.from(content ?? '')))
    }
    return { sha: treeId(next) }
  }

  function createCommit({ tree, parents, message }: Asked): unknown {
    const sha = hash(`${tree} ${parents.join()} ${message} ${commits.size}`)
    commits.set(sha, { parent: parents[0], tree: trees.get(tree) ?? refuse(422, 'Tree SHA does not exist') })
    return { sha }
  }

  function moveRef({ sha }: Asked, random: () => number, isNew: boolean): unknown {
    if (random() < faults.refused) {
      const [status, message] = [
        [500, ''],
        [502, 'Server Error'],
        [409, 'Conflict'],
        [422, 'Reference update failed'],
      ][Math.floor(random() * 4)] as [number, string]
      refuse(status, message)
    }
    const head = heads.at(-1)
    if (isNew && head !== undefined) refuse(422, 'Reference already exists')
    if (!isNew && commits.get(sha)?.parent !== head) refuse(422, 'Update is not a fast forward')
    heads.push(sha)
    if (random() < faults.lost) refuse(502, 'Server Error')
    return { object: { sha } }
  }

  function answer(route: string, asked: Asked, random: () => number): unknown {
    switch (route.replace('/repos/{owner}/{repo}/', '')) {
      case 'GET git/ref/{ref}': {
        const isStale = random() < faults.stale
        const sha =
          heads[Math.max(isStale ? -1 : 0, heads.length - 1 - (isStale ? 1 + Math.floor(random() * 2) : 0))]
        return sha === undefined ? refuse(404, 'Not Found') : { object: { sha } }
      }
      case 'GET contents/{path}':
        return contents(asked)
      case 'GET git/blobs/{file_sha}': {
        const content = (blobs.get(asked.file_sha) ?? refuse(404, 'Not Found')).toString('base64')
        return { sha: asked.file_sha, content, encoding: 'base64' }
      }
      case 'GET git/commits/{commit_sha}':
        return commitJson(asked.commit_sha)
      case 'POST git/blobs':
        return { sha: put(Buffer.from(asked.content, 'base64')) }
      case 'POST git/trees':
        return createTree(asked)
      case 'POST git/commits':
        return createCommit(asked)
      case 'POST git/refs':
        return moveRef(asked, random, true)
      case 'PATCH git/refs/{ref}':
        return moveRef(asked, random, false)
      default:
        return refuse(404, `${route} is not there`)
    }
  }

  return {
    client: (random) => {
      const request = async (route: string, asked: unknown) => {
        // Writers take turns at every request, in an order that the seed decides.
        for (let turns = Math.floor(random() * 6); turns > 0; turns--) await Promise.resolve()
        return { status: 200, data: answer(route, asked as Asked, random) }
      }
      // Without GraphQL, files are read one by one, which gives the writers more turns.
      const endpoint = { DEFAULTS: { baseUrl: 'https://api.github.com' } }
      return { request: Object.assign(request, { endpoint }) } as unknown as Client
    },
    commitByHand(files) {
      const parent = heads.at(-1)
      const tree = new Map(parent === undefined ? [] : commits.get(parent)?.tree)
      for (const [path, text] of files) tree.set(path, put(Buffer.from(text)))
      const sha = hash(`by hand ${commits.size}`)
      commits.set(sha, { parent, tree })
      heads.push(sha)
    },
    commits: () => heads.flatMap((sha) => commits.get(sha) ?? []),
    files: () =>
      new Map(
        inOrder(commits.get(heads.at(-1) ?? '')?.tree ?? new Map()).map(([path, id]) => [
          path,
          (blobs.get(id) ?? '').toString(),
        ]),
      ),
  }
}
