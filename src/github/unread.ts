// Why a day is not there: not published yet, or one of the reasons that somebody has to mend.
import { RequestError } from '@octokit/request-error'
import type { Series } from '../files/series.ts'
import { explain, messageOf } from './explain.ts'

export type Unread =
  | { readonly state: 'pending' }
  | { readonly state: 'missing' | 'refused' | 'failed'; readonly reason: string }

/** Why GitHub did not answer with data, as far as status and message tell. */
export function classify(error: unknown, series: Series): Unread {
  const reason = explain(error, series.target, series.report)
  if (!(error instanceof RequestError)) return { state: 'failed', reason }
  switch (error.status) {
    case 404:
    case 410:
      // Enterprise endpoints say so where organization endpoints answer 204.
      return /^No report available/i.test(messageOf(error))
        ? { state: 'pending' }
        : { state: 'missing', reason }
    case 401:
    case 403:
    case 422:
    case 429:
      return { state: 'refused', reason }
    case 502:
    case 503:
      // Seen for days while GitHub builds the report.
      return { state: 'pending' }
    default:
      return { state: 'failed', reason }
  }
}
