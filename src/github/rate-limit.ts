// Whether GitHub says "later", and when.
import { RequestError } from '@octokit/request-error'

const DAY_SECONDS = 86_400

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

/** Seconds that GitHub asks to wait; 60 where it names none that make sense, as its documentation says. */
export function secondsToWait(error: RequestError): number {
  const headers = headersOf(error)
  // By GitHub's clock, because the instants are; the runner's may be wrong.
  const now = Date.parse(headers.date ?? '') || Date.now()
  const after = headers['retry-after']
  const seconds =
    after !== undefined
      ? Number.isFinite(Number(after))
        ? Number(after)
        : (Date.parse(String(after)) - now) / 1000
      : headers['x-ratelimit-remaining'] === '0'
        ? Number(headers['x-ratelimit-reset']) - now / 1000
        : 60
  return Number.isNaN(seconds) ? 60 : Math.max(1, seconds)
}

/** For a sentence: the time of day when so many seconds have passed. */
export const untilText = (seconds: number): string =>
  seconds > DAY_SECONDS
    ? 'for more than a day'
    : `until ${new Date(Date.now() + seconds * 1000).toISOString().slice(11, 16)} UTC`
