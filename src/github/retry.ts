// When to ask again, and when to stop.
//
// Why not the plugins: plugin-retry 8 repeats 409 and POST, ignores Retry-After and carries its count from one request to
// the next; plugin-throttling 11 answers only rate limits and waits up to an hour. Neither notices an answer that was cut
// off, which Octokit hands over as an empty text with status 200. p-retry counts and waits; what to repeat is decided here.
import { setTimeout as sleep } from 'node:timers/promises'
import pRetry from 'p-retry'
import { RequestError } from '@octokit/request-error'
import { Failure } from '../core/errors.ts'
import { isUntrusted } from './network.ts'

/** An answer that is not GitHub's, or not whole. */
export class BadAnswer extends Error {
  override readonly name = 'BadAnswer'
}

/** `refused`: only what GitHub refused to begin, because the call changes a branch and may have been carried out. */
export type Repeat = 'always' | 'refused'

/** Longer waits than this end the run; the next scheduled run continues where it stopped. */
const LONGEST_WAIT_SECONDS = 120
const RETRIES = 4

const headersOf = (error: RequestError) => error.response?.headers ?? {}

/** Primary and secondary rate limits come as 429 or as 403; the latter only with a sign of it. */
export function isRateLimit(error: unknown): error is RequestError {
  if (!(error instanceof RequestError)) return false
  if (error.status === 429) return true
  const headers = headersOf(error)
  return (
    error.status === 403 &&
    (headers['retry-after'] !== undefined ||
      headers['x-ratelimit-remaining'] === '0' ||
      /rate limit/i.test(error.message))
  )
}

const mayHelp = (error: Error, repeat: Repeat): boolean =>
  isRateLimit(error) ||
  (!isUntrusted(error) &&
    repeat === 'always' &&
    (error instanceof BadAnswer ||
      (error instanceof RequestError && (error.status >= 500 || error.status === 408))))

/** Seconds that GitHub asks to wait; 60 where it names none, as its documentation says. */
function secondsToWait(error: RequestError): number {
  const headers = headersOf(error)
  // By GitHub's clock, because the reset is; the runner's may be wrong.
  const now = Date.parse(headers.date ?? '') || Date.now()
  const after = Number(headers['retry-after'])
  if (Number.isFinite(after)) return after
  if (headers['x-ratelimit-remaining'] === '0')
    return Math.max(1, Number(headers['x-ratelimit-reset']) - now / 1000)
  return 60
}

/**
 * Runs `attempt` up to five times, waiting 0.5 to 8 seconds between, or as long as a rate limit asks, at most two
 * minutes. Worst case without rate limit: five time-outs and 15 seconds.
 */
export function retrying<Result>(
  attempt: () => Promise<Result>,
  repeat: Repeat,
  signal: AbortSignal,
): Promise<Result> {
  return pRetry(attempt, {
    retries: RETRIES,
    minTimeout: 500,
    maxTimeout: 8_000,
    randomize: true,
    signal,
    shouldRetry: ({ error }) => mayHelp(error, repeat),
    onFailedAttempt: async ({ error, retriesLeft }) => {
      if (!isRateLimit(error) || retriesLeft === 0) return
      const seconds = secondsToWait(error)
      if (seconds > LONGEST_WAIT_SECONDS) {
        const until = new Date(Date.now() + seconds * 1000).toISOString().slice(11, 16)
        throw new Failure(
          `GitHub's rate limit is used up until ${until} UTC. The next run continues from here.`,
        )
      }
      await sleep(seconds * 1000, undefined, { signal })
    },
  })
}
