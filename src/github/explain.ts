// Why GitHub gave no data: what an error means for a day, and one sentence with the cause and the remedy.
import { RequestError } from '@octokit/request-error'
import { Paused } from '../core/errors.ts'
import type { Unready } from '../core/outcome.ts'
import type { Target } from '../core/target.ts'
import { describeSeries, type Series } from '../files/series.ts'
import { isOutsideAllowList, isSso } from './denied.ts'
import { Unauthorized } from './gate.ts'
import { Unreachable } from './network.ts'
import { plain } from '../core/plain.ts'
import { messageOf } from './message.ts'
import { billingRemedy } from './explain-billing.ts'

/**
 * Enterprise endpoints say so with a 404, where organization endpoints answer 204; both have said so as a bare JSON string,
 * whose quotes remain when the answer does not name its type.
 */
export const saysNotPublished = (text: string): boolean => /^"?No report available/i.test(text)

const permission = {
  organization:
    'A GitHub App or fine-grained token needs the organization permission "Organization Copilot metrics: read"; a classic token needs read:org and an owner, or a role with "View Organization Copilot Metrics".',
  enterprise:
    'A GitHub App needs the enterprise permission "Enterprise Copilot metrics: read"; a classic token needs read:enterprise or manage_billing:copilot, of an owner or billing manager. Fine-grained personal tokens do not work for enterprises.',
} as const

const policy = {
  organization: 'Settings → Copilot → Policies → "Copilot usage metrics"',
  enterprise: 'AI controls → Copilot → Metrics → "Copilot usage metrics"',
} as const

/** Seats need a permission of their own: https://docs.github.com/rest/copilot/copilot-user-management */
const seatsPermission = {
  organization:
    'A GitHub App or fine-grained token needs the organization permission "GitHub Copilot Business: read"; a classic token needs manage_billing:copilot, or read:org of an owner.',
  enterprise:
    'A classic token needs manage_billing:copilot or read:enterprise, of an enterprise owner or billing manager.',
} as const

/** An organization is not an enterprise, and their names look alike. */
const otherInput = {
  organization: 'If it is an enterprise, name it in the input enterprise.',
  enterprise: 'If it is an organization, name it in the input organization.',
} as const

/** 403 has many causes, and only GitHub's words tell them apart. */
function forbidden(error: RequestError, { kind, slug }: Target, isSeats: boolean): string {
  const text = messageOf(error)
  const needed = (isSeats ? seatsPermission : permission)[kind]
  if (isOutsideAllowList(error))
    return `Add the runner's address to the IP allow list of ${slug}, or run the job on a runner whose address is on it.`
  if (isSso(error)) return `Authorize the token for ${slug} under "Configure SSO".`
  if (/policy/i.test(text)) return `Enable it for ${slug}: ${policy[kind]}.`
  if (/by integration/i.test(text))
    return `The token is a GitHub App's, or the workflow's own, which never works here. ${needed} Whoever owns ${slug} must accept a changed permission.`
  if (/by personal access token/i.test(text)) return `The token is a fine-grained one. ${needed}`
  return isSeats
    ? needed
    : `${needed} The policy "Copilot usage metrics" must be on as well: ${policy[kind]}.`
}

function remedy(error: RequestError, target: Target, isSeats: boolean): string {
  switch (error.status) {
    case 403:
      return forbidden(error, target, isSeats)
    case 404:
      if (error.response?.headers['x-github-enterprise-version'] !== undefined)
        return 'GitHub Enterprise Server has no Copilot usage metrics: set the input api-url to the server that has, such as https://api.github.com.'
      return `Check the name, and that the token may see it. ${otherInput[target.kind]} ${(isSeats ? seatsPermission : permission)[target.kind]}`
    default:
      return 'The next run asks again.'
  }
}

/** The bill is another platform's, with rights of its own. */
const remedyOf = (error: RequestError, target: Target, report: Series['report']): string =>
  report === 'credits' && !isSso(error)
    ? billingRemedy(error, messageOf(error), target.kind)
    : remedy(error, target, report === 'seats')

/** Why a series could not be read: GitHub's message, the likely cause and what to change. */
function explain(error: unknown, { target, report }: Series): string {
  // Only recursion throws it, in whichever parser or check comes first.
  if (error instanceof RangeError) return 'the answer is nested too deeply.'
  if (!(error instanceof RequestError))
    return error instanceof Error ? plain(error.message) : 'it failed for an unknown reason.'
  return `GitHub answered ${error.status} "${messageOf(error)}". ${remedyOf(error, target, report)}`
}

/**
 * Why GitHub did not answer with data, as far as status and message tell. What concerns the token or the server, and not
 * the series, says the same for every series.
 */
export function classify(error: unknown, series: Series): Unready {
  if (error instanceof Unreachable) return { state: 'unreachable', reason: error.message }
  if (error instanceof Paused) return { state: 'exhausted', reason: error.message }
  if (error instanceof Unauthorized)
    return { state: 'refused', reason: error.message, cause: error.message, isNotFound: false }
  const cause = explain(error, series)
  const reason = `${describeSeries(series)}: ${cause}`
  if (!(error instanceof RequestError)) return { state: 'unreadable', reason }
  switch (error.status) {
    case 404:
    case 410:
      return saysNotPublished(messageOf(error))
        ? { state: 'pending' }
        : { state: 'refused', reason, cause, isNotFound: true }
    case 401:
    case 403:
    case 422:
      return { state: 'refused', reason, cause, isNotFound: false }
    default:
      return { state: 'unreadable', reason }
  }
}
