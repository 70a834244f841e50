// When to ask again, and when to stop.
//
// Why not the plugins: plugin-retry 8 repeats 409 and POST, ignores Retry-After and carries its count from one request to
// the next; plugin-throttling 11 answers only rate limits and waits up to an hour. Neither notices an answer that was cut
// off, which Octokit hands over as an empty text with status 200. p-retry counts and waits; what to repeat is decided here.
import { RequestError } from '@octokit/request-error'
import pRetry from 'p-retry'
import { Failure } from '../core/errors.ts'
import { isRateLimit } from './rate-limit.ts'
import { isNetwork, isUntrusted } from './network.ts'

/** An answer that is not GitHub's, or not whole. */
export class BadAnswer extends Failure {}

/** It leads to another server, and will again: nobody asks twice. */
export class Elsewhere extends BadAnswer {}

/** `refused`: only what GitHub refused to begin, because the call changes a branch and may have been carried out. */
export type Repeat = 'always' | 'refused'

/** How long to go on asking. */
export interface Patience {
  readonly retries: number
  /** When nobody answered for so long, nobody is asked again. */
  readonly silenceSeconds: number
}

/** Together with the last time-out about 30 seconds, then nobody waits any longer. */
const SILENCE_SECONDS = 15

/** Questions for metrics: up to 15 seconds of errors. The days stay on the list. */
export const BRIEF: Patience = { retries: 4, silenceSeconds: SILENCE_SECONDS }
/** Reads of the data repository: a minute, because GitHub's answers lag behind what was just written. */
export const PATIENT: Patience = { retries: 9, silenceSeconds: SILENCE_SECONDS }
/** Writes: two minutes, because all that was collected depends on them. */
export const STUBBORN: Patience = { retries: 14, silenceSeconds: 60 }

/**
 * GitHub does not know yet what it was just given: its servers learn of new objects one after the other. Seen for seconds:
 * https://github.com/peter-evans/create-pull-request/issues/4321, https://github.com/PyGithub/PyGithub/issues/2759
 */
export function isLag(error: unknown): boolean {
  if (!(error instanceof RequestError)) return false
  const { status, message, request } = error
  if (status === 304) return true
  if (status === 404)
    return /no commit found/i.test(message) || /\/git\/(commits|trees|blobs)(\/|$)/.test(request.url)
  return (
    status === 422 &&
    /base_tree|not a valid tree|resolve to a node|(object|sha) does not exist/i.test(message)
  )
}

const isWorthRepeating = (error: Error, repeat: Repeat): boolean =>
  isRateLimit(error) ||
  (!isUntrusted(error) &&
    repeat === 'always' &&
    ((error instanceof BadAnswer && !(error instanceof Elsewhere)) ||
      isLag(error) ||
      (error instanceof RequestError && (error.status >= 500 || error.status === 408))))

/**
 * Runs `attempt` until it succeeds or trying again is of no use, waiting 0.5 to 10 seconds between. Rate limits count for
 * nothing here: the gate waits for them, and closes when they do not lift. `attempt` calls `onSent` when it begins to wait for an
 * answer.
 */
export function retrying<Result>(
  attempt: (onSent: () => void) => Promise<Result>,
  repeat: Repeat,
  { retries, silenceSeconds }: Patience,
  signal: AbortSignal,
): Promise<Result> {
  let sent = 0
  let silentSince: number | undefined
  return pRetry(() => attempt(() => (sent = performance.now())), {
    retries,
    minTimeout: 500,
    maxTimeout: 10_000,
    randomize: true,
    signal,
    shouldConsumeRetry: ({ error }) => !isRateLimit(error),
    shouldRetry: ({ error }) => {
      silentSince = isNetwork(error) ? (silentSince ?? sent) : undefined
      const silent = silentSince === undefined ? 0 : performance.now() - silentSince
      return isWorthRepeating(error, repeat) && silent < silenceSeconds * 1000
    },
  })
}
