import { type Answer, type Exchange, param, refusal } from '../exchange.ts'
import type { Route } from '../router.ts'
import { inRepository, isSha, repositoryUrl, wantsRaw } from './git-route.ts'

/** 41,820,160 bytes pass and 41,943,040 do not, measured against GitHub by tom_core_storage. */
const tooLarge = 40 * 1024 * 1024

/** `git/blobs`. */
export const blobRoutes: readonly Route[] = [
  { method: 'POST', template: '/repos/{owner}/{repo}/git/blobs', handler: inRepository(createBlob) },
  { method: 'GET', template: '/repos/{owner}/{repo}/git/blobs/{file_sha}', handler: inRepository(getBlob) },
]

async function createBlob(exchange: Exchange): Promise<Answer> {
  const { content, encoding = 'utf-8' }: { content: string; encoding?: string } = exchange.body
  if (encoding !== 'utf-8' && encoding !== 'base64') return refusal(422, 'Invalid encoding')
  const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8')
  if (bytes.length >= tooLarge) return refusal(422, 'Sorry, your input was too large to process.')
  const sha = await exchange.hub.git.write('blob', bytes)
  const url = repositoryUrl(exchange, `git/blobs/${sha}`)
  return { status: 201, headers: { location: url }, json: { sha, url } }
}

async function getBlob(exchange: Exchange): Promise<Answer> {
  const name = param(exchange, 'file_sha')
  if (!isSha(name))
    return refusal(422, 'The sha parameter must be exactly 40 characters and contain only [0-9a-f].')
  const object = await exchange.hub.git.read(name)
  if (object?.type !== 'blob') return refusal(404, 'Not Found')
  const { sha, size, content } = object
  if (wantsRaw(exchange)) {
    return {
      status: 200,
      headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
      bytes: [content],
    }
  }
  const url = repositoryUrl(exchange, `git/blobs/${sha}`)
  const json = {
    sha,
    node_id: `B_${sha}`,
    size,
    url,
    content: inLines(content.toString('base64')),
    encoding: 'base64',
  }
  return { status: 200, json }
}

/** GitHub breaks base64 into lines of 60 characters. */
export function inLines(base64: string): string {
  return base64.replaceAll(/.{60}/g, '$&\n').replace(/([^\n])$/, '$1\n')
}
