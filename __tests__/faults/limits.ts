// Unusual rate limits, and lists that do not end or lead to another host.
import { expect } from '@jest/globals'
import type { Case } from './support/case.ts'
import { ordinary, three } from './support/ordinary.ts'
import { expectTotals } from './support/stored.ts'
import { refusal, strike } from './support/strike.ts'
import { withHost } from './support/with-host.ts'

const links = /organization-1-day\?/
const older = /^\/orgs\/acme\/copilot\/metrics\?/

export const limits: readonly Case[] = [
  {
    number: 69,
    title: 'A rate limit that names an absurd time',
    simulator: '429 with Retry-After 1e300 to the first question; then -5, a date that is past, and "1"',
    branch: 'nothing of the first run; all days of the second, which waits a few seconds',
    exit: 1,
    message: "GitHub's rate limit is used up for more than a day (input token).",
    async play(stage) {
      const limited = (after: string) =>
        refusal(429, 'You have exceeded a secondary rate limit.', { 'retry-after': after })
      strike(stage, { path: links, times: 1 }, limited('1e300'))
      const run = await stage.run(ordinary)
      expect(run.requests.filter(({ path }) => path.includes('/copilot/'))).toHaveLength(1)
      await expectTotals(stage, [])
      stage.simulator.clearFaults()
      const past = limited('Sat, 01 Jan 2000 00:00:00 GMT')
      const struck = strike(stage, { path: links, times: 3 }, limited('-5'), past, limited('1'))
      const patient = await stage.run(ordinary)
      expect([patient.errors, struck()]).toEqual([[], 3])
      await expectTotals(stage, three)
      return run
    },
  },
  {
    number: 70,
    title: 'The rate limit of the data token is used up before the commit',
    simulator: '403 with x-ratelimit-remaining 0 and a reset in 50 minutes to the tree',
    branch: 'nothing, and nothing more is asked with that token',
    exit: 1,
    message: ' (input data-token). The next run continues from here.',
    async play(stage) {
      const reset = String(Date.parse('2026-11-21T07:30:00Z') / 1000)
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
      let refused = Infinity
      stage.simulator.fault(({ method, path }) => {
        if (method !== 'POST' || !path.endsWith('/git/trees')) return undefined
        refused = Math.min(refused, stage.simulator.requests.length)
        return refusal(403, 'API rate limit exceeded for installation.', headers)
      })
      const run = await stage.run(ordinary)
      expect(stage.simulator.requests.slice(refused)).toEqual([])
      expect(run.errors.join('\n')).not.toContain('permissions')
      expect(await stage.branch.head()).toBeUndefined()
      return run
    },
  },
  {
    number: 71,
    slow: true,
    title: 'The next page lies on another host',
    simulator: 'a link header to a server beside the simulator, to metrics and to seats',
    branch: 'the days of totals; nothing was asked of the other host',
    exit: 1,
    message:
      'metrics of organization acme: GET /orgs/acme/copilot/metrics: the link to the next page leads to another server, 127.0.0.1:',
    options: { metricsApi: 'open' },
    play: (stage) =>
      withHost(
        (_request, response) => response.end('[]'),
        async (host) => {
          const link = `<${host.url}/page?page=2>; rel="next", <${host.url}/page?page=9>; rel="last"`
          const elsewhere = { kind: 'edit', headers: { link } } as const
          strike(stage, { path: older }, elsewhere)
          strike(stage, { path: /\/billing\/seats\?/ }, elsewhere)
          const run = await stage.run({ ...ordinary, reports: 'totals, metrics, seats' })
          expect(host.requests).toEqual([])
          expect(run.errors.join('\n')).toContain(
            `seats of organization acme: GET /orgs/acme/copilot/billing/seats: the link to the next page leads to another server, ${new URL(host.url).host}.`,
          )
          await expectTotals(stage, three)
          return run
        },
      ),
  },
  {
    number: 72,
    slow: true,
    title: 'A list that does not end',
    simulator: 'pages of the older API that lead to each other in a circle; for globex ever new ones',
    branch: 'the days of totals',
    exit: 1,
    message:
      'metrics of organization acme: GET /orgs/acme/copilot/metrics: the list does not end; 3 pages were read.',
    options: { metricsApi: 'open' },
    async play(stage) {
      const { apiUrl } = stage.simulator
      let pages = 0
      stage.simulator.fault(({ path }) => {
        const [, slug, page = '1'] =
          /^\/orgs\/(\w+)\/copilot\/metrics\?(?:.*&)?(?:page=(\d+))?/.exec(path) ?? []
        if (slug === undefined) return undefined
        pages += 1
        const next = slug === 'acme' ? 3 - Number(page) : pages + 1
        const link = `<${apiUrl}/orgs/${slug}/copilot/metrics?per_page=100&page=${next}>; rel="next"`
        return { kind: 'edit', headers: { link } }
      })
      const run = await stage.run({
        ...ordinary,
        organization: 'acme, globex',
        reports: 'totals, metrics',
      })
      expect(run.errors.join('\n')).toContain('the list does not end; 101 pages were read.')
      await expectTotals(stage, three)
      return run
    },
  },
  {
    number: 78,
    title: 'An answer that leads to another server',
    simulator:
      '302 to a server beside the simulator for a day; 307 for the tree; 301 within it, as for a renamed repository; in a circle',
    branch:
      'the other days; then all of them, past the 301; nothing was asked of, or sent to, the other server',
    exit: 1,
    message: 'GET /repos/acme/copilot-archive: the answer redirects too often.',
    play: (stage) =>
      withHost(
        (_request, response) => response.end(JSON.stringify({ sha: 'a'.repeat(40) })),
        async (host) => {
          const to = (status: number, location: string) =>
            ({ kind: 'answer', status, headers: { location } }) as const
          strike(stage, { path: /1-day\?day=2026-11-15$/ }, to(302, `${host.url}/links`))
          const read = await stage.run(ordinary)
          expect(read.errors[0]).toBe(
            `totals of organization acme: GET /orgs/acme/copilot/metrics/reports/organization-1-day: the answer redirects to another server, ${new URL(host.url).host}.`,
          )
          await expectTotals(stage, [three[0], three[2]])
          stage.simulator.clearFaults()
          const trees = { method: 'POST', path: /\/git\/trees$/ }
          const written = strike(stage, trees, to(307, `${host.url}/trees`))
          const write = await stage.run(ordinary)
          expect([write.code, written()]).toEqual([1, 1])
          expect(write.errors[0]).toContain(
            'POST /repos/acme/copilot-archive/git/trees: the answer redirects to another server, ',
          )
          expect(host.requests).toEqual([])
          stage.simulator.clearFaults()
          const repository = /^\/repos\/acme\/copilot-archive$/
          const itself = to(301, `${stage.simulator.apiUrl}/repos/acme/copilot-archive`)
          strike(stage, { path: repository, times: 3 }, itself)
          expect((await stage.run(ordinary)).errors).toEqual([])
          await expectTotals(stage, three)
          const circle = strike(stage, { path: repository }, itself)
          const run = await stage.run(ordinary)
          expect(circle()).toBe(4)
          return run
        },
      ),
  },
]
