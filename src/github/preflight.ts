// What can be known of the data branch before anything is downloaded: whether we may write it at all.
import { RequestError } from '@octokit/request-error'
import { z } from 'zod'
import { Failure } from '../core/errors.ts'
import type { BranchOptions } from './branch.ts'
import { ask } from './client.ts'
import { plain } from '../core/plain.ts'
import { explainRepository, type Repository } from './repository.ts'

const rules = z.array(
  z.looseObject({
    type: z.string(),
    ruleset_id: z.number().optional(),
    ruleset_source: z.string().optional(),
    ruleset_source_type: z.string().optional(),
  }),
)
const ruleset = z.looseObject({ name: z.string(), current_user_can_bypass: z.string().optional() })
const anything = z.unknown()

/** Rules that keep the API from moving a branch; `creation` only where the branch is still to be made. */
const FORBIDS_UPDATE = new Set(['update', 'pull_request', 'merge_queue', 'required_deployments'])

const isUnknown = (error: unknown): boolean =>
  error instanceof RequestError && (error.status === 404 || error.status === 403)

/** Undefined where the token may not see the settings: then the write itself will show it. */
async function ifVisible<Data>(question: Promise<{ readonly data: Data }>): Promise<Data | undefined> {
  try {
    return (await question).data
  } catch (error) {
    if (isUnknown(error)) return undefined
    throw error
  }
}

type BranchRules = z.infer<typeof rules>

/** The rules of the branch. The endpoint also answers for branches that do not exist yet; that of branch protection does not know rulesets at all. */
export function readRules({ client, repository, branch }: BranchOptions): Promise<BranchRules | undefined> {
  const route = 'GET /repos/{owner}/{repo}/rules/branches/{branch}'
  return ifVisible(ask(client, route, { ...repository, branch }, rules))
}

/** Throws {@link Failure} when a ruleset forbids what this run would do and nobody let the token bypass it. */
async function checkRules(
  { client, repository, branch }: BranchOptions,
  asked: Promise<BranchRules | undefined>,
  exists: boolean,
): Promise<void> {
  const found = await asked
  const rule = found?.find(({ type }) => FORBIDS_UPDATE.has(type) || (!exists && type === 'creation'))
  if (rule === undefined) return
  const { owner, repo } = repository
  const id = rule.ruleset_id
  const source =
    id === undefined || rule.ruleset_source_type === 'Organization'
      ? undefined
      : await ifVisible(
          ask(
            client,
            'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}',
            { ...repository, ruleset_id: id },
            ruleset,
          ),
        )
  if (source?.current_user_can_bypass !== 'never') return
  throw new Failure(
    `The ruleset "${plain(source.name)}" of ${owner}/${repo} forbids writing the branch ${branch} (rule "${rule.type}"). Exclude the branch, or let the data-token bypass it: Settings → Rules → Rulesets.`,
  )
}

/**
 * Repository data says whether the token may push; as that is documented for people only, a no is put to the test by
 * uploading an empty blob, which nothing will ever name.
 */
async function checkPermission(place: BranchOptions, { permissions }: Repository): Promise<void> {
  if (permissions?.push !== false) return
  const { client, repository } = place
  try {
    await ask(
      client,
      'POST /repos/{owner}/{repo}/git/blobs',
      { ...repository, content: '', encoding: 'utf-8' },
      anything,
    )
  } catch (error) {
    throw explainRepository(error, repository, 'Writing to')
  }
}

/** Throws {@link Failure} with what to change when the branch cannot be written. `asked`: what {@link readRules} answers. */
export async function checkWritable(
  place: BranchOptions,
  repository: Repository,
  asked: Promise<BranchRules | undefined>,
  exists: boolean,
): Promise<void> {
  await checkPermission(place, repository)
  await checkRules(place, asked, exists).catch((error: unknown) => {
    throw error instanceof Failure
      ? error
      : explainRepository(error, place.repository, 'Reading the rules of')
  })
}
