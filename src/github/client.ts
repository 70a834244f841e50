// The only place that builds a client: API version, user agent, gate, time-outs, retries, shapes.
import { Octokit } from '@octokit/core'
import { RequestError } from '@octokit/request-error'
import type { z } from 'zod'
import type { Kind } from './gate.ts'
import type { Meter } from './meter.ts'
import { isNetwork, Silence, unreachable } from './network.ts'
import { messageOf, plain } from './plain.ts'
import { isProxied, type Send } from './proxy.ts'
import { BadAnswer, BRIEF, Elsewhere, PATIENT, type Repeat, retrying, STUBBORN } from './retry.ts'

/** The version whose shapes we parse: https://docs.github.com/rest/about-the-rest-api/api-versions */
const API_VERSION = '2026-03-10'
/** GitHub itself gives up on a request after ten seconds of work. */
const ANSWER_MILLISECONDS = 12_000
/** From the first byte of an answer to its last, and for each mebibyte that a request sends. */
const BODY_MILLISECONDS = 30_000
const SENT_MILLISECONDS_PER_BYTE = 4_000 / (1024 * 1024)
/** Inflated. The largest answer is a file of ours: at most 30 MB, in base64. */
const MAX_BYTES = 64 * 1024 * 1024
/** A repository that was renamed leads from its old address to the new one. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 307, 308])
const MAX_REDIRECTS = 3

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
}

interface OctokitResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number | undefined>>
  data: unknown
}

const sizeOf = (body: unknown): number =>
  typeof body === 'string' ? body.length : body instanceof Blob ? body.size : 0

/** The body, unless it is larger than any answer of GitHub's, or ends early. */
async function readWhole(response: Response): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += (chunk as Uint8Array).length
    if (bytes > MAX_BYTES) throw new BadAnswer(`the answer is larger than ${MAX_BYTES} bytes`)
    chunks.push(chunk as Uint8Array)
  }
  return chunks
}

/** Asks, and follows redirects at the same origin: another one gets neither the question nor what is to be written. */
async function askWithin(send: Send, url: string, init: RequestInit): Promise<Response> {
  let address = url
  for (let redirects = 0; ; redirects += 1) {
    const response = await send(address, { ...init, redirect: 'manual' })
    const location = response.headers.get('location')
    if (!REDIRECTS.has(response.status) || location === null) return response
    await response.body?.cancel()
    const next = URL.parse(location, address)
    if (next?.origin !== new URL(url).origin)
      throw new Elsewhere(`the answer leads to ${plain(next?.host ?? 'no address')}, which was not asked`)
    if (redirects === MAX_REDIRECTS) throw new Elsewhere('the answer leads in circles')
    address = next.href
  }
}

/**
 * What Octokit asks with. Octokit swallows the error of a body that was cut off and hands over an empty text with status
 * 200; here the body is read first, and a cut one rejects. Time-out, cancelling and API version stand here because
 * options that a hook of Octokit's changes do not reach the request (before-after-hook binds the original ones).
 */
const fetchWhole =
  (send: Send, signal: AbortSignal) =>
  async (url: string, init: RequestInit): Promise<Response> => {
    const silence = new AbortController()
    const give = (milliseconds: number) => setTimeout(() => silence.abort(new Silence()), milliseconds)
    let timer = give(ANSWER_MILLISECONDS + sizeOf(init.body) * SENT_MILLISECONDS_PER_BYTE)
    try {
      const response = await askWithin(send, url, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), 'x-github-api-version': API_VERSION },
        signal: AbortSignal.any([signal, silence.signal]),
      })
      clearTimeout(timer)
      timer = give(BODY_MILLISECONDS)
      const { status, statusText, headers } = response
      const chunks = await readWhole(response).catch((error: unknown) => {
        if (signal.aborted || silence.signal.aborted || error instanceof BadAnswer) throw error
        throw new BadAnswer('the answer was cut off')
      })
      const whole = new Response(chunks.length === 0 ? null : new Blob(chunks), {
        status,
        statusText,
        headers,
      })
      // A response that is made by hand has no address; lists of pages are told apart by it.
      return Object.defineProperty(whole, 'url', { value: url })
    } finally {
      clearTimeout(timer)
    }
  }

/** A text is a whole answer only when it is a bare JSON string such as GitHub's "No report available". */
function refuseForeign({ status, headers, data }: OctokitResponse): void {
  if (status !== 200 || (typeof data !== 'string' && !(data instanceof ArrayBuffer))) return
  if (data === '') throw new BadAnswer('the answer is empty')
  if (!String(headers['content-type'] ?? 'application/json').includes('json')) {
    throw new BadAnswer('the answer is no JSON, so it is not from GitHub')
  }
  if (typeof data === 'string' && /^\s*[[{]/.test(data)) throw new BadAnswer('the answer is no whole JSON')
}

/** Whether a request makes content, for GitHub's limits. A question in GraphQL is a POST that makes none. */
const kindOf = (method: string, url: string): Kind =>
  method === 'GET' || url === '/graphql' ? 'read' : 'write'

/** The repository's answers lag behind what is written to it, and more depends on them than a day. */
const patienceFor = (kind: Kind, url: string) =>
  kind !== 'read' ? STUBBORN : /^\/(repos\/|graphql$)/.test(url) ? PATIENT : BRIEF

const ignore = (): void => undefined

/** What comes back of a request, whole and of the expected shape; Octokit wraps what {@link fetchWhole} throws. */
async function checked<Answer extends OctokitResponse>(
  request: () => Promise<Answer>,
  schema: z.ZodType | undefined,
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
  if (response.status !== 204 && schema?.safeParse(response.data).success === false)
    throw new BadAnswer('the answer has not the shape that GitHub documents')
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
    const { schema, repeat = 'always', kind = kindOf(method, url) } = options.request as OwnOptions
    const address = new URL(client.request.endpoint.parse(options).url)
    // Links to a next page come from outside, and the token must not follow them anywhere else.
    if (address.origin !== new URL(apiUrl).origin)
      throw new ForeignPage(`the next page is at ${plain(address.host)}; it was not asked for.`)
    const attempt = (begin: () => void) =>
      (url === '/graphql' ? graphql : rest).pass(kind, async () => {
        begin()
        meter.requests += 1
        return checked(async () => request(options), schema, meter)
      })
    try {
      return await retrying(attempt, repeat, patienceFor(kind, url), signal)
    } catch (error) {
      if (isNetwork(error)) throw unreachable(apiUrl, names.api, error)
      if (!(error instanceof BadAnswer)) throw error
      throw new BadAnswer(`${method} ${address.pathname}: ${error.message}.`)
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
  const { status, data } = await client.request(route, { ...parameters, request: { schema } })
  return status === 204 ? undefined : schema.parse(data)
}
