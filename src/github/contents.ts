// Reads the data branch through REST, a request for each file or folder: what GraphQL cannot tell, or everything without it.
import { RequestError } from '@octokit/request-error'
import pLimit from 'p-limit'
import { z } from 'zod'
import { Failure } from '../core/errors.ts'
import { blobId } from '../files/snapshot.ts'
import { ask, type Client } from './client.ts'
import { UnknownCommit } from './lag.ts'
import type { RepositoryName } from './repository.ts'

const entry = z.object({ type: z.string(), name: z.string(), sha: z.string() })

const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64')

/** Content is checked against its git id: a torn answer must not pass for a damaged file. */
const isWhole = ({ content, encoding, sha }: { content: string; encoding: string; sha: string }): boolean =>
  encoding !== 'base64' || blobId(bytesOf(content)) === sha

const content = z.object({ sha: z.string(), content: z.string(), encoding: z.string() })
const blob = content.refine(isWhole)
/** What else may lie at a path: a folder comes as a list, the others say what they are. None of them is ours. */
const other = z.object({ type: z.enum(['symlink', 'submodule']) }).transform(() => undefined)
const file = z.union([
  content.extend({ type: z.literal('file') }).refine(isWhole),
  z.array(entry).transform(() => undefined),
  other,
])
const folder = z.union([
  z.array(entry),
  z.object({ type: z.literal('file') }).transform(() => undefined),
  other,
])

/** The contents API lists no more than this many entries of a folder; ours hold a month. */
const LISTING_LIMIT = 1000

const isNotFound = (error: unknown): error is RequestError =>
  error instanceof RequestError && error.status === 404

/** GitHub takes 100 requests at once, of all that a token asks for; a folder's files may be many more. */
const REQUESTS_AT_ONCE = 10

/** Reads by path at a commit, or a blob by its id. */
export function createContents(client: Client, repository: RepositoryName) {
  const limit = pLimit(REQUESTS_AT_ONCE)

  /** Only "there is no such path" is absence; a commit that GitHub cannot find (yet) is not. */
  async function at<Schema extends z.ZodType>(commit: string, path: string, schema: Schema) {
    try {
      const route = 'GET /repos/{owner}/{repo}/contents/{path}'
      return (await limit(() => ask(client, route, { ...repository, path, ref: commit }, schema))).data
    } catch (error) {
      if (!isNotFound(error)) throw error
      if (/no commit found/i.test(error.message)) throw new UnknownCommit(commit)
      return undefined
    }
  }

  async function readBlob(id: string): Promise<Uint8Array> {
    const route = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}'
    const { data } = await limit(() => ask(client, route, { ...repository, file_sha: id }, blob))
    return bytesOf(data.content)
  }

  return {
    readBlob,

    async read(commit: string, path: string): Promise<Uint8Array | undefined> {
      const found = await at(commit, path, file)
      if (found === undefined) return undefined
      // Beyond 1 MB the contents API leaves the content out; the blob has it up to 100 MB.
      return found.encoding === 'base64' ? bytesOf(found.content) : readBlob(found.sha)
    },

    async list(commit: string, path: string): Promise<ReadonlyMap<string, string>> {
      const entries = (await at(commit, path, folder)) ?? []
      if (entries.length >= LISTING_LIMIT) {
        throw new Failure(`${path} on the data branch has so many files that GitHub does not list them all.`)
      }
      return new Map(entries.filter(({ type }) => type === 'file').map(({ name, sha }) => [name, sha]))
    },

    async folders(commit: string, path: string): Promise<readonly string[]> {
      const entries = (await at(commit, path, folder)) ?? []
      return entries.filter(({ type }) => type === 'dir').map(({ name }) => name)
    },
  }
}
