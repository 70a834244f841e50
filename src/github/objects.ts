// Objects of the data branch, many in a request: whatever is asked for at about the same time goes out as one GraphQL query.
//
// Why not REST alone: it takes a request a file or folder, and the workflow's token has 1,000 an hour for all of them. A
// query of any number of objects is one request and one point of another thousand.
// https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
import { setTimeout as sleep } from 'node:timers/promises'
import DataLoader from 'dataloader'
import { RequestError } from '@octokit/request-error'
import { Failure } from '../core/errors.ts'
import { inGroups } from '../core/groups.ts'
import { ask, type Client } from './client.ts'
import { messageOf } from './message.ts'
import { UnknownCommit } from './lag.ts'
import {
  type QueryResult,
  type GitObject,
  objectAnswer,
  objectQuery,
  readObjects,
  type Wanted,
} from './object-query.ts'
import type { RepositoryName } from './repository.ts'
import { BadAnswer } from './retry.ts'

/** GitHub cuts a text at 512,000 bytes, so no answer exceeds 26 MB; it gives up on a query after ten seconds. */
const OBJECTS_A_QUERY = 50
/** An answer brings several targets on their way at once; their next questions come within this time. */
const GATHERING_MILLISECONDS = 5
/** A query that fails goes out again in halves, quarters and eighths, within four seconds. What fails then stays unanswered. */
const TRIES = 4
const PAUSE_MILLISECONDS = 500
/** A short outage is no reason to read hundreds of files one by one for the rest of the run. */
const PATIENCE_MILLISECONDS = 30_000

export interface ObjectsOptions {
  readonly client: Client
  readonly repository: RepositoryName
  /** Filled with the tree of each commit that is read, so that a commit on top of it need not ask. */
  readonly trees: Map<string, string>
  readonly signal: AbortSignal
  readonly log: { info(text: string): void }
}

/** `null` when the commit holds nothing there; `unanswered` when GraphQL does not say. */
export type Loaded = GitObject | null | 'unanswered'

export interface Objects {
  /** Rejects with UnknownCommit when GitHub does not know the commit (yet). */
  load(commit: string, wanted: Wanted): Promise<Loaded>
}

/** GitHub Enterprise Server has REST under /api/v3 and GraphQL beside it; elsewhere both have one root. */
const graphqlRoot = ({ request }: Client): string =>
  request.endpoint.DEFAULTS.baseUrl.replace(/\/api\/v3\/?$/, '/api')

/** Loads objects in batches until GraphQL is refused or answers nothing; from then on all stay unanswered. */
export function createObjects({ client, repository, trees, signal, log }: ObjectsOptions): Objects {
  let isSetAside = false
  /** Since when no query brought anything. */
  let silentSince: number | undefined
  function setAside(reason: string): void {
    if (!isSetAside)
      log.info(`The data branch is read file by file, because GraphQL does not answer: ${reason}`)
    isSetAside = true
  }

  async function query(commit: string, wanted: readonly Wanted[]): Promise<QueryResult> {
    try {
      const body = { baseUrl: graphqlRoot(client), ...objectQuery(repository, commit, wanted) }
      const { data } = await ask(client, 'POST /graphql', body, objectAnswer, 'refused')
      return readObjects(commit, wanted, data)
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof BadAnswer) return { state: 'failed' }
      if (error instanceof UnknownCommit) throw error
      // REST has a rate limit of its own.
      if (error instanceof Failure) return { state: 'refused', reason: 'its rate limit is used up.' }
      if (!(error instanceof RequestError)) throw error
      if (error.status >= 500 || error.status === 408) return { state: 'failed' }
      return { state: 'refused', reason: `${error.status} "${messageOf(error)}"` }
    }
  }

  async function answer(commit: string, wanted: readonly Wanted[]): Promise<Loaded[]> {
    const known = new Map<Wanted, GitObject | null>()
    silentSince ??= performance.now()
    let missing = wanted
    for (let attempt = 0; attempt < TRIES && missing.length > 0; attempt += 1) {
      if (isSetAside) break
      if (attempt > 0) await sleep(PAUSE_MILLISECONDS * 2 ** (attempt - 1), undefined, { signal })
      const groups = inGroups(missing, () => 1, { size: Math.ceil(wanted.length / 2 ** attempt) })
      await Promise.all(
        groups.map(async (group) => {
          const result = await query(commit, group)
          if (result.state === 'refused') setAside(result.reason)
          if (result.state !== 'answered') return
          silentSince = undefined
          if (result.tree !== undefined) trees.set(commit, result.tree)
          for (const [index, found] of result.objects) {
            const asked = group[index]
            if (asked !== undefined) known.set(asked, found)
          }
        }),
      )
      missing = missing.filter((object) => !known.has(object))
    }
    const silence = silentSince === undefined ? 0 : performance.now() - silentSince
    if (silence > PATIENCE_MILLISECONDS) setAside('it failed for half a minute.')
    return wanted.map((name) => {
      const object = known.get(name)
      return object === undefined ? 'unanswered' : object
    })
  }

  const loaders = new Map<string, DataLoader<Wanted, Loaded>>()
  function loaderOf(commit: string): DataLoader<Wanted, Loaded> {
    const loader =
      loaders.get(commit) ??
      new DataLoader<Wanted, Loaded>((wanted) => answer(commit, wanted), {
        cache: false,
        maxBatchSize: OBJECTS_A_QUERY,
        batchScheduleFn: (dispatch) => void setTimeout(dispatch, GATHERING_MILLISECONDS),
      })
    loaders.set(commit, loader)
    return loader
  }

  return {
    load: (commit, wanted) => (isSetAside ? Promise.resolve('unanswered') : loaderOf(commit).load(wanted)),
  }
}
