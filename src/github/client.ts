// The only place that builds a client: API version, user agent, time-outs, retries, shapes.
import { getOctokit } from '@actions/github'
import { RequestError } from '@octokit/request-error'
import { Agent, type Dispatcher, fetch, type RequestInit, Response } from 'undici'
import type { z } from 'zod'
import { BadAnswer, type Repeat, retrying } from './retry.ts'
import type { Meter } from './meter.ts'
import { dispatcherFor } from './proxy.ts'

/** The version whose shapes we parse: https://docs.github.com/rest/about-the-rest-api/api-versions */
const API_VERSION = '2026-03-10'
/** GitHub itself gives up on a request after ten seconds of work. */
const TIMEOUT_MILLISECONDS = 30_000

export type Client = ReturnType<typeof getOctokit>

export interface ClientOptions {
  readonly token: string
  readonly apiUrl: string
  readonly meter: Meter
  readonly signal: AbortSignal
}

interface OwnOptions {
  readonly schema?: z.ZodType
  readonly repeat?: Repeat
}

interface OctokitResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number | undefined>>
  data: unknown
}

/**
 * What Octokit asks with. Octokit swallows the error of a body that was cut off and hands over an empty text with status
 * 200; here the body is read first, and a cut one rejects. Time-out, cancelling and API version stand here because
 * options that a hook of Octokit's changes do not reach the request (before-after-hook binds the original ones).
 */
const fetchWhole =
  (dispatcher: Dispatcher, signal: AbortSignal) =>
  async (url: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(url, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), 'x-github-api-version': API_VERSION },
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MILLISECONDS)]),
      dispatcher,
    })
    const bytes = await response.arrayBuffer()
    const { status, statusText, headers } = response
    return new Response(bytes.byteLength === 0 ? null : bytes, { status, statusText, headers })
  }

/** A text is a whole answer only when it is empty, or a bare JSON string such as GitHub's "No report available". */
function refuseForeign({ status, headers, data }: OctokitResponse): void {
  if (status !== 200 || typeof data !== 'string' || data === '') return
  if (!String(headers['content-type'] ?? 'application/json').includes('json')) {
    throw new BadAnswer('The answer is not from GitHub: it is no JSON.')
  }
  if (/^\s*[[{]/.test(data)) throw new BadAnswer('The answer is no whole JSON.')
}

/** plugin-paginate-rest takes a 409 for an empty list, which would be a day without anybody. */
async function refuseConflict<Result>(url: string, request: () => Promise<Result>): Promise<Result> {
  try {
    return await request()
  } catch (error) {
    if (error instanceof RequestError && error.status === 409 && url.includes('/copilot/')) {
      throw new BadAnswer('GitHub answered 409 to a question.', { cause: error })
    }
    throw error
  }
}

/** An Octokit that asks patiently, and hands over only answers that are whole and of the expected shape. */
export function createClient({ token, apiUrl, meter, signal }: ClientOptions): Client {
  const client = getOctokit(token, {
    baseUrl: apiUrl,
    userAgent: 'copilot-metrics-archive',
    request: { fetch: fetchWhole(dispatcherFor(apiUrl, new Agent()), signal) },
  })
  client.hook.wrap('request', (request, options) => {
    const { schema, repeat = 'always' } = options.request as OwnOptions
    const attempt = async () => {
      meter.requests += 1
      const response = await refuseConflict(options.url, async () => request(options))
      meter.hear(response.headers)
      refuseForeign(response)
      const parsed = schema?.safeParse(response.data)
      if (parsed?.success === false)
        throw new BadAnswer('The answer has not the shape that GitHub documents.')
      return response
    }
    return retrying(attempt, repeat, signal)
  })
  return client
}

/** One request. The data has the schema's shape, or the promise rejects. */
export async function ask<Schema extends z.ZodType>(
  client: Client,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  schema: Schema,
  repeat: Repeat = 'always',
): Promise<{ readonly status: number; readonly data: z.output<Schema> }> {
  const { status, data } = await client.request(route, { ...parameters, request: { schema, repeat } })
  return { status, data: schema.parse(data) }
}
