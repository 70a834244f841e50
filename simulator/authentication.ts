import type { IncomingHttpHeaders } from 'node:http'
import { type Answer, refusal } from './exchange.ts'
import type { Hub } from './hub.ts'

/** Why this caller may not use this path; `undefined` when they may. */
export function refusalFor(
  hub: Hub,
  headers: IncomingHttpHeaders,
  method: string,
  path: string,
): Answer | undefined {
  const token = /^(?:token|bearer) (\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (headers.authorization === undefined) return refusal(401, 'Requires authentication')
  const known = [hub.metricsToken, hub.dataToken, hub.billingToken]
  if (token === undefined || !known.includes(token)) return refusal(401, 'Bad credentials')
  const isData = path.startsWith('/repos/')
  const isBilling = path.includes('/settings/billing/')
  if (isBilling) return billingRefusal(hub, token)
  const isCopilot = path.startsWith('/orgs/') || path.startsWith('/enterprises/')
  // GitHub hides a private repository from a token that cannot see it, but elsewhere tells an App which permission is missing.
  if (isData && token !== hub.dataToken) return refusal(404, 'Not Found')
  if (isCopilot && token !== hub.metricsToken) return refusal(403, 'Resource not accessible by integration')
  if (isData && method !== 'GET' && !hub.settings.permissions.push) {
    return refusal(403, 'Resource not accessible by integration')
  }
  return undefined
}

/** Bills need a separate permission. A GitHub that hides an organization's settings answers 404 instead of 403. */
function billingRefusal({ billingToken, metricsToken, settings }: Hub, token: string): Answer | undefined {
  if (token === billingToken || (token === metricsToken && settings.billing === 'open')) return undefined
  return token === metricsToken && settings.billing === 'hidden'
    ? refusal(404, 'Not Found')
    : refusal(403, 'Resource not accessible by integration')
}
