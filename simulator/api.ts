import type { IncomingHttpHeaders } from 'node:http'
import { refusalFor } from './authentication.ts'
import { type Answer, type Exchange, type Json, refusal } from './exchange.ts'
import { billingRoutes } from './billing.ts'
import { blobRoutes } from './git/blobs.ts'
import { commitRoutes } from './git/commits.ts'
import { contentRoutes } from './git/contents.ts'
import { answerGraphql, checkGraphql } from './graphql/graphql-api.ts'
import { refRoutes } from './git/refs.ts'
import { repositoryRoutes } from './git/repository.ts'
import { treeRoutes } from './git/trees.ts'
import type { Hub } from './hub.ts'
import { metricsRoutes } from './metrics-api.ts'
import type { OpenApi } from './openapi.ts'
import { rateHeaders } from './rate-limit.ts'
import { rateLimitRoutes } from './rate-limit-route.ts'
import { reportRoutes } from './reports.ts'
import { createRouter, type Match } from './router.ts'
import { seatRoutes } from './seats.ts'

/** A request as it came over the wire. */
interface ApiRequest {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** The REST API: answers a request, and reports what in the request or the answer violates GitHub's description. */
export interface Api {
  readonly answer: (request: ApiRequest) => Promise<Answer>
  /** Checks a request that is not handled because of a fault. */
  readonly check: (request: ApiRequest) => void
}

const routes = [
  ...reportRoutes,
  ...metricsRoutes,
  ...seatRoutes,
  ...billingRoutes,
  ...rateLimitRoutes,
  ...repositoryRoutes,
  ...refRoutes,
  ...blobRoutes,
  ...treeRoutes,
  ...commitRoutes,
  ...contentRoutes,
]
const versions = ['2022-11-28', '2026-03-10']

/** The API over a hub; `violation` is called with each breach of GitHub's description. */
export function createApi(hub: Hub, openApi: OpenApi, violation: (text: string) => void): Api {
  const match = createRouter(routes)
  const check = (request: ApiRequest): Checked => {
    const { method, url } = request
    const where = `${method} ${url.pathname}${url.search}`
    const found = match(method, url.pathname)
    if (!found) {
      violation(`${where}: no such path in GitHub's description`)
      return { refused: refusal(404, 'Not Found') }
    }
    const parsed = parse(request.body)
    if (!parsed) {
      violation(`${where}: the body is not JSON`)
      return { refused: refusal(400, 'Problems parsing JSON') }
    }
    for (const text of openApi.query(method, found.template, url.searchParams)) violation(`${where}: ${text}`)
    const wrongBody = openApi.body(method, found.template, parsed.value)
    for (const text of wrongBody) violation(`${where}: ${text}`)
    if (wrongBody.length > 0) return { refused: refusal(422, `Invalid request.\n\n${wrongBody.join('\n')}`) }
    return { match: found, body: parsed.value }
  }
  const handle = async (request: ApiRequest): Promise<Answer> => {
    const { method, url, headers } = request
    const checked = check(request)
    const version = headers['x-github-api-version']
    if (version !== undefined && !versions.includes(String(version))) {
      return refusal(400, `The API version ${String(version)} is not supported`)
    }
    const refused = refusalFor(hub, headers, method, url.pathname)
    if (refused) return refused
    if ('refused' in checked) return checked.refused
    const exchange: Exchange = {
      hub,
      method,
      params: checked.match.params,
      query: url.searchParams,
      headers,
      body: checked.body,
      bodyLength: request.body.length,
    }
    const answer = await checked.match.handler(exchange)
    const contentType = answer.headers?.['content-type'] ?? 'application/json'
    const said = { status: answer.status, contentType, json: plain(answer.json) }
    for (const text of openApi.answer(method, checked.match.template, said)) {
      violation(`${method} ${url.pathname}${url.search}: ${text}`)
    }
    return answer
  }
  const handleGraphql = async ({ body, headers, method, url }: ApiRequest): Promise<Answer> => {
    const checked = checkGraphql(body, violation)
    const refused = refusalFor(hub, headers, method, url.pathname)
    return refused ?? answerGraphql(hub, headers.authorization?.endsWith(hub.dataToken) ?? false, checked)
  }
  let count = 0
  return {
    check: (request) => void (isGraphql(request) ? checkGraphql(request.body, violation) : check(request)),
    async answer(request) {
      const resource = isGraphql(request) ? 'graphql' : 'core'
      // GraphQL counts its own points; a query for objects costs one.
      const purse = `${resource} ${request.headers.authorization}`
      if (request.url.pathname !== '/rate_limit') hub.rateLimit.count(purse)
      const answer = await (isGraphql(request) ? handleGraphql(request) : handle(request))
      const hasBody = answer.json !== undefined || answer.bytes !== undefined
      return {
        ...answer,
        headers: {
          ...(hasBody ? { 'content-type': 'application/json; charset=utf-8' } : {}),
          'x-github-media-type': 'github.v3; format=json',
          'x-github-request-id': `SIM0:${(++count).toString(16).toUpperCase().padStart(6, '0')}`,
          ...rateHeaders(hub.rateLimit.of(purse), resource),
          ...answer.headers,
        },
      }
    },
  }
}

const isGraphql = ({ method, url }: ApiRequest): boolean => method === 'POST' && url.pathname === '/graphql'

type Checked = { readonly match: Match; readonly body: Json } | { readonly refused: Answer }

function parse(body: Buffer): { value: Json } | undefined {
  if (body.length === 0) return { value: undefined }
  try {
    return { value: JSON.parse(body.toString()) }
  } catch {
    return undefined
  }
}

/** What the caller will read: without `undefined` and everything else that JSON does not have. */
function plain(json: unknown): unknown {
  return json === undefined ? undefined : (JSON.parse(JSON.stringify(json)) as unknown)
}
