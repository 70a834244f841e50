import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { gunzipSync } from 'node:zlib'
import { type Fixture, startFixture } from './fixture.ts'

const path = '/orgs/acme/copilot/metrics/reports/users-1-day?day=2026-11-19'
let fixture: Fixture
beforeEach(async () => {
  fixture = await startFixture({ people: 30 })
})
afterEach(() => fixture.close())

async function links(): Promise<[string, ...string[]]> {
  return (await fixture.ask('GET', path)).json.download_links
}

test('a link opens for an hour, with its own signature alone', async () => {
  const [link] = await links()
  expect((await fetch(link)).status).toBe(200)

  const forged = new URL(link)
  forged.searchParams.set('se', '2027-01-01T00:00:00Z')
  const refused = await fetch(forged)
  expect(refused.status).toBe(403)
  expect(await refused.text()).toContain('<Code>AuthenticationFailed</Code>')

  fixture.simulator.setNow('2026-11-21T07:40:01Z')
  expect((await fetch(link)).status).toBe(403)
})

test('a token sent to the files is refused and noted', async () => {
  const [link] = await links()
  const response = await fetch(link, {
    headers: { authorization: `token ${fixture.simulator.metricsToken}` },
  })
  expect(response.status).toBe(400)
  expect(fixture.simulator.violations).toHaveLength(1)
})

test('parts and forms carry the same rows', async () => {
  const { settings } = fixture.simulator
  const sorted = (text: string): string[] => text.trim().split('\n').sort()
  const whole = await fixture.download(path)
  settings.linksPerReport = 3
  expect(await links()).toHaveLength(3)
  expect(sorted(await fixture.download(path))).toEqual(sorted(whole))
  settings.linksPerReport = 1
  settings.bodyForm = 'gzip'
  const [link] = await links()
  expect(gunzipSync(await (await fetch(link)).arrayBuffer()).toString()).toBe(whole)
  settings.bodyForm = 'gzip-encoded'
  expect(await fixture.download(path)).toBe(whole)
})
