// How much one token may ask, and how fast. One gate for each token and API (REST, GraphQL), so that no client outruns
// another, and so that a token which GitHub no longer accepts asks nothing more.
import { RequestError } from '@octokit/request-error'
import pLimit from 'p-limit'
import pThrottle from 'p-throttle'
import { Paused, Failure } from '../core/errors.ts'
import { messageOf } from './message.ts'
import { isRateLimit, secondsToWait, untilText } from './rate-limit.ts'

/** `upload`: a write whose work can wait for the next run. `write`: one that brings uploaded work onto the branch. */
export type Kind = 'read' | 'write' | 'upload'

/** GitHub allows 100; these are enough to hide its latency. */
const AT_ONCE = 16
/**
 * GitHub's secondary limits, less a tenth because it counts when a request arrives and we when it leaves:
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
const POINTS_A_MINUTE = 810
const WRITES_A_MINUTE = 72
const WRITES_AN_HOUR = 450
/** A write costs five points at GitHub; here so many that one measure keeps both limits. */
const WRITE_POINTS = POINTS_A_MINUTE / WRITES_A_MINUTE
const POINTS = { read: 1, write: WRITE_POINTS, upload: WRITE_POINTS } as const
/** Kept for trees, commits and refs when uploads have used the hour. */
const KEPT_FOR_COMMITS = 40
const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long the gate waits for a rate limit to lift, all in all, until an answer comes again. */
const PATIENCE_SECONDS = 180

/** With the timers that a test can set, which those of node:timers/promises are not. */
function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', wake)
      resolve()
    }, milliseconds)
    function wake(): void {
      clearTimeout(timer)
      reject(signal.reason)
    }
    signal.addEventListener('abort', wake, { once: true })
  })
}

/** GitHub does not accept the token. */
export class Unauthorized extends Failure {}

export class Gate {
  /** Aborted with the error of every further request: GitHub no longer accepts the token, or not in this run. */
  readonly #closed = new AbortController()
  #pausedUntil = 0
  /** Since the last answer that was no rate limit. */
  #waitedSeconds = 0
  /** Instants of the writes of the last hour. */
  #writes: number[] = []
  readonly #slots = pLimit(AT_ONCE)
  readonly #signal: AbortSignal
  readonly #token: string
  readonly #pace: (kind: Kind) => Promise<void>

  /** `token` names the input that holds it. */
  constructor(token: string, signal: AbortSignal) {
    this.#token = token
    this.#signal = AbortSignal.any([signal, this.#closed.signal])
    this.#pace = pThrottle({
      limit: POINTS_A_MINUTE,
      interval: MINUTE,
      strict: true,
      weight: (kind: Kind) => POINTS[kind],
      signal: this.#signal,
    })(async (_kind: Kind) => undefined)
  }

  /** Sends a request when its turn comes. Rejects without sending once the token is of no more use. */
  async pass<Result>(kind: Kind, send: () => Promise<Result>): Promise<Result> {
    this.#check()
    if (kind !== 'read') this.#countWrite(kind)
    await this.#pace(kind)
    return this.#slots(async () => {
      for (let rest = this.#rest(); rest > 0; rest = this.#rest()) await sleep(rest, this.#signal)
      this.#check()
      try {
        const result = await send()
        this.#waitedSeconds = 0
        return result
      } catch (error) {
        throw this.#learn(error)
      }
    })
  }

  #check(): void {
    if (this.#closed.signal.aborted) throw this.#closed.signal.reason
  }

  /** All who wait are told at once. */
  #close(error: Failure): unknown {
    this.#closed.abort(error)
    return this.#closed.signal.reason
  }

  #rest(): number {
    return this.#pausedUntil - Date.now()
  }

  #countWrite(kind: Kind): void {
    const now = Date.now()
    this.#writes = this.#writes.filter((instant) => instant > now - HOUR)
    if (this.#writes.length >= WRITES_AN_HOUR - (kind === 'upload' ? KEPT_FOR_COMMITS : 0)) {
      throw new Paused(
        `GitHub's hourly limit for writing is reached (500 requests, with the input ${this.#token}). The next run continues from here.`,
      )
    }
    this.#writes.push(now)
  }

  /** What an error says of the token. */
  #learn(error: unknown): unknown {
    if (isRateLimit(error)) return this.#pause(error)
    this.#waitedSeconds = 0
    if (!(error instanceof RequestError) || error.status !== 401) return error
    return this.#close(
      new Unauthorized(
        `GitHub answered 401 "${messageOf(error)}" to the input ${this.#token}: the token is missing, expired or revoked. Renew it, and the secret that holds it.`,
      ),
    )
  }

  /** Everybody waits, and fewer ask at once from now on. */
  #pause(error: RequestError): unknown {
    const seconds = secondsToWait(error)
    const now = Date.now()
    const longer = Math.max(0, seconds - Math.max(0, this.#pausedUntil - now) / 1000)
    if (this.#waitedSeconds + longer > PATIENCE_SECONDS) {
      return this.#close(
        new Paused(
          `GitHub's rate limit is used up ${untilText(seconds)} (input ${this.#token}). The next run continues from here.`,
        ),
      )
    }
    this.#waitedSeconds += longer
    this.#pausedUntil = Math.max(this.#pausedUntil, now + seconds * 1000)
    if (longer > 0) this.#slots.concurrency = Math.max(1, this.#slots.concurrency / 4)
    return error
  }
}
