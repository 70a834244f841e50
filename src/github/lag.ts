// A commit that the branch points to and that GitHub does not know yet: its replicas learn of commits within seconds.
import pRetry from 'p-retry'
import { Failure } from '../core/errors.ts'

/** Nothing can be said of the commit's files; they must not pass for absent. */
export class UnknownCommit extends Failure {
  constructor(commit: string) {
    super(
      `The data branch points to the commit ${commit.slice(0, 12)}, which GitHub does not know yet. Run again later.`,
    )
  }
}

/** From half a second to eight, three quarters of a minute in all. Without chance, so that what was asked together stays together. */
const PATIENCE = { retries: 9, minTimeout: 500, maxTimeout: 8_000 }

/** Asks again while the answer is {@link UnknownCommit}. */
export const awaitCommit = <Result>(attempt: () => Promise<Result>, signal: AbortSignal): Promise<Result> =>
  pRetry(attempt, { ...PATIENCE, signal, shouldRetry: ({ error }) => error instanceof UnknownCommit })
