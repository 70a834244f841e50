import { setTimeout as wait } from 'node:timers/promises'
import { type Answer, type Exchange, param, refusal } from '../exchange.ts'
import type { Route } from '../router.ts'
import { isRefName } from './git-repository.ts'
import { inRepository, isSha, repositoryUrl } from './git-route.ts'

/** `git/refs`, `git/ref` and `git/matching-refs`. */
export const refRoutes: readonly Route[] = [
  { method: 'GET', template: '/repos/{owner}/{repo}/git/ref/{ref}', handler: inRepository(getRef) },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/git/matching-refs/{ref}',
    handler: inRepository(matchingRefs),
  },
  { method: 'POST', template: '/repos/{owner}/{repo}/git/refs', handler: inRepository(createRef) },
  { method: 'PATCH', template: '/repos/{owner}/{repo}/git/refs/{ref}', handler: inRepository(updateRef) },
  { method: 'DELETE', template: '/repos/{owner}/{repo}/git/refs/{ref}', handler: inRepository(deleteRef) },
]

async function getRef(exchange: Exchange): Promise<Answer> {
  const name = `refs/${param(exchange, 'ref')}`
  const sha = await exchange.hub.git.ref(name)
  return sha === undefined ? refusal(404, 'Not Found') : { status: 200, json: refJson(exchange, name, sha) }
}

async function matchingRefs(exchange: Exchange): Promise<Answer> {
  const refs = await exchange.hub.git.refs(`refs/${param(exchange, 'ref')}`)
  return { status: 200, json: refs.map(({ name, sha }) => refJson(exchange, name, sha)) }
}

async function createRef(exchange: Exchange): Promise<Answer> {
  const { git } = exchange.hub
  const { ref, sha }: { ref: string; sha: string } = exchange.body
  if (!isRefName(ref)) return refusal(422, `${ref} is not a valid ref name`)
  if ((isSha(sha) ? await git.info(sha) : undefined)?.type !== 'commit')
    return refusal(422, 'Object does not exist')
  if ((await git.ref(ref)) !== undefined || !(await git.moveRef(ref, sha, undefined))) {
    return refusal(
      422,
      (await git.ref(ref)) === undefined ? 'Reference update failed' : 'Reference already exists',
    )
  }
  const json = refJson(exchange, ref, sha)
  return { status: 201, headers: { location: json.url }, json }
}

async function updateRef(exchange: Exchange): Promise<Answer> {
  const { git } = exchange.hub
  const name = `refs/${param(exchange, 'ref')}`
  const { sha, force = false }: { sha: string; force?: boolean } = exchange.body
  // Another writer may hold git's lock for a moment without moving the ref.
  for (let attempt = 0; attempt < 20; attempt++) {
    const current = await git.ref(name)
    if (current === undefined) return refusal(422, 'Reference does not exist')
    if ((isSha(sha) ? await git.info(sha) : undefined)?.type !== 'commit')
      return refusal(422, 'Object does not exist')
    if (!force && !(await git.isAncestor(current, sha))) return refusal(422, 'Update is not a fast forward')
    if (await git.moveRef(name, sha, current)) return { status: 200, json: refJson(exchange, name, sha) }
    await wait(5)
  }
  return refusal(422, 'Reference update failed')
}

async function deleteRef(exchange: Exchange): Promise<Answer> {
  const name = `refs/${param(exchange, 'ref')}`
  if ((await exchange.hub.git.ref(name)) === undefined) return refusal(422, 'Reference does not exist')
  return (await exchange.hub.git.deleteRef(name)) ? { status: 204 } : refusal(422, 'Reference update failed')
}

function refJson(exchange: Exchange, ref: string, sha: string) {
  return {
    ref,
    node_id: `REF_${ref}`,
    url: repositoryUrl(exchange, `git/${ref}`),
    object: { sha, type: 'commit', url: repositoryUrl(exchange, `git/commits/${sha}`) },
  }
}
