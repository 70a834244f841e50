// Reads the data branch by path, at one commit: in batches through GraphQL, however many files and however large the tree.
//
// Walking git trees would take a request a level; a recursive listing would grow with the history and be cut off at 7 MB.
import { RequestError } from '@octokit/request-error'
import { z } from 'zod'
import { blobId } from '../files/snapshot.ts'
import { ask, type Client } from './client.ts'
import { createContents } from './contents.ts'
import { awaitCommit } from './lag.ts'
import { createObjects, type ObjectsOptions } from './objects.ts'
import { explainRepository, type RepositoryName } from './repository.ts'

const ref = z.object({ object: z.object({ sha: z.string() }) })
const commitObject = z.object({ parents: z.array(z.object({ sha: z.string() })) })

export interface BranchOptions {
  readonly client: Client
  readonly repository: RepositoryName
  readonly branch: string
  /** Commit → its tree, as far as answers told it. */
  readonly trees: Map<string, string>
}

export type Reader = ReturnType<typeof createReader>

/** Reads files and folders of the branch at a commit. Its errors say what to do. */
export function createReader(options: BranchOptions & ObjectsOptions) {
  const { client, repository, branch, signal } = options
  const objects = createObjects(options)
  const contents = createContents(client, repository)
  const explain = (error: unknown) => explainRepository(error, repository, 'Reading the data branch of')

  const reading = <Result>(attempt: () => Promise<Result>): Promise<Result> =>
    awaitCommit(attempt, signal).catch((error: unknown) => {
      throw explain(error)
    })

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
        throw explain(error)
      }
    },

    async parent(commit: string): Promise<string | undefined> {
      const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}'
      const { data } = await ask(client, route, { ...repository, commit_sha: commit }, commitObject)
      return data.parents[0]?.sha
    },

    read: (commit: string, path: string): Promise<Uint8Array | undefined> =>
      reading(async () => {
        const object = await objects.load(commit, { kind: 'file', path })
        if (object === 'unanswered') return contents.read(commit, path)
        if (object?.oid === undefined) return undefined
        // GraphQL gives no text of a binary file, a part of a large one, and replaces what is not UTF-8: the id shows it.
        const { oid, text } = object
        return typeof text === 'string' && blobId(text) === oid ? Buffer.from(text) : contents.readBlob(oid)
      }),

    list: (commit: string, folder: string): Promise<ReadonlyMap<string, string>> =>
      reading(async () => {
        const object = await objects.load(commit, { kind: 'folder', path: folder })
        if (object === 'unanswered') return contents.list(commit, folder)
        const files = object?.entries?.filter(({ type }) => type === 'blob') ?? []
        return new Map(files.map(({ name, oid }) => [name, oid]))
      }),

    folders: (commit: string, folder: string): Promise<readonly string[]> =>
      reading(async () => {
        const object = await objects.load(commit, { kind: 'folder', path: folder })
        if (object === 'unanswered') return contents.folders(commit, folder)
        return (object?.entries ?? []).filter(({ type }) => type === 'tree').map(({ name }) => name)
      }),
  }
}
