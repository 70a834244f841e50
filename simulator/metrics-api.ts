import { isDay, plusDays } from './calendar.ts'
import { type Exchange, type Handler, param, refusal } from './exchange.ts'
import { pageOf } from './paging.ts'
import type { Route } from './router.ts'

/** The older inline API, in its four scopes. github.com closed it on 2026-04-02 and has answered 404 since then. */
export const metricsRoutes: readonly Route[] = [
  route('/orgs/{org}/copilot/metrics', 'orgs', 'org'),
  route('/orgs/{org}/team/{team_slug}/copilot/metrics', 'orgs', 'org'),
  route('/enterprises/{enterprise}/copilot/metrics', 'enterprises', 'enterprise'),
  route('/enterprises/{enterprise}/team/{team_slug}/copilot/metrics', 'enterprises', 'enterprise'),
]

function route(template: string, folder: string, name: string): Route {
  return { method: 'GET', template, handler: handlerOf(folder, name) }
}

function handlerOf(folder: string, name: string): Handler {
  return (exchange: Exchange) => {
    const { hub, query } = exchange
    const login = param(exchange, name).toLowerCase()
    const target = `${folder}/${login}`
    const team = exchange.params['team_slug']
    if (hub.settings.metricsApi === 'closed' || !hub.world.targets.includes(target))
      return refusal(404, 'Not Found')
    const yesterday = plusDays(hub.now().slice(0, 10), -1)
    const oldest = plusDays(yesterday, -99)
    const since = (query.get('since') ?? oldest).slice(0, 10)
    const until = (query.get('until') ?? yesterday).slice(0, 10)
    if (!isDay(since) || !isDay(until)) return refusal(422, 'Invalid date, expected ISO 8601')
    if (since < oldest) return refusal(422, 'The since parameter cannot be more than 100 days ago')
    const days = hub.world.metrics(target, team, since, until < yesterday ? until : yesterday)
    if (!days) return refusal(404, 'Not Found')
    const path = team === undefined ? `/${target}/copilot/metrics` : `/${target}/team/${team}/copilot/metrics`
    const { page, headers } = pageOf(exchange, path, days, 100)
    return { status: 200, headers, json: page }
  }
}
