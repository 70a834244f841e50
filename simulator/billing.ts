import { daysBetween, isDay, plusDays } from './calendar.ts'
import { type Answer, type Exchange, param, refusal } from './exchange.ts'
import type { Route } from './router.ts'
import { decimal, type UsageItem } from './world/credits.ts'
import { since } from './world/since.ts'

/** What Copilot costs, by day, month or year: GitHub's billing platform, the two paths about Copilot's own units. */
export const billingRoutes: readonly Route[] = (['ai_credit', 'premium_request'] as const).flatMap((kind) => [
  route('/organizations/{org}', 'orgs', 'org', kind),
  route('/enterprises/{enterprise}', 'enterprises', 'enterprise', kind),
])

type Kind = 'ai_credit' | 'premium_request'

function route(prefix: string, folder: string, name: 'org' | 'enterprise', kind: Kind): Route {
  return {
    method: 'GET',
    template: `${prefix}/settings/billing/${kind}/usage`,
    handler: (exchange) => usage(exchange, `${folder}/${param(exchange, name).toLowerCase()}`, kind),
  }
}

function usage({ hub, query }: Exchange, target: string, kind: Kind): Answer {
  const { world } = hub
  if (!world.targets.includes(target)) return refusal(404, 'Not Found')
  const [folder, login] = target.split('/')
  if (query.has('user') && folder === 'orgs') {
    return refusal(403, 'Organization admins for enterprise owned organizations cannot filter usage by user')
  }
  const filters = [...query.keys()].filter((name) => !['year', 'month', 'day'].includes(name))
  if (filters.length > 0) return refusal(400, `The simulator does not filter by ${filters.join(', ')}`)
  const now = hub.now()
  const period = periodOf(query, now)
  if (!period) return refusal(400, 'Invalid time period')
  const usageItems = sumOf(
    daysBetween(period.first, period.last)
      .filter((day) => (kind === 'ai_credit') === day >= since.creditBilling)
      .map((day) => world.credits(target, day)),
  )
  return {
    status: 200,
    json: {
      timePeriod: period.said,
      [folder === 'orgs' ? 'organization' : 'enterprise']: login,
      usageItems,
    },
  }
}

interface Period {
  readonly first: string
  readonly last: string
  /** As the answer repeats it: a month has no day, a year no month. */
  readonly said: Readonly<Record<string, number>>
}

/** Without a year: this year; without anything: this month. Undefined for days in the future and days that do not exist. */
function periodOf(query: URLSearchParams, now: string): Period | undefined {
  const today = now.slice(0, 10)
  const of = (name: string): number | undefined => (query.has(name) ? Number(query.get(name)) : undefined)
  const [year, day] = [of('year') ?? Number(today.slice(0, 4)), of('day')]
  const month =
    of('month') ?? (query.has('year') && day === undefined ? undefined : Number(today.slice(5, 7)))
  const two = (value: number): string => String(value).padStart(2, '0')
  const first = `${year}-${two(month ?? 1)}-${two(day ?? 1)}`
  if (!isDay(first) || first > today) return undefined
  const end =
    day !== undefined
      ? first
      : plusDays(
          month === undefined || month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`,
          -1,
        )
  return {
    first,
    last: end < today ? end : today,
    said: { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) },
  }
}

const quantities = ['grossQuantity', 'discountQuantity', 'netQuantity'] as const
const amounts = ['grossAmount', 'discountAmount', 'netAmount'] as const

/** One day is returned as it is; several are added up, grouped by every field that is not a quantity or an amount. */
function sumOf(days: readonly (readonly UsageItem[])[]): readonly UsageItem[] {
  const [only, ...more] = days
  if (more.length === 0) return only ?? []
  const sums = new Map<string, UsageItem>()
  for (const item of days.flat()) {
    const key = [item.product, item.sku, item.model, item.unitType, item.pricePerUnit].join('\n')
    const known = sums.get(key)
    sums.set(key, known ? { ...known, ...added(known, item) } : item)
  }
  return [...sums.values()]
}

function added(a: UsageItem, b: UsageItem): Partial<UsageItem> {
  const plus = (key: keyof UsageItem, places: number): readonly [string, number] => {
    const units = (of: UsageItem): bigint => BigInt(Math.round(Number(of[key]) * 10 ** places))
    return [key, decimal(units(a) + units(b), places)]
  }
  return Object.fromEntries([
    ...quantities.map((key) => plus(key, 9)),
    ...amounts.map((key) => plus(key, 11)),
  ])
}
