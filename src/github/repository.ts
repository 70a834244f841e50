// The data repository, and whether the data branch in it may be ours.
import { RequestError } from '@octokit/request-error'
import { z } from 'zod'
import { Paused, Failure } from '../core/errors.ts'
import { ask, type Client } from './client.ts'
import { isOutsideAllowList, isSso } from './denied.ts'
import { messageOf } from './message.ts'
import { isLag } from './retry.ts'

/** The data branch cannot be written. Downloading again would not change that, so it ends the run. */
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
  'In the repository of the workflow give the job "permissions: contents: write". Another data-repository needs a data-token of its own: GITHUB_TOKEN sees no repository but its own.'

/** Why the data repository failed us: GitHub's message, the likely cause and what to change. */
export function explainRepository(error: unknown, { owner, repo }: RepositoryName, doing: string): Error {
  const about = `${doing} ${owner}/${repo}`
  if (error instanceof Paused) return error
  if (error instanceof Failure) return new Failure(`${about}: ${error.message}`)
  if (!(error instanceof RequestError)) return error instanceof Error ? error : new Error(String(error))
  return new Failure(
    `${about}: GitHub answered ${error.status} "${messageOf(error)}". ${remedy(error)}`.trim(),
  )
}

function remedy(error: RequestError): string {
  const text = messageOf(error)
  if (isLag(error) || error.status >= 500)
    return 'It was asked again for more than half a minute. Nothing half-done was written; the next run tries again.'
  if (isOutsideAllowList(error))
    return "Add the runner's address to the IP allow list, or run the job on a runner whose address is on it."
  if (isSso(error)) return 'Authorize the data-token for the organization under "Configure SSO".'
  if (/rule violation|protected/i.test(text))
    return 'A ruleset covers the data branch: exempt the branch, or let GitHub Actions bypass it.'
  switch (error.status) {
    case 409:
      return 'Give the repository a first commit, such as a README; GitHub cannot write to it before.'
    case 403:
    case 404:
      return permission
    default:
      return ''
  }
}

/** A repository's page: it becomes links of ours, and a line that people paste into a shell. */
const PAGE = /^https:\/\/[\w.-]+(:\d+)?\/[\w.-]+\/[\w.-]+$/

/** Where the page is by the API's address: `api.github.com`, `api.NAME.ghe.com`, or `HOST/api/v3`. */
const pageByApi = (client: Client, { owner, repo }: RepositoryName): string =>
  `${new URL(client.request.endpoint.DEFAULTS.baseUrl).origin.replace('//api.', '//')}/${owner}/${repo}`

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
  return PAGE.test(data.html_url) ? data : { ...data, html_url: pageByApi(client, name) }
}
