// What GitHub says → text that may stand in a log.
import type { RequestError } from '@octokit/request-error'
import { plain } from '../core/plain.ts'

/** GitHub's own words, in one line. They tell causes apart that share a status. */
export function messageOf(error: RequestError): string {
  const data: unknown = error.response?.data
  const message =
    typeof data === 'object' && data !== null && 'message' in data && typeof data.message === 'string'
      ? data.message
      : `HTTP ${error.status}`
  return plain(message)
}
