// A signed link → bytes. Never with a token: the link is its own credential and belongs to another host.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Agent, request } from 'undici'
import { Failure } from '../core/errors.ts'
import { checkAddress, isKnownHost, isLoopback, publicLookup } from './address.ts'
import { dispatcherFor } from './dispatcher.ts'
import type { Meter } from './meter.ts'
import { unreachable } from './network.ts'
import { isProxied } from './proxy.ts'

const MAX_REDIRECTS = 3
/** More than four times the largest file known, a day of 100,000 people; inflated, because that is what has to be read. */
const MAX_BYTES = 1024 * 1024 * 1024
/** Silence before the answer, and inside it. */
const TIMEOUTS = { headersTimeout: 12_000, bodyTimeout: 30_000 }
const CONNECT = { timeout: 12_000 }
/** A file may take half a minute, and longer the larger it is, at 50 kB a second: ten minutes at the most. */
const PATIENCE_MILLISECONDS = 30_000
const MILLISECONDS_PER_BYTE = 1 / 50
const MAX_MILLISECONDS = 600_000

export interface DownloadOptions {
  readonly apiUrl: string
  readonly meter: Meter
  readonly signal: AbortSignal
  /** Called with whatever must never appear in a log. */
  readonly mask: (secret: string) => void
  readonly warn: (text: string) => void
}

export type Download = (link: string) => AsyncIterable<Uint8Array>

/** Another download of the same file would fail in the same way. */
export class HopelessDownload extends Failure {}

const publicOnly = new Agent({ ...TIMEOUTS, connect: { ...CONNECT, lookup: publicLookup() } })
const loopbackToo = new Agent({ ...TIMEOUTS, connect: CONNECT })

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

/** How long a download of so many bytes may take. */
export const allowedMilliseconds = (bytes: number): number =>
  Math.min(PATIENCE_MILLISECONDS + bytes * MILLISECONDS_PER_BYTE, MAX_MILLISECONDS)

/** The chunks, as long as they come fast enough. Only time spent waiting for them counts: the reader may take its own. */
async function* inTime(body: AsyncIterable<Uint8Array>, host: string): AsyncGenerator<Uint8Array> {
  let waited = 0
  let bytes = 0
  let asked = performance.now()
  for await (const chunk of body) {
    waited += performance.now() - asked
    bytes += chunk.length
    if (waited > allowedMilliseconds(bytes))
      throw new HopelessDownload(
        `${host} sends too slowly: ${bytes} bytes in ${Math.round(waited / 1000)} seconds`,
      )
    yield chunk
    asked = performance.now()
  }
}

async function* limited(
  most: number,
  body: AsyncIterable<Uint8Array>,
  host: string,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > most) throw new HopelessDownload(`a file from ${host} is larger than ${most} bytes`)
    yield chunk
  }
}

/** Builds the download of links. Its errors name the host and the cause, never the link. */
export function createDownload({ apiUrl, meter, signal, mask, warn }: DownloadOptions): Download {
  const apiIsLoopback = isLoopback(new URL(apiUrl).hostname)
  const warned = new Set<string>()

  function warnOfNewHost(url: URL): void {
    const { hostname } = url
    if (apiIsLoopback || isKnownHost(hostname) || warned.has(hostname)) return
    warned.add(hostname)
    const unchecked = isProxied(url.href)
      ? ' The proxy resolves its name, so its address cannot be checked here.'
      : ''
    warn(`Download links point to ${hostname}, a host that this action does not know.${unchecked}`)
  }

  async function open(url: URL, redirects: number): Promise<AsyncIterable<Uint8Array>> {
    maskLink(url, mask)
    checkAddress(url, apiIsLoopback)
    warnOfNewHost(url)
    meter.requests += 1
    const { statusCode, headers, body } = await request(url, {
      dispatcher: dispatcherFor(url.href, apiIsLoopback || isProxied(url.href) ? loopbackToo : publicOnly),
      headers: { accept: '*/*', 'accept-encoding': 'gzip' },
      signal,
    }).catch((error: unknown) => {
      if (error instanceof Failure || signal.aborted) throw error
      throw unreachable(url.origin, 'where download links lead', error)
    })
    if (statusCode === 200) return body
    // The body of such an answer does not matter, and may be slow.
    await body.dump({ limit: 0 })
    const { location } = headers
    if (statusCode >= 300 && statusCode < 400 && typeof location === 'string') {
      if (redirects === MAX_REDIRECTS) throw new HopelessDownload(`${url.hostname} redirects in circles`)
      const next = URL.parse(location, url.href)
      if (next === null) throw new HopelessDownload(`${url.hostname} redirects to no address`)
      return open(next, redirects + 1)
    }
    throw new Failure(`${url.hostname} answered ${statusCode}`)
  }

  async function* counted(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of body) {
      meter.bytes += chunk.length
      yield chunk
    }
  }

  return async function* (link) {
    const url = URL.parse(link)
    if (url === null) throw new Failure('a download link is no address')
    const body = await open(url, 0)
    yield* limited(MAX_BYTES, inflate(counted(inTime(body, url.hostname))), url.hostname)
  }
}
