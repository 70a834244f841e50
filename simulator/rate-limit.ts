// GitHub's count of a token's requests.

/** GitHub allows a person 5,000 requests an hour; the simulator gives every token that many. */
const limit = 5000

interface Rate {
  readonly limit: number
  readonly remaining: number
  readonly used: number
  readonly reset: number
}

/** Counts requests by token. */
export interface RateLimit {
  count(authorization: string | undefined): void
  of(authorization: string | undefined): Rate
}

/** A counter that starts at zero and never resets. */
export function createRateLimit(now: () => string): RateLimit {
  const counts = new Map<string, number>()
  return {
    count: (authorization = '') => void counts.set(authorization, (counts.get(authorization) ?? 0) + 1),
    of(authorization = '') {
      const used = counts.get(authorization) ?? 0
      return {
        limit,
        used,
        remaining: Math.max(0, limit - used),
        reset: Math.floor(Date.parse(now()) / 1000) + 3600,
      }
    },
  }
}

/** The `x-ratelimit-*` headers of an answer. */
export function rateHeaders(rate: Rate, resource: string): Record<string, string> {
  return {
    'x-ratelimit-limit': String(rate.limit),
    'x-ratelimit-remaining': String(rate.remaining),
    'x-ratelimit-used': String(rate.used),
    'x-ratelimit-reset': String(rate.reset),
    'x-ratelimit-resource': resource,
  }
}
