import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { readOpenApi } from '../../simulator/openapi.ts'
import { type Fixture, repository, startFixture } from './fixture.ts'

let fixture: Fixture
beforeEach(async () => {
  fixture = await startFixture({ people: 60, metricsApi: 'open' })
})
afterEach(() => fixture.close())

const reports = '/orgs/acme/copilot/metrics/reports'

test('every answer keeps to the description of GitHub', async () => {
  const endpoints = {
    orgs: ['organization-1-day', 'users-1-day', 'user-teams-1-day', 'repos-1-day'],
    enterprises: ['enterprise-1-day', 'users-1-day', 'user-teams-1-day', 'repos-1-day'],
  }
  for (const [folder, names] of Object.entries(endpoints)) {
    const target = folder === 'orgs' ? 'orgs/acme' : 'enterprises/initech'
    for (const day of ['2026-11-19', '2026-11-30', '2025-10-01']) {
      for (const name of names)
        await fixture.ask('GET', `/${target}/copilot/metrics/reports/${name}?day=${day}`)
    }
    for (const name of [`${names[0]?.replace('1-day', '28-day')}/latest`, 'users-28-day/latest']) {
      expect((await fixture.ask('GET', `/${target}/copilot/metrics/reports/${name}`)).status).toBe(200)
    }
    expect((await fixture.ask('GET', `/${target}/copilot/metrics?per_page=28`)).status).toBe(200)
    expect((await fixture.ask('GET', `/${target}/copilot/billing/seats?per_page=5`)).status).toBe(200)
  }
  for (const path of [
    '/orgs/acme/team/platform/copilot/metrics',
    '/orgs/acme/copilot/billing',
    '/rate_limit',
  ]) {
    expect((await fixture.ask('GET', path)).status).toBe(200)
  }
  const inside = [
    '',
    '/branches/main',
    '/rules/branches/a%2Fb',
    '/git/ref/heads/main',
    '/git/matching-refs/heads/',
  ]
  for (const path of [...inside, '/contents/README.md', '/git/trees/main?recursive=1']) {
    expect((await fixture.ask('GET', repository + path)).status).toBe(200)
  }
  expect(fixture.simulator.violations).toEqual([])
})

test('a request that GitHub would not understand is noted', async () => {
  await fixture.ask('GET', `${reports}/users-1-day?day=2026-11-19&page=2`)
  await fixture.ask('GET', `${reports}/users-1-day`)
  await fixture.ask('POST', `${repository}/git/commits`, { body: { message: 'no tree' } })
  await fixture.ask('GET', '/orgs/acme/members')
  const { violations } = fixture.simulator
  expect(violations).toEqual([
    expect.stringContaining('page is unknown'),
    expect.stringContaining('day is missing'),
    expect.stringContaining("must have required property 'tree'"),
    expect.stringContaining('no such path'),
  ])
})

test('an answer that GitHub would not give is found', () => {
  const openApi = readOpenApi()
  const template = '/orgs/{org}/copilot/metrics/reports/organization-1-day'
  const check = (status: number, json: unknown): string[] =>
    openApi.answer('GET', template, { status, contentType: 'application/json', json })
  expect(check(200, { download_links: ['https://example.com/a'], report_day: '2026-11-19' })).toEqual([])
  expect(check(200, { download_links: ['https://example.com/a'] })).toHaveLength(1)
  expect(check(409, { message: 'no' })).toHaveLength(1)
})

test('who may ask what', async () => {
  const { metricsToken, dataToken, settings } = fixture.simulator
  const status = async (path: string, token: string): Promise<number> =>
    (await fixture.ask('GET', path, { token })).status
  const day = `${reports}/organization-1-day?day=2026-11-19`
  expect(await status(day, 'ghp_unknown')).toBe(401)
  expect(await status(day, dataToken)).toBe(403)
  expect(await status(repository, metricsToken)).toBe(404)
  expect(await status('/orgs/nobody/copilot/metrics/reports/organization-28-day/latest', metricsToken)).toBe(
    404,
  )
  settings.policy = 'off'
  expect((await fixture.ask('GET', day)).json.message).toContain('policy must be enabled')
})

test('the older API pages by links, in the order of days', async () => {
  const dates: string[] = []
  let path: string | undefined = '/orgs/acme/copilot/metrics?since=2026-11-01&until=2026-11-20&per_page=8'
  while (path) {
    const { json, headers } = await fixture.ask('GET', path)
    dates.push(...json.map(({ date }: { date: string }) => date))
    path = /<http:\/\/[^/]+([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1]
  }
  expect(dates).toHaveLength(20)
  expect(dates).toEqual(dates.toSorted((a, b) => a.localeCompare(b)))
  expect((await fixture.ask('GET', '/orgs/acme/copilot/metrics?since=2026-07-01')).status).toBe(422)
  fixture.simulator.settings.metricsApi = 'closed'
  expect((await fixture.ask('GET', '/orgs/acme/copilot/metrics')).status).toBe(404)
})

test('faults: a lost answer is applied, a cut body is not whole, the first script wins', async () => {
  const { simulator } = fixture
  simulator.fault(({ method, count }) => (method === 'POST' && count === 1 ? { kind: 'lost' } : undefined))
  const blob = { content: 'kept' }
  await expect(fixture.ask('POST', `${repository}/git/blobs`, { body: blob })).rejects.toThrow()
  expect(
    (await fixture.ask('GET', `${repository}/git/blobs/1cff52e8f9895f9fc09c3ba990196819913e9c83`)).status,
  ).toBe(200)

  simulator.clearFaults()
  simulator.fault(({ port }) => (port === 'files' ? { kind: 'cut', bytes: 100 } : undefined))
  await expect(fixture.download(`${reports}/users-1-day?day=2026-11-19`)).rejects.toThrow()

  simulator.clearFaults()
  simulator.fault(() => ({ kind: 'answer', status: 503, headers: { 'retry-after': '1' } }))
  simulator.fault(() => ({ kind: 'reset' }))
  expect((await fixture.ask('GET', '/rate_limit')).status).toBe(503)
  expect(simulator.requests.at(-1)).toMatchObject({
    method: 'GET',
    path: '/rate_limit',
    status: 503,
    authorization: 'token',
  })
})

test('a stalled request ends when the simulator closes', async () => {
  fixture.simulator.fault(() => ({ kind: 'stall' }))
  const asked = expect(fixture.ask('GET', '/rate_limit')).rejects.toThrow()
  await new Promise((resolve) => setTimeout(resolve, 50))
  await fixture.simulator.close()
  await asked
})
