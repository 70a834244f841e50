// Why a bill may not be read, and what to change, by kind of token and of target.
import type { RequestError } from '@octokit/request-error'
import type { TargetKind } from '../core/target.ts'

type TokenKind = 'app' | 'fineGrained' | 'classic'

/** GitHub names the kind in its message; only classic tokens have scopes. */
function tokenKind(error: RequestError, message: string): TokenKind | undefined {
  if (/by integration/i.test(message)) return 'app'
  if (/by personal access token/i.test(message)) return 'fineGrained'
  return error.response?.headers['x-oauth-scopes'] === undefined ? undefined : 'classic'
}

/**
 * https://docs.github.com/rest/billing/usage. For classic tokens GitHub documents no scope: these are the ones its answers
 * name, and tools use. Its pages disagree on whether fine-grained tokens work.
 */
const permission: Readonly<Record<TargetKind, Readonly<Record<TokenKind, string>>>> = {
  organization: {
    app: 'a GitHub App needs the organization permission "Administration: read", accepted by an owner',
    fineGrained:
      'a fine-grained token needs the organization permission "Administration: read"; if GitHub still refuses it, use a GitHub App or a classic token',
    classic: 'a classic token needs the scope admin:org, of an owner',
  },
  enterprise: {
    app: 'tokens of GitHub Apps cannot read it, unless GitHub offers you the enterprise permission "Enterprise billing: read": use a classic token',
    fineGrained: 'fine-grained tokens cannot read it: use a classic token',
    classic:
      'a classic token needs the scope manage_billing:enterprise, of an enterprise owner or billing manager',
  },
}

/** Which permission the token lacks: that of its kind, or of every kind where GitHub's answer does not tell it. */
function permissionFor(error: RequestError, message: string, target: TargetKind): string {
  const kind = tokenKind(error, message)
  const { app, fineGrained, classic } = permission[target]
  const known = kind === undefined ? [app, fineGrained, classic] : [permission[target][kind]]
  const needed =
    kind === undefined || kind === 'classic' || target === 'organization' ? known : [...known, classic]
  return `Reading what Copilot costs: ${needed.join('; ')}. Another token may serve as billing-token.`
}

/** What to change so that the bill of a target can be read. */
export function billingRemedy(error: RequestError, message: string, target: TargetKind): string {
  switch (error.status) {
    case 401:
      return 'The token is missing, expired or revoked: renew the secret behind the input billing-token, or behind token where that is empty.'
    case 403:
    case 404:
    case 410: {
      const paysElsewhere =
        target === 'organization'
          ? ' Where an enterprise pays for the organization, the bill may be the enterprise’s alone: name it in the input enterprise.'
          : ''
      return `${permissionFor(error, message, target)}${paysElsewhere}`
    }
    default:
      return 'Run again later; the day stays on the list.'
  }
}
