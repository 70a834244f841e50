// Reading bills: from the simulator with different tokens, and from answers of any kind.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { RequestError } from '@octokit/request-error'
import fc from '../support/properties.ts'
import type { Day } from '../../src/core/day.ts'
import type { Target } from '../../src/core/target.ts'
import { createCreditsReader, readCredits } from '../../src/github/billing.ts'
import { type Client, createClient } from '../../src/github/client.ts'
import { Meter } from '../../src/github/meter.ts'
import { type Fixture, startFixture } from '../simulator/fixture.ts'

const acme = { kind: 'organization', slug: 'acme' } as const
const initech = { kind: 'enterprise', slug: 'initech' } as const
const november = '2026-11-10' as Day

let fixture: Fixture
beforeAll(async () => {
  fixture = await startFixture({ people: 60, now: '2026-11-21T06:40:00Z' })
})
beforeEach(() => {
  fixture.simulator.clearFaults()
  fixture.simulator.settings.billing = 'forbidden'
})
afterAll(() => fixture.close())

const clientWith = (token: string): Promise<Client> =>
  createClient({
    token,
    apiUrl: fixture.simulator.apiUrl,
    names: { token: 'billing-token', api: 'the input api-url' },
    meter: new Meter(),
    signal: new AbortController().signal,
  })
const read = async (target: Target, day: string, token = fixture.simulator.billingToken) =>
  readCredits(await clientWith(token), target, day as Day)

test.each([
  [acme, '2026-11-10', '/organizations/acme/settings/billing/ai_credit/usage?year=2026&month=11&day=10'],
  [acme, '2026-05-31', '/organizations/acme/settings/billing/premium_request/usage?year=2026&month=5&day=31'],
  [initech, '2026-06-01', '/enterprises/initech/settings/billing/ai_credit/usage?year=2026&month=6&day=1'],
] as const)('one request for %p, %s', async (target, day, path) => {
  const { simulator } = fixture
  const before = simulator.requests.length
  const answer = await read(target, day)
  expect(simulator.requests.slice(before).map((request) => request.path)).toEqual([path])
  const [year, month, date] = day.split('-').map(Number)
  expect(answer).toEqual({
    state: 'ready',
    value: {
      timePeriod: { year, month, day: date },
      [target.kind]: target.slug,
      usageItems: simulator.world.credits(
        `${target.kind === 'organization' ? 'orgs' : 'enterprises'}/${target.slug}`,
        day,
      ),
    },
  })
  expect(simulator.violations).toEqual([])
})

test('a day without use is an answer', async () => {
  expect(await read({ kind: 'organization', slug: 'globex' }, '2026-11-01')).toMatchObject({
    state: 'ready',
    value: { usageItems: [] },
  })
})

const reasonOf = async (target: Target, token: string, hasAnswered = false): Promise<string> => {
  const answer = await readCredits(await clientWith(token), target, november, hasAnswered)
  return 'reason' in answer ? answer.reason : answer.state
}

test('a metrics token without the right is refused, with the permission for its kind', async () => {
  const { metricsToken, settings } = fixture.simulator
  const answer = await read(acme, november, metricsToken)
  expect(answer).toMatchObject({ state: 'refused', isNotFound: false })
  const reason = await reasonOf(acme, metricsToken)
  expect(reason).toBe(
    'credits of organization acme: GitHub answered 403 "Resource not accessible by integration". ' +
      'Reading what Copilot costs: a GitHub App needs the organization permission "Administration: read", accepted by an owner. ' +
      'Another token may serve as billing-token. ' +
      'Where an enterprise pays for the organization, the bill may be the enterprise’s alone: name it in the input enterprise.',
  )
  const ofEnterprise = await reasonOf(initech, metricsToken)
  expect(ofEnterprise).toContain('"Enterprise billing: read"')
  expect(ofEnterprise).toContain('scope manage_billing:enterprise')
  expect(ofEnterprise).not.toContain('input enterprise')
  settings.billing = 'hidden'
  expect(await read(acme, november, metricsToken)).toMatchObject({ state: 'refused', isNotFound: true })
  const hidden = await reasonOf(acme, metricsToken)
  for (const needed of ['GitHub App', 'fine-grained token', 'classic token', 'admin:org', 'input enterprise'])
    expect(hidden).toContain(needed)
  expect(await reasonOf(acme, 'ghp_unknown')).toContain(
    'to the input billing-token: the token is missing, expired or revoked. Renew it',
  )
})

test('a single 404 after an answer is no refusal', async () => {
  const { metricsToken, settings } = fixture.simulator
  settings.billing = 'hidden'
  expect(await reasonOf(acme, metricsToken, true)).toBe('pending')
  settings.billing = 'forbidden'
  expect(await reasonOf(acme, metricsToken, true)).toContain('403')
})

const answering = (status: number, json: unknown, headers: Record<string, string> = {}) =>
  fixture.simulator.fault(({ path }) =>
    path.includes('/settings/billing/') ? { kind: 'answer', status, body: json, headers } : undefined,
  )

test('a kind of token that only its headers tell; single sign-on; a question that is not understood', async () => {
  const { billingToken } = fixture.simulator
  answering(404, { message: 'Not Found' }, { 'x-oauth-scopes': 'read:org' })
  const classic = await reasonOf(acme, billingToken)
  expect(classic).toContain('a classic token needs the scope admin:org')
  expect(classic).not.toContain('GitHub App')
  fixture.simulator.clearFaults()
  answering(403, { message: 'Resource protected by organization SAML enforcement.' })
  expect(await reasonOf(acme, billingToken)).toContain('Configure SSO')
  fixture.simulator.clearFaults()
  answering(400, { message: 'Invalid time period' })
  expect(await read(acme, november)).toEqual({
    state: 'unreadable',
    reason:
      'credits of organization acme: GitHub answered 400 "Invalid time period". Run again later; the day stays on the list.',
  })
})

const body = (more: object = {}) => ({
  timePeriod: { year: 2026, month: 11, day: 10 },
  organization: 'acme',
  usageItems: [],
  ...more,
})

/** A client that receives these bodies, one after the other. */
function clientOf(...texts: readonly (string | null)[]): Client {
  let at = 0
  const request = () =>
    Promise.resolve({ data: new Response(texts[Math.min(at++, texts.length - 1)] ?? null).body })
  return { request } as unknown as Client
}
const readText = (...texts: readonly (string | null)[]) => readCredits(clientOf(...texts), acme, november)

test.each([
  ['another day', { timePeriod: { year: 2026, month: 11, day: 1 } }, 'is for 2026-11-1'],
  ['a whole month', { timePeriod: { year: 2026, month: 11 } }, 'shape'],
  ['a person', { user: 'mira-example' }, 'names a person'],
  ['a person further down', { more: [{ by: { user_login: 'mira-example' } }] }, 'names a person'],
  [
    'a person in an item',
    { usageItems: [{ product: 'Copilot', username: 'mira-example' }] },
    'names a person',
  ],
  ['no items', { usageItems: null }, 'shape'],
  ['items that are none', { usageItems: [1] }, 'shape'],
])('an answer with %s is unreadable', async (_, more, reason) => {
  const answer = await readText(JSON.stringify(body(more)))
  expect(answer).toMatchObject({ state: 'unreadable', reason: expect.stringContaining(reason) })
  expect(JSON.stringify(answer)).not.toContain('mira')
})

test('a bill that is made out to another name is stored, and said once; spelling says nothing', async () => {
  const said: string[] = []
  const readAs = async (...names: readonly string[]) => {
    const client = clientOf(...names.map((organization) => JSON.stringify(body({ organization }))))
    const reader = createCreditsReader(client, (message) => said.push(message))
    for (const name of names) expect([name, (await reader(acme, november)).state]).toEqual([name, 'ready'])
  }
  await readAs('acme', 'ACME')
  expect(said).toEqual([])
  await readAs('umbrella\n::error::', 'umbrella')
  expect(said).toEqual([
    'credits of organization acme: GitHub\'s bill is made out to "umbrella\\n::error::". It is stored as it came; check whose it is.',
  ])
})

test('numbers come as they were written, and unknown keys with them', async () => {
  const quantity = '12345678901234567.123456789'
  const answer = await readText(
    JSON.stringify(body({ usageItems: [{ grossQuantity: 0, region: 'eu' }] })).replace(
      '0,"region"',
      `${quantity},"region"`,
    ),
  )
  expect(JSON.stringify(answer)).toContain(`"grossQuantity":${quantity},"region":"eu"`)
})

test('what is no JSON is asked for again', async () => {
  const whole = JSON.stringify(body())
  expect(await readText('<html>', whole)).toMatchObject({ state: 'ready' })
  expect(await readText('<html>')).toEqual({
    state: 'unreadable',
    reason:
      'credits of organization acme: GET /organizations/acme/settings/billing/ai_credit/usage: the answer is not complete JSON.',
  })
  expect(await readText(null)).toMatchObject({ state: 'unreadable' })
})

test('any status and any body: a state with a sentence, never an exception', async () => {
  const status = fc.constantFrom(200, 400, 401, 403, 404, 409, 410, 422, 429, 500, 503)
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.record({ timePeriod: fc.constant(body().timePeriod), usageItems: fc.jsonValue() }),
  )
  await fc.assert(
    fc.asyncProperty(status, anything, fc.boolean(), async (code, data, hasAnswered) => {
      const request = { method: 'GET', url: 'https://api.github.com/secret-path', headers: {} } as const
      const response = { status: code, url: request.url, headers: {}, data, retryCount: 0 }
      const client =
        code === 200
          ? clientOf(JSON.stringify(data))
          : ({
              request: () => Promise.reject(new RequestError('x', code, { request, response })),
            } as unknown as Client)
      const answer = await readCredits(client, acme, november, hasAnswered)
      if (answer.state === 'ready')
        expect([code, Array.isArray(answer.value['usageItems'])]).toEqual([200, true])
      else if (answer.state === 'pending') expect([404, 410]).toContain(code)
      else {
        expect(answer.reason).toMatch(/^credits of organization acme[:,] ?\S/)
        expect(answer.reason).not.toContain('secret-path')
      }
    }),
  )
})
