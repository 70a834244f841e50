import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { daysBetween } from '../../simulator/calendar.ts'
import type { UsageItem } from '../../simulator/world/credits.ts'
import { type Fixture, startFixture } from './fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await startFixture({ people: 120, now: '2026-11-25T06:40:00Z' })
  fixture.simulator.settings.billing = 'open'
})
afterAll(() => fixture.close())

const acme = '/organizations/acme/settings/billing'
const initech = '/enterprises/initech/settings/billing'
const period = (day: string): string =>
  `year=${day.slice(0, 4)}&month=${Number(day.slice(5, 7))}&day=${Number(day.slice(8))}`
const itemsOf = async (path: string): Promise<UsageItem[]> => (await fixture.ask('GET', path)).json.usageItems

type Figure = 'grossQuantity' | 'discountQuantity' | 'netQuantity'
/** In billionths: every quantity has at most nine decimals. */
const sum = (items: readonly UsageItem[], figure: Figure): bigint =>
  items.reduce((total, item) => total + BigInt(Math.round(item[figure] * 1e9)), 0n)

test('every answer keeps to the description of GitHub, and echoes its period', async () => {
  for (const prefix of [acme, initech]) {
    for (const kind of ['ai_credit', 'premium_request']) {
      for (const query of [
        'year=2026',
        'year=2026&month=11',
        period('2026-11-10'),
        period('2026-05-20'),
        '',
      ]) {
        const { status, json } = await fixture.ask('GET', `${prefix}/${kind}/usage?${query}`)
        expect(status).toBe(200)
        const said = Object.fromEntries(new URLSearchParams(query || 'year=2026&month=11'))
        expect(json.timePeriod).toEqual(
          Object.fromEntries(Object.entries(said).map(([name, value]) => [name, Number(value)])),
        )
      }
    }
  }
  for (const query of ['year=2026&month=13', period('2026-11-31'), period('2026-11-26'), 'model=x'])
    expect((await fixture.ask('GET', `${acme}/ai_credit/usage?${query}`)).status).toBe(400)
  expect((await fixture.ask('GET', `${acme}/ai_credit/usage?user=mira`)).status).toBe(403)
  expect((await fixture.ask('GET', '/organizations/nobody/settings/billing/ai_credit/usage')).status).toBe(
    404,
  )
  expect(fixture.simulator.violations).toEqual([])
})

test('gross is what people used and what nobody is named for, to the last decimal', () => {
  const { world } = fixture.simulator
  for (const target of world.targets) {
    for (const day of daysBetween('2026-06-19', '2026-11-16').filter((_, index) => index % 7 === 0)) {
      const people = world
        .users(target, day)
        .reduce((total, user) => total + BigInt(Math.round(Number(user['ai_credits_used']) * 1e9)), 0n)
      const gross = sum(world.credits(target, day), 'grossQuantity')
      expect([target, day, gross]).toEqual([target, day, people + world.creditsWithoutPerson(target, day)])
      expect(gross > people).toBe(true)
    }
  }
})

test('requests until May, credits from June on; models under display names, with fractions', async () => {
  expect(await itemsOf(`${acme}/ai_credit/usage?${period('2026-05-31')}`)).toEqual([])
  expect(await itemsOf(`${acme}/premium_request/usage?${period('2026-06-01')}`)).toEqual([])
  const [request] = await itemsOf(`${acme}/premium_request/usage?${period('2026-05-20')}`)
  expect(request).toMatchObject({ sku: 'Copilot Premium Request', unitType: 'requests', pricePerUnit: 0.04 })
  const items = await itemsOf(`${acme}/ai_credit/usage?${period('2026-11-10')}`)
  expect(items.map(({ model }) => model)).toEqual(
    expect.arrayContaining(['Auto: Claude Sonnet 4.6', 'Claude Sonnet 4.6', 'Code Review model']),
  )
  expect(items.some(({ grossQuantity }) => /\.\d{9}$/.test(String(grossQuantity)))).toBe(true)
})

test('the pool runs out within the month; on one day more is taken off than was used', async () => {
  const { world } = fixture.simulator
  const november = daysBetween('2026-11-01', '2026-11-24').map((day) => world.credits('orgs/acme', day))
  const net = november.map((items) => sum(items, 'netQuantity') > 0n)
  const first = net.indexOf(true)
  expect(first).toBeGreaterThan(7)
  expect(first).toBeLessThan(20)
  expect(sum(november.slice(first + 1).flat(), 'discountQuantity')).toBe(0n)
  for (const item of november.flat())
    expect(sum([item], 'grossQuantity') - sum([item], 'discountQuantity')).toBe(sum([item], 'netQuantity'))
  // A seat includes 45 credits: the month's included credits are used up completely.
  const seats = world.seats('orgs/acme').length
  expect(sum(november.flat(), 'discountQuantity')).toBe(BigInt(seats) * 45n * 1_000_000_000n)
  expect(sum(world.credits('orgs/acme', '2026-12-01', '2026-12-03T06:40:00Z'), 'netQuantity')).toBe(0n)
  const over = world.credits('orgs/acme', '2026-06-01')
  expect(sum(over, 'discountQuantity') > sum(over, 'grossQuantity')).toBe(true)
  expect(sum(over, 'netQuantity')).toBe(0n)
})

test('a month is the sum of its days', async () => {
  const month = await itemsOf(`${acme}/ai_credit/usage?year=2026&month=10`)
  const days = daysBetween('2026-10-01', '2026-10-31').flatMap((day) =>
    fixture.simulator.world.credits('orgs/acme', day),
  )
  for (const figure of ['grossQuantity', 'discountQuantity', 'netQuantity'] as const)
    expect(sum(month, figure)).toBe(sum(days, figure))
  expect(month.length).toBeLessThan(days.length / 20)
})

test('a day is empty until it is booked; one is booked late, one again', () => {
  const { world } = fixture.simulator
  const count = (target: string, day: string, now: string): number => world.credits(target, day, now).length
  expect(count('orgs/acme', '2026-11-16', '2026-11-17T03:00:00Z')).toBe(0)
  expect(count('orgs/acme', '2026-11-16', '2026-11-17T04:00:00Z')).toBeGreaterThan(3)
  expect(count('orgs/acme', '2026-11-17', '2026-11-20T06:40:00Z')).toBe(0)
  expect(count('orgs/acme', '2026-11-17', '2026-11-21T06:40:00Z')).toBeGreaterThan(3)
  const before = count('orgs/acme', '2026-11-18', '2026-11-20T06:40:00Z')
  expect(count('orgs/acme', '2026-11-18', '2026-11-21T06:40:00Z')).toBe(before + 1)
  expect(count('orgs/globex', '2026-11-01', '2026-11-25T06:40:00Z')).toBe(0)
  expect(count('orgs/acme', '2026-10-20', '2026-10-29T06:40:00Z')).toBe(0)
  expect(count('orgs/acme', '2026-10-20', '2026-10-30T06:40:00Z')).toBeGreaterThan(3)
})

test('a bill grows in steps, a model gets another name on a day that is booked, and one has none', () => {
  const { world } = fixture.simulator
  const mornings = ['13', '14', '15', '16'].map((date) => `2026-11-${date}T06:40:00Z`)
  const [first, second, third, fourth] = mornings.map((now) =>
    sum(world.credits('orgs/acme', '2026-11-12', now), 'grossQuantity'),
  ) as [bigint, bigint, bigint, bigint]
  expect([first < second, second < third, third === fourth]).toEqual([true, true, true])
  const named = (now: string) => world.credits('orgs/acme', '2026-11-11', now).map(({ model }) => model)
  expect(named('2026-11-13T06:40:00Z')).toContain('Claude Sonnet 4.6 (Preview)')
  expect(named('2026-11-14T06:40:00Z')).toContain('Claude Sonnet 4.6')
  expect(world.credits('orgs/acme', '2026-11-09').map(({ model }) => model)).toContain('')
})

test('bills need a right of their own', async () => {
  const { simulator } = fixture
  const { metricsToken, billingToken, dataToken, settings } = simulator
  const status = async (token: string, path = `${acme}/ai_credit/usage`): Promise<number> =>
    (await fixture.ask('GET', path, { token })).status
  expect(await status(billingToken)).toBe(200)
  expect(await status(dataToken)).toBe(403)
  expect(await status('ghp_unknown')).toBe(401)
  expect(await status(billingToken, '/orgs/acme/copilot/billing')).toBe(403)
  settings.billing = 'forbidden'
  expect(await status(metricsToken)).toBe(403)
  settings.billing = 'hidden'
  expect(await status(metricsToken)).toBe(404)
  settings.billing = 'open'
  const headers = (await fixture.ask('GET', `${acme}/ai_credit/usage`)).headers
  expect(Number(headers.get('x-ratelimit-used'))).toBeGreaterThan(0)
})
