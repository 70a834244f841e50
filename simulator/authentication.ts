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
  if (token !== hub.metricsToken && token !== hub.dataToken) return refusal(401, 'Bad credentials')
  const isData = path.startsWith('/repos/')
  const isCopilot = path.startsWith('/orgs/') || path.startsWith('/enterprises/')
  // GitHub hides a private repository from a token that cannot see it, but tells an app what it lacks elsewhere.
  if (isData && token === hub.metricsToken) return refusal(404, 'Not Found')
  if (isCopilot && token === hub.dataToken) return refusal(403, 'Resource not accessible by integration')
  if (isData && method !== 'GET' && !hub.settings.permissions.push) {
    return refusal(403, 'Resource not accessible by integration')
  }
  return undefined
}
