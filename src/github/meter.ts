// What a run cost GitHub, and what GitHub's answers say of the time.
import { Gate } from './gate.ts'

const MINUTE = 60_000
/** Runners' clocks that are right, by any time zone and a little more. */
const PLAUSIBLE = 36 * 60 * MINUTE
/** Answers of one clock agree about so well, however long they were on their way. */
const AGREEMENT = 10 * MINUTE

const median = (numbers: readonly number[]): number | undefined =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** Counts over all clients and downloads of a run. */
export class Meter {
  requests = 0
  bytes = 0
  /** Of REST, from the last `x-ratelimit-remaining`; undefined when GitHub sent none. */
  rateLimitRemaining: number | undefined
  /** GitHub's clock less the runner's, in milliseconds, for each answer. */
  readonly #offsets: number[] = []
  readonly #gates = new Map<string, Gate>()

  hear(headers: Readonly<Record<string, unknown>>): void {
    const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN)
    // GraphQL counts points of its own.
    const isOfRest = headers['x-ratelimit-resource'] !== 'graphql'
    if (isOfRest && Number.isFinite(remaining)) this.rateLimitRemaining = remaining
    const time = Date.parse(String(headers['date']))
    if (!Number.isNaN(time)) this.#offsets.push(time - Date.now())
  }

  /**
   * GitHub's time. Runners have been seen days off, and caches answer with old headers: what most answers agree on counts,
   * if at least two say so or the runner does not contradict; else the runner's own clock.
   */
  get githubTime(): Date {
    const most = median(this.#offsets) ?? 0
    const agreeing = this.#offsets.filter((offset) => Math.abs(offset - most) <= AGREEMENT).length
    const isAgreed = agreeing > 1 && agreeing * 2 > this.#offsets.length
    const plausible = this.#offsets.filter((offset) => Math.abs(offset) <= PLAUSIBLE)
    return new Date(Date.now() + (isAgreed ? most : (median(plausible) ?? 0)))
  }

  /** The gate of a token at a server. `name` is that of the input which holds it. */
  gateOf(server: string, token: string, name: string, signal: AbortSignal): Gate {
    const key = `${server} ${token}`
    const gate = this.#gates.get(key) ?? new Gate(name, signal)
    this.#gates.set(key, gate)
    return gate
  }
}
