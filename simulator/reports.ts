import { isDay } from './calendar.ts'
import { type Answer, type Exchange, param, refusal } from './exchange.ts'
import { linkTo } from './links.ts'
import { type ReportEndpoint, reportEndpoints } from './report-endpoints.ts'
import type { Route } from './router.ts'
import { windowStart } from './world/totals.ts'

/** The twelve endpoints that answer with signed links. */
export const reportRoutes: readonly Route[] = reportEndpoints.map((endpoint) => {
  const parameter = endpoint.folder === 'orgs' ? 'org' : 'enterprise'
  return {
    method: 'GET',
    template: `/${endpoint.folder}/{${parameter}}/copilot/metrics/reports/${endpoint.name}`,
    handler: (exchange) => report(exchange, endpoint, param(exchange, parameter)),
  }
})

function report(exchange: Exchange, endpoint: ReportEndpoint, login: string): Answer {
  const { hub, query } = exchange
  const { world, settings } = hub
  const target = `${endpoint.folder}/${login.toLowerCase()}`
  if (!world.targets.includes(target)) return refusal(404, 'Not Found')
  if (settings.policy === 'off') {
    return refusal(403, "The 'Copilot usage metrics' policy must be enabled to use this API")
  }
  if (endpoint.name.endsWith('/latest')) {
    const last = world.latestDay(endpoint.report, target)
    if (last === undefined) return missing(endpoint, 'the last 28 days')
    return {
      status: 200,
      json: {
        download_links: linksFor(exchange, endpoint, target, last),
        report_start_day: windowStart(last),
        report_end_day: last,
      },
    }
  }
  const day = query.get('day')
  if (day === null || !isDay(day)) return refusal(422, 'Invalid day, expected YYYY-MM-DD', { errors: [] })
  if (!world.published(endpoint.report, target, day)) return missing(endpoint, day)
  return { status: 200, json: { download_links: linksFor(exchange, endpoint, target, day), report_day: day } }
}

function missing(endpoint: ReportEndpoint, day: string): Answer {
  if (endpoint.missing === 204) return { status: 204 }
  const whose = endpoint.folder === 'orgs' ? 'organization' : 'enterprise'
  return refusal(404, `No report available for this ${whose} on ${day}`)
}

function linksFor({ hub }: Exchange, endpoint: ReportEndpoint, target: string, day: string): string[] {
  const rows = hub.settings.linksPerReport > 1 ? hub.world.rows(endpoint.report, target, day).length : 1
  const of = Math.max(1, Math.min(hub.settings.linksPerReport, rows))
  const report = `${endpoint.name.replace('/latest', '')}-report`
  return Array.from({ length: of }, (_, i) => linkTo(hub, { report, target, day, number: i + 1, of }))
}
