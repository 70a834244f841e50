import type { Exchange } from './exchange.ts'
import type { Route } from './router.ts'

/** `GET /rate_limit`, which does not count itself. */
export const rateLimitRoutes: readonly Route[] = [
  { method: 'GET', template: '/rate_limit', handler: rateLimit },
]

function rateLimit({ hub, headers }: Exchange) {
  const rate = hub.rateLimit.of(`core ${headers.authorization}`)
  return {
    status: 200,
    json: { resources: { core: rate, search: { ...rate, limit: 30, remaining: 30 } }, rate },
  }
}
