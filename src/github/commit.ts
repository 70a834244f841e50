// Writes one commit: blobs, trees on top of the parent's, commit, ref. Never forced. No author or committer is named, so
// that GitHub signs the commit (docs: "Signature verification for bots").
import { RequestError } from '@octokit/request-error'
import { z } from 'zod'
import { Paused } from '../core/errors.ts'
import { blobId, type File } from '../files/snapshot.ts'
import type { BranchOptions } from './branch.ts'
import { ask } from './client.ts'
import { explainRepository, Unwritable } from './repository.ts'
import { Unreachable } from './network.ts'
import { BadAnswer } from './retry.ts'

const sha = z.object({ sha: z.string() })
const commitObject = z.object({ tree: sha })
const anything = z.unknown()

type Entry = { readonly path: string; readonly mode: '100644'; readonly type: 'blob' } & (
  { readonly content: string } | { readonly sha: string | null }
)

/** Larger texts go up as blobs. */
const INLINE_BYTES = 256 * 1024
/** GitHub times out on larger trees: https://github.com/qoomon/actions--create-commit/issues/90 */
const TREE_BYTES = 1_000_000
const TREE_ENTRIES = 100
/** Within the commit loop's five minutes. */
const TREE_MILLISECONDS = 180_000

/** Entries in groups that GitHub takes in one request. */
function chunk(entries: readonly Entry[]): Entry[][] {
  const chunks: Entry[][] = []
  let bytes = 0
  for (const entry of entries) {
    const size = Buffer.byteLength(JSON.stringify(entry)) + 1
    const current = chunks.at(-1)
    if (current === undefined || current.length === TREE_ENTRIES || bytes + size > TREE_BYTES) {
      chunks.push([entry])
      bytes = size
    } else {
      current.push(entry)
      bytes += size
    }
  }
  return chunks
}

/**
 * Whether a failed ref update may mean that another commit came first, or that ours went through and only the answer was
 * lost. A branch under a ruleset answers 422 too, and for good.
 */
const mayHaveMoved = (error: unknown): boolean =>
  error instanceof Unreachable ||
  error instanceof BadAnswer ||
  (error instanceof RequestError &&
    (error.status === 409 ||
      error.status >= 500 ||
      (error.status === 422 && !/rule violation|protected/i.test(error.message))))

/** "Sorry, your request timed out. It's likely that your input was too large to process." comes as 422 or 502. */
const isTooMuchWork = (error: unknown): boolean =>
  error instanceof RequestError &&
  (error.status === 502 || (error.status === 422 && /timed out|too large/i.test(error.message)))

/** Bytes that become whole groups of four characters. */
const BASE64_BYTES = 48 * 1024

/**
 * The body of a request for a blob of git, ready: Octokit's own serializer would copy these megabytes several times in
 * search of BigInts. A `Blob`, because fetch copies texts and buffers once more before it sends them.
 */
function blobBody(content: Uint8Array): Blob {
  const pieces: string[] = []
  for (let at = 0; at < content.length; at += BASE64_BYTES) {
    const bytes = content.subarray(at, at + BASE64_BYTES)
    pieces.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64'))
  }
  return new Blob(['{"content":"', ...pieces, '","encoding":"base64"}'])
}

/** Uploads blobs and writes commits. Its errors say what to do. */
export function createWriter({ client, repository, branch, trees }: BranchOptions) {
  /** Blobs are named by their content, so they alone survive a moved head. */
  const uploaded = new Set<string>()

  /** Bytes for the commit at hand must not wait for the next run; those ahead of it can. */
  async function upload(content: Uint8Array, kind: 'write' | 'upload'): Promise<string> {
    const id = blobId(content)
    if (uploaded.has(id)) return id
    const body = { ...repository, data: blobBody(content) }
    const { data } = await ask(client, 'POST /repos/{owner}/{repo}/git/blobs', body, sha, 'always', kind)
    uploaded.add(data.sha)
    return data.sha
  }

  async function toEntry({ path, content }: File): Promise<Entry> {
    const common = { path, mode: '100644', type: 'blob' } as const
    if (content === null) return { ...common, sha: null }
    if (typeof content === 'object') return { ...common, sha: content.blob }
    return Buffer.byteLength(content) <= INLINE_BYTES
      ? { ...common, content }
      : { ...common, sha: await upload(Buffer.from(content), 'write') }
  }

  /** A tree that GitHub finds too much work is made in two halves, as long as there is time. */
  async function addToTree(
    base: string | undefined,
    entries: readonly Entry[],
    deadline: number,
  ): Promise<string> {
    const body = { ...repository, tree: entries, ...(base === undefined ? {} : { base_tree: base }) }
    try {
      return (await ask(client, 'POST /repos/{owner}/{repo}/git/trees', body, sha)).data.sha
    } catch (error) {
      if (!isTooMuchWork(error) || entries.length === 1 || performance.now() > deadline) throw error
      const middle = Math.ceil(entries.length / 2)
      const half = await addToTree(base, entries.slice(0, middle), deadline)
      return addToTree(half, entries.slice(middle), deadline)
    }
  }

  async function createTree(base: string | undefined, files: readonly File[]): Promise<string> {
    const entries: Entry[] = []
    for (const file of files) entries.push(await toEntry(file))
    let tree = base
    const deadline = performance.now() + TREE_MILLISECONDS
    for (const group of chunk(entries)) tree = await addToTree(tree, group, deadline)
    if (tree === undefined) throw new Error('A commit without files was asked for.')
    return tree
  }

  async function treeOf(commit: string): Promise<string> {
    const known = trees.get(commit)
    if (known !== undefined) return known
    const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}'
    return (await ask(client, route, { ...repository, commit_sha: commit }, commitObject)).data.tree.sha
  }

  async function moveRef(parent: string | undefined, commit: string): Promise<void> {
    if (parent === undefined) {
      const body = { ...repository, ref: `refs/heads/${branch}`, sha: commit }
      await ask(client, 'POST /repos/{owner}/{repo}/git/refs', body, anything, 'refused')
    } else {
      const body = { ...repository, ref: `heads/${branch}`, sha: commit, force: false }
      await ask(client, 'PATCH /repos/{owner}/{repo}/git/refs/{ref}', body, anything, 'refused')
    }
  }

  async function commit(parent: string | undefined, files: readonly File[], message: string) {
    const explained = (error: unknown) => explainRepository(error, repository, 'Writing the data branch of')
    let commit: string
    try {
      const tree = await createTree(parent === undefined ? undefined : await treeOf(parent), files)
      const body = { ...repository, message, tree, parents: parent === undefined ? [] : [parent] }
      commit = (await ask(client, 'POST /repos/{owner}/{repo}/git/commits', body, sha)).data.sha
      trees.set(commit, tree)
    } catch (error) {
      throw explained(error)
    }
    try {
      await moveRef(parent, commit)
      return { state: 'committed', sha: commit } as const
    } catch (error) {
      if (mayHaveMoved(error)) return { state: 'moved', sha: commit } as const
      throw explained(error)
    }
  }

  return {
    commit,
    upload: (bytes: Uint8Array) =>
      upload(bytes, 'upload').catch((error: unknown) => {
        const explained = explainRepository(error, repository, 'Writing the data branch of')
        throw explained instanceof Paused ? explained : new Unwritable(explained.message)
      }),
  }
}
