// What a run cost GitHub, and what GitHub's answers say of the time.

/** Counts over all clients and downloads of a run. */
export class Meter {
  requests = 0
  bytes = 0
  /** Of REST, from the last `x-ratelimit-remaining`; undefined when GitHub sent none. */
  rateLimitRemaining: number | undefined
  /** GitHub's clock, from the last `Date` header: runners have been seen days off. */
  githubTime: Date | undefined

  hear(headers: Readonly<Record<string, unknown>>): void {
    const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN)
    // GraphQL counts points of its own.
    const isOfRest = headers['x-ratelimit-resource'] !== 'graphql'
    if (isOfRest && Number.isFinite(remaining)) this.rateLimitRemaining = remaining
    const time = new Date(String(headers['date']))
    if (!Number.isNaN(time.getTime())) this.githubTime = time
  }
}
