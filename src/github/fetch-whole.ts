// One request on the wire: its answer whole or an error, in time, within bounds, redirects at the same origin alone.
import type { Send } from './proxy.ts'
import { plain } from '../core/plain.ts'
import { Silence } from './network.ts'
import { BadAnswer, Elsewhere } from './retry.ts'

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
    // An address with a password would be asked for by nobody, and stand in the error.
    if (next?.origin !== new URL(url).origin || next.username !== '' || next.password !== '')
      throw new Elsewhere(
        `the answer redirects to another server, ${plain(next?.host ?? 'without an address')}`,
      )
    if (redirects === MAX_REDIRECTS) throw new Elsewhere('the answer redirects too often')
    address = next.href
  }
}

/**
 * What Octokit asks with. Octokit swallows the error of a body that was cut off and hands over an empty text with status
 * 200; here the body is read first, and a cut one rejects. Time-out, cancelling and API version stand here because
 * options that a hook of Octokit's changes do not reach the request (before-after-hook binds the original ones).
 */
export const fetchWhole =
  (send: Send, signal: AbortSignal): Send =>
  async (url, init) => {
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
      if (status < 200 || status > 599) throw new BadAnswer(`the answer has the status ${status}`)
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
