// A signed link → bytes. Never with a token: the link is its own credential and belongs to another host.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Agent, request } from 'undici'
import { Failure } from '../core/errors.ts'
import { checkAddress, isKnownHost, isLoopback, lookupPublic } from './address.ts'
import type { Meter } from './meter.ts'
import { dispatcherFor, isProxied } from './proxy.ts'

const MAX_REDIRECTS = 3
/** More than ten times the largest file known. */
const MAX_BYTES = 1024 * 1024 * 1024
const TIMEOUTS = { headersTimeout: 30_000, bodyTimeout: 60_000, connect: { timeout: 30_000 } }

export interface DownloadOptions {
  readonly apiUrl: string
  readonly meter: Meter
  readonly signal: AbortSignal
  /** Called with whatever must never appear in a log. */
  readonly mask: (secret: string) => void
  readonly warn: (text: string) => void
}

export type Download = (link: string) => AsyncIterable<Uint8Array>

const publicOnly = new Agent({ ...TIMEOUTS, connect: { timeout: 30_000, lookup: lookupPublic } })
const loopbackToo = new Agent(TIMEOUTS)

/** Masks the link and what in it is secret; short values such as `r` would blot out the whole log. */
function maskLink(url: URL, mask: DownloadOptions['mask']): void {
  mask(url.href)
  if (url.search !== '') mask(url.search)
  for (const [, value] of url.searchParams) {
    if (value.length < 16) continue
    mask(value)
    mask(encodeURIComponent(value))
  }
}

const isGzip = (start: Uint8Array): boolean => start[0] === 0x1f && start[1] === 0x8b

/** Decodes gzip by its magic number, whatever the headers say: both kinds of answer have been seen from such storage. */
async function* inflate(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]()
  let start: Uint8Array = new Uint8Array()
  // The two bytes of the magic number may come in two chunks.
  while (start.length < 2) {
    const next = await chunks.next()
    if (next.done === true) break
    start = start.length === 0 ? next.value : Buffer.concat([start, next.value])
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield start
    yield* { [Symbol.asyncIterator]: () => chunks }
  }
  if (!isGzip(start)) {
    yield* whole()
    return
  }
  const gunzip = createGunzip()
  const done = pipeline(Readable.from(whole()), gunzip)
  // The loop below throws the same error; without a handler here it would also be an unhandled rejection.
  done.catch(() => undefined)
  yield* gunzip
  await done
}

/** Builds the download of links. Its errors name the host and the cause, never the link. */
export function createDownload({ apiUrl, meter, signal, mask, warn }: DownloadOptions): Download {
  const apiIsLoopback = isLoopback(new URL(apiUrl).hostname)
  const warned = new Set<string>()

  async function open(url: URL, redirects: number): Promise<AsyncIterable<Uint8Array>> {
    maskLink(url, mask)
    checkAddress(url, apiIsLoopback)
    if (!apiIsLoopback && !isKnownHost(url.hostname) && !warned.has(url.hostname)) {
      warned.add(url.hostname)
      warn(`GitHub's links lead to ${url.hostname}, a host that is new to this action.`)
    }
    meter.requests += 1
    const { statusCode, headers, body } = await request(url, {
      dispatcher: dispatcherFor(url.href, apiIsLoopback || isProxied(url.href) ? loopbackToo : publicOnly),
      headers: { accept: '*/*', 'accept-encoding': 'gzip' },
      signal,
    })
    if (statusCode === 200) return body
    await body.dump()
    const { location } = headers
    if (statusCode >= 300 && statusCode < 400 && typeof location === 'string') {
      if (redirects === MAX_REDIRECTS) throw new Failure(`${url.hostname} redirects in circles.`)
      return open(new URL(location, url), redirects + 1)
    }
    throw new Failure(`${url.hostname} answered ${statusCode}.`)
  }

  return async function* (link) {
    const url = URL.parse(link)
    if (url === null) throw new Failure("A link of GitHub's is no URL.")
    let bytes = 0
    async function* counted(body: AsyncIterable<Uint8Array>) {
      for await (const chunk of body) {
        bytes += chunk.length
        meter.bytes += chunk.length
        if (bytes > MAX_BYTES)
          throw new Failure(`A file from ${url?.hostname} is larger than ${MAX_BYTES} bytes.`)
        yield chunk
      }
    }
    yield* inflate(counted(await open(url, 0)))
  }
}
