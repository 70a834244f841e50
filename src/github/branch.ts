// Reads the data branch by path, at one commit: a request a folder or file, however large the tree is.
//
// Paths go through the contents API. Walking git trees would take a request a level; a recursive listing would grow with
// the history and be cut off at 7 MB.
import { RequestError } from '@octokit/request-error'
import { z } from 'zod'
import { Failure } from '../core/errors.ts'
import { blobId } from '../files/snapshot.ts'
import { ask, type Client } from './client.ts'
import { explainRepository, type RepositoryName } from './repository.ts'

const ref = z.object({ object: z.object({ sha: z.string() }) })
const commitObject = z.object({ parents: z.array(z.object({ sha: z.string() })) })
const entry = z.object({ type: z.string(), name: z.string(), sha: z.string() })

const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64')

/** Content is checked against git's id of it: a torn answer must not pass for a damaged file. */
const isWhole = ({ content, encoding, sha }: { content: string; encoding: string; sha: string }): boolean =>
  encoding !== 'base64' || blobId(bytesOf(content)) === sha

const content = z.object({ sha: z.string(), content: z.string(), encoding: z.string() })
const file = content.extend({ type: z.literal('file') }).refine(isWhole)
const blob = content.refine(isWhole)

/** GitHub lists no more than this many entries of a folder; ours hold a month. */
const LISTING_LIMIT = 1000

/** Only "there is no such path" is absence; a commit that GitHub cannot find (yet) is not. */
const isAbsent = (error: unknown): boolean =>
  error instanceof RequestError && error.status === 404 && !/no commit found/i.test(error.message)

export interface BranchOptions {
  readonly client: Client
  readonly repository: RepositoryName
  readonly branch: string
}

export function createReader({ client, repository, branch }: BranchOptions) {
  const explained = (error: unknown) => explainRepository(error, repository, 'Reading the data branch of')

  async function contents<Schema extends z.ZodType>(commit: string, path: string, schema: Schema) {
    try {
      return (
        await ask(
          client,
          'GET /repos/{owner}/{repo}/contents/{path}',
          { ...repository, path, ref: commit },
          schema,
        )
      ).data
    } catch (error) {
      if (isAbsent(error)) return undefined
      throw explained(error)
    }
  }

  return {
    async head(): Promise<string | undefined> {
      try {
        const { data } = await ask(
          client,
          'GET /repos/{owner}/{repo}/git/ref/{ref}',
          { ...repository, ref: `heads/${branch}` },
          ref,
        )
        return data.object.sha
      } catch (error) {
        if (error instanceof RequestError && error.status === 404) return undefined
        throw explained(error)
      }
    },

    async parent(commit: string): Promise<string | undefined> {
      const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}'
      const { data } = await ask(client, route, { ...repository, commit_sha: commit }, commitObject)
      return data.parents[0]?.sha
    },

    async read(commit: string, path: string): Promise<Uint8Array | undefined> {
      const found = await contents(commit, path, file)
      if (found === undefined) return undefined
      if (found.encoding === 'base64') return bytesOf(found.content)
      // Beyond 1 MB the contents API leaves the content out; the blob has it up to 100 MB.
      const route = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}'
      const { data } = await ask(client, route, { ...repository, file_sha: found.sha }, blob)
      return bytesOf(data.content)
    },

    async list(commit: string, folder: string): Promise<ReadonlyMap<string, string>> {
      const entries = (await contents(commit, folder, z.array(entry))) ?? []
      if (entries.length >= LISTING_LIMIT) {
        throw new Failure(
          `${folder} on the data branch has so many files that GitHub does not list them all.`,
        )
      }
      return new Map(entries.filter(({ type }) => type === 'file').map(({ name, sha }) => [name, sha]))
    },

    async folders(commit: string, folder: string): Promise<readonly string[]> {
      const entries = (await contents(commit, folder, z.array(entry))) ?? []
      return entries.filter(({ type }) => type === 'dir').map(({ name }) => name)
    },
  }
}
