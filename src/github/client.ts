// The only place that builds a client: user agent, gate, retries, the shape of answers.
import { Octokit } from '@octokit/core'
import { RequestError } from '@octokit/request-error'
import type { z } from 'zod'
import { fetchWhole } from './fetch-whole.ts'
import type { Kind } from './gate.ts'
import type { Meter } from './meter.ts'
import { isNetwork, unreachable } from './network.ts'
import { plain } from '../core/plain.ts'
import { messageOf } from './message.ts'
import { isProxied } from './proxy.ts'
import { BadAnswer, BRIEF, Elsewhere, PATIENT, type Repeat, retrying, STUBBORN } from './retry.ts'

/** A link to a next page leads to another server. */
export class ForeignPage extends BadAnswer {}

export type Client = Octokit

export interface ClientOptions {
  readonly token: string
  readonly apiUrl: string
  /** What the sentences call the two: the input that holds the token, and what names the API's address. */
  readonly names: { readonly token: string; readonly api: string }
  readonly meter: Meter
  readonly signal: AbortSignal
}

interface OwnOptions {
  readonly schema?: z.ZodType
  readonly repeat?: Repeat
  readonly kind?: Kind
  /** 204 is an answer. */
  readonly mayBeEmpty?: boolean
}

interface OctokitResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number | undefined>>
  data: unknown
}

/** A text is a whole answer only when it is a bare JSON string such as GitHub's "No report available". */
function refuseForeign({ status, headers, data }: OctokitResponse): void {
  if (status !== 200 || (typeof data !== 'string' && !(data instanceof ArrayBuffer))) return
  if (data === '') throw new BadAnswer('the answer is empty')
  if (!String(headers['content-type'] ?? 'application/json').includes('json')) {
    throw new BadAnswer('the answer is not JSON, so it is not from GitHub')
  }
  if (typeof data === 'string' && /^\s*[[{]/.test(data))
    throw new BadAnswer('the answer is not complete JSON')
}

/** Whether a request makes content, for GitHub's limits. A question in GraphQL is a POST that makes none. */
const kindOf = (method: string, url: string): Kind =>
  method === 'GET' || url === '/graphql' ? 'read' : 'write'

/** The repository's answers lag behind what is written to it, and more depends on them than a day. */
const patienceFor = (kind: Kind, url: string) =>
  kind !== 'read' ? STUBBORN : /^\/(repos\/|graphql$)/.test(url) ? PATIENT : BRIEF

const ignore = (): void => undefined

/** The answer to a request, of the expected shape. Octokit wraps what {@link fetchWhole} throws; it is unwrapped here. */
async function checked<Answer extends OctokitResponse>(
  request: () => Promise<Answer>,
  { schema, mayBeEmpty = false }: OwnOptions,
  meter: Meter,
): Promise<Answer> {
  const response = await request().catch((error: unknown) => {
    if (error instanceof RequestError && error.response !== undefined) meter.hear(error.response.headers)
    // plugin-paginate-rest takes it for an empty list, which would be a day without anybody.
    if (error instanceof RequestError && error.status === 409 && error.request.url.includes('/copilot/'))
      throw new BadAnswer(`GitHub answered 409 "${messageOf(error)}"`)
    throw isNetwork(error) && error.cause instanceof BadAnswer ? error.cause : error
  })
  meter.hear(response.headers)
  refuseForeign(response)
  const isEmpty = response.status === 204
  // plugin-paginate-rest makes an empty list of 204, which a list may be and nothing else.
  if (!(isEmpty && mayBeEmpty) && schema?.safeParse(isEmpty ? [] : response.data).success === false)
    throw new BadAnswer('the answer does not have the shape that GitHub documents')
  return response
}

/** An Octokit that asks patiently, and hands over only answers that are whole and of the expected shape. */
export async function createClient({ token, apiUrl, names, meter, signal }: ClientOptions): Promise<Client> {
  // Node's own fetch is there already, and knows no proxies; undici, which does, takes time to load.
  const send = isProxied(apiUrl) ? (await import('./dispatcher.ts')).sendThroughProxy(apiUrl) : fetch
  // GraphQL has a rate limit of its own, and what it refuses REST may still answer.
  const rest = meter.gateOf(apiUrl, token, names.token, signal)
  const graphql = meter.gateOf(`${apiUrl}/graphql`, token, names.token, signal)
  // Octokit's warnings repeat headers of the answer, and what is wrong ends in an error anyway.
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore }
  const client = new Octokit({
    auth: token,
    baseUrl: apiUrl,
    userAgent: 'copilot-metrics-archive',
    log,
    request: { log, fetch: fetchWhole(send, signal) },
  })
  client.hook.wrap('request', async (request, options) => {
    const { method, url } = options
    const own = options.request as OwnOptions
    const { repeat = 'always', kind = kindOf(method, url) } = own
    const address = new URL(client.request.endpoint.parse(options).url)
    // Links to a next page come from outside, and the token must not follow them anywhere else.
    if (address.origin !== new URL(apiUrl).origin)
      throw new ForeignPage(`the link to the next page leads to another server, ${plain(address.host)}.`)
    const attempt = (onSent: () => void) =>
      (url === '/graphql' ? graphql : rest).pass(kind, async () => {
        onSent()
        meter.requests += 1
        return checked(async () => request(options), own, meter)
      })
    try {
      return await retrying(attempt, repeat, patienceFor(kind, url), signal)
    } catch (error) {
      if (isNetwork(error)) throw unreachable(apiUrl, names.api, error)
      if (!(error instanceof BadAnswer)) throw error
      const sentence = `${method} ${address.pathname}: ${error.message}.`
      throw error instanceof Elsewhere ? new Elsewhere(sentence) : new BadAnswer(sentence)
    }
  })
  return client
}

type Parameters = Readonly<Record<string, unknown>>

/** One request. The data has the schema's shape, or the promise rejects. */
export async function ask<Schema extends z.ZodType>(
  client: Client,
  route: string,
  parameters: Parameters,
  schema: Schema,
  repeat: Repeat = 'always',
  kind?: Kind,
): Promise<{ readonly data: z.output<Schema> }> {
  const request = { schema, repeat, ...(kind === undefined ? {} : { kind }) }
  const { data } = await client.request(route, { ...parameters, request })
  return { data: schema.parse(data) }
}

/** The same for a question that GitHub may have nothing to say to: undefined for 204. */
export async function askIfAny<Schema extends z.ZodType>(
  client: Client,
  route: string,
  parameters: Parameters,
  schema: Schema,
): Promise<z.output<Schema> | undefined> {
  const request = { schema, mayBeEmpty: true }
  const { status, data } = await client.request(route, { ...parameters, request })
  return status === 204 ? undefined : schema.parse(data)
}
