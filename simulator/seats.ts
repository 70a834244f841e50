import { type Exchange, type Handler, param, refusal } from './exchange.ts'
import { pageOf } from './paging.ts'
import type { Route } from './router.ts'

/** Seats and the billing summary of Copilot. */
export const seatRoutes: readonly Route[] = [
  { method: 'GET', template: '/orgs/{org}/copilot/billing', handler: billing },
  { method: 'GET', template: '/orgs/{org}/copilot/billing/seats', handler: seats('orgs', 'org') },
  {
    method: 'GET',
    template: '/enterprises/{enterprise}/copilot/billing/seats',
    handler: seats('enterprises', 'enterprise'),
  },
]

function billing(exchange: Exchange) {
  const body = exchange.hub.world.billing(param(exchange, 'org').toLowerCase())
  return body ? { status: 200, json: body } : refusal(404, 'Not Found')
}

function seats(folder: 'orgs' | 'enterprises', name: string): Handler {
  return (exchange) => {
    const target = `${folder}/${param(exchange, name).toLowerCase()}`
    const { world } = exchange.hub
    if (!world.targets.includes(target)) return refusal(404, 'Not Found')
    const rows = world.seats(target)
    const { page, headers } = pageOf(exchange, `/${target}/copilot/billing/seats`, rows, 50)
    // A person with seats from several organizations is counted once here and listed once for each.
    const people = new Set(rows.map((row) => row.assignee.id))
    return { status: 200, headers, json: { total_seats: people.size, seats: page } }
  }
}
