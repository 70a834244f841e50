// The data repository, and whether the data branch in it may be ours.
import { RequestError } from '@octokit/request-error'
import { z } from 'zod'
import { Failure } from '../core/errors.ts'
import { ask, type Client } from './client.ts'
import { messageOf } from './explain.ts'
import { explainNetwork, isNetwork } from './network.ts'

/** The data branch would not take what it was given. Downloading again would not change that, so it ends the run. */
export class Unwritable extends Failure {}

export interface RepositoryName {
  readonly owner: string
  readonly repo: string
}

const repository = z.object({
  default_branch: z.string(),
  private: z.boolean(),
  /** An `internal` repository is `private` too, and the whole enterprise reads it. */
  visibility: z.string().optional(),
  archived: z.boolean().optional(),
  permissions: z.looseObject({ push: z.boolean().optional() }).optional(),
  html_url: z.string(),
})
export type Repository = z.infer<typeof repository>

const permission =
  'The data-token needs to read and write it: give the job "permissions: contents: write", or pass a token that may.'

/** Why the data repository failed us: GitHub's message, the likely cause and what to change. */
export function explainRepository(error: unknown, { owner, repo }: RepositoryName, doing: string): Error {
  if (isNetwork(error)) {
    return new Failure(`${doing} ${owner}/${repo}: GitHub could not be reached: ${explainNetwork(error)}.`)
  }
  if (!(error instanceof RequestError)) return error instanceof Error ? error : new Error(String(error))
  const { status } = error
  const said = `${doing} ${owner}/${repo}: GitHub answered ${status} "${messageOf(error)}".`
  if (status === 409)
    return new Failure(
      `${said} Give the repository a first commit, such as a README; GitHub cannot write to it before.`,
    )
  if (status === 401) return new Failure(`${said} The data-token is missing, expired or revoked.`)
  if (status === 403 || status === 404) return new Failure(`${said} ${permission}`)
  if (/rule violation|protected/i.test(messageOf(error)))
    return new Failure(
      `${said} A ruleset covers the data branch: exempt the branch, or let GitHub Actions bypass it.`,
    )
  return new Failure(said, { cause: error })
}

/** Reads the repository; refuses its default branch as data branch. */
export async function readRepository(
  client: Client,
  name: RepositoryName,
  branch: string,
): Promise<Repository> {
  const { data } = await ask(client, 'GET /repos/{owner}/{repo}', { ...name }, repository).catch(
    (error: unknown) => {
      throw explainRepository(error, name, 'Reading the data repository')
    },
  )
  if (data.default_branch === branch) {
    throw new Failure(
      `Input data-branch is "${branch}", the default branch of ${name.owner}/${name.repo}. Name a branch of its own; it is created when absent.`,
    )
  }
  if (data.archived === true)
    throw new Failure(`The data repository ${name.owner}/${name.repo} is archived and cannot be written to.`)
  return data
}
