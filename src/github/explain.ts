// Status and message → what it means for a day, and one sentence with the cause and the remedy.
import { RequestError } from '@octokit/request-error'
import type { Unready } from '../core/outcome.ts'
import { describe, type Target } from '../core/target.ts'
import type { Series } from '../files/series.ts'
import { billingRemedy } from './explain-billing.ts'
import { explainNetwork, isNetwork } from './network.ts'
import { isRateLimit } from './retry.ts'

/** GitHub's own words, in one line. They tell causes apart that share a status. */
export function messageOf(error: RequestError): string {
  const data: unknown = error.response?.data
  const message =
    typeof data === 'object' && data !== null && 'message' in data
      ? String(data.message)
      : `HTTP ${error.status}`
  return message.replaceAll(/\s+/g, ' ').slice(0, 300)
}

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

function remedy(error: RequestError, { kind, slug }: Target, what: string): string {
  const needed = (what === 'seats' ? seatsPermission : permission)[kind]
  const text = messageOf(error)
  switch (what === 'credits' && !/SAML|SSO/i.test(text) ? 'credits' : error.status) {
    case 'credits':
      return billingRemedy(error, text, kind)
    case 401:
      return 'The token is missing, expired or revoked: renew the secret behind the input token.'
    case 403:
      if (/policy/i.test(text)) return `Enable it for ${slug}: ${policy[kind]}.`
      if (/SAML|SSO/i.test(text)) return `Authorize the token for ${slug} under "Configure SSO".`
      return `${needed} The policy "Copilot usage metrics" must be on as well: ${policy[kind]}.`
    case 404:
      if (error.response?.headers['x-github-enterprise-version'] !== undefined)
        return 'GitHub Enterprise Server has no Copilot usage metrics: set the input api-url to the server that has, such as https://api.github.com.'
      return `Check the name, and that the token may see it. ${needed}`
    default:
      return 'Run again later; the days stay on the list.'
  }
}

/** Why a target's metrics could not be read: the target, GitHub's message, the likely cause and what to change. */
export function explain(error: unknown, target: Target, what: string): string {
  const about = `${what} of ${describe(target)}`
  if (isNetwork(error)) return `${about}: GitHub could not be reached: ${explainNetwork(error)}.`
  if (isRateLimit(error)) return `${about}: GitHub's rate limit did not lift in time. The next run continues.`
  if (error instanceof RequestError) {
    return `${about}: GitHub answered ${error.status} "${messageOf(error)}". ${remedy(error, target, what)}`
  }
  return `${about}: ${error instanceof Error ? error.message : 'it failed for an unknown reason.'}`
}

/** Why GitHub did not answer with data, as far as status and message tell. */
export function classify(error: unknown, series: Series): Unready {
  const reason = explain(error, series.target, series.report)
  if (!(error instanceof RequestError)) return { state: 'unreadable', reason }
  switch (error.status) {
    case 404:
    case 410:
      // Enterprise endpoints say so where organization endpoints answer 204.
      return /^No report available/i.test(messageOf(error))
        ? { state: 'pending' }
        : { state: 'refused', reason, isNotFound: true }
    case 401:
    case 403:
    case 422:
    case 429:
      return { state: 'refused', reason, isNotFound: false }
    case 502:
    case 503:
      // Seen for days while GitHub builds the report.
      return { state: 'pending' }
    default:
      return { state: 'unreadable', reason }
  }
}
