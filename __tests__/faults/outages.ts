// No answer, or only after a while: when the action waits, and when it ends with an error within half a minute.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from '@jest/globals'
import type { Case } from './support/case.ts'
import { dayLater, ordinary, three } from './support/ordinary.ts'
import { linkElsewhere } from './support/link-elsewhere.ts'
import type { FaultStage } from './support/stage.ts'
import { expectTotals } from './support/stored.ts'
import { refusal, strike } from './support/strike.ts'
import { withHost } from './support/with-host.ts'

const stall = { kind: 'stall' } as const

/** A port on which nothing listens. */
async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => void server.close(resolve))
  return port
}

/** There are as many commits as confirmed moves of the branch. */
async function expectNoneTwice({ branch, simulator }: FaultStage): Promise<void> {
  const moves = simulator.requests.filter(
    ({ method, path, status }) => method !== 'GET' && path.includes('/git/refs') && status < 300,
  )
  expect(await branch.commits()).toHaveLength(moves.length)
}

export const outages: readonly Case[] = [
  {
    number: 63,
    slow: true,
    title: 'The API takes every question for a target and never answers',
    simulator: 'silence for globex',
    branch: 'all days of acme',
    exit: 1,
    message: ' (the input api-url) could not be reached: it did not answer in time.',
    async play(stage) {
      const asked = strike(stage, { path: /^\/orgs\/globex\/copilot\// }, stall)
      const run = await stage.run({ ...ordinary, organization: 'acme, globex', 'backfill-days': '1' })
      // Twelve seconds, twice, and no more.
      expect(asked()).toBe(2)
      expect(run.errors.filter((text) => text.includes('could not be reached'))).toHaveLength(1)
      expect(run.outputs).toMatchObject({ 'days-added': '1', 'days-pending': '0' })
      await expectTotals(stage, ['2026-11-16'])
      return run
    },
  },
  {
    number: 64,
    slow: true,
    title: 'Nobody listens at api-url, at GITHUB_API_URL, or at the host of the files',
    simulator: 'nothing; ports that are closed',
    branch: 'nothing',
    exit: 1,
    message: ' (the input api-url) could not be reached: ECONNREFUSED.',
    async play(stage) {
      const port = await closedPort()
      const nowhere = `http://127.0.0.1:${port}`
      const data = await stage.run(ordinary, { environment: { GITHUB_API_URL: nowhere } })
      expect([data.code, data.requests]).toEqual([1, []])
      expect(data.errors).toEqual([
        `Reading the data repository acme/copilot-archive: 127.0.0.1:${port} (the environment variable GITHUB_API_URL) could not be reached: ECONNREFUSED.`,
      ])
      linkElsewhere(stage, '2026-11-16', `${nowhere}/file`)
      const files = await stage.run({ ...ordinary, 'backfill-days': '1' })
      const unreached = (errors: readonly string[]) =>
        errors.filter((text) => text.includes('could not be reached'))
      expect(unreached(files.errors)).toEqual([
        `127.0.0.1:${port} (where download links lead) could not be reached: ECONNREFUSED.`,
      ])
      const run = await stage.run({ ...ordinary, 'api-url': nowhere, 'backfill-days': '1' })
      expect(unreached(run.errors)).toHaveLength(1)
      await expectTotals(stage, [])
      return run
    },
  },
  {
    number: 65,
    slow: true,
    title: 'A download of one byte a second',
    simulator: 'such a file, without end',
    branch: 'the other days',
    exit: 1,
    message: '127.0.0.1 sends too slowly: ',
    play: (stage) =>
      withHost(
        (request, response) => {
          response.writeHead(200)
          const timer = setInterval(() => response.write(' '), 1000)
          request.once('close', () => clearInterval(timer))
        },
        async (host) => {
          linkElsewhere(stage, three[1], `${host.url}/file`)
          const run = await stage.run(ordinary)
          expect(host.requests).toHaveLength(1)
          await expectTotals(stage, [three[0], three[2]])
          return run
        },
      ),
  },
  {
    number: 66,
    slow: true,
    title: 'The repository does not know yet what it was just given',
    simulator:
      '"No commit found" at the new head, 404 for the commit, 304, 422 "base_tree is not a valid tree oid" and "Could not resolve to a node"',
    branch: 'all days, no commit twice',
    exit: 0,
    message: '',
    async play(stage) {
      await stage.run(ordinary)
      // GraphQL would return the commit's tree together with the files, and the commit would not be requested.
      stage.simulator.settings.graphql = 'refused'
      const unknown = refusal(404, 'No commit found for the ref')
      const struck = [
        strike(stage, { path: /\/contents\//, times: 3 }, unknown),
        strike(
          stage,
          { path: /\/git\/commits\/[0-9a-f]{40}$/, times: 3 },
          refusal(404, 'Not Found'),
          refusal(404, 'No commit found for SHA'),
          { kind: 'answer', status: 304 },
        ),
        strike(
          stage,
          { method: 'POST', path: /\/git\/trees$/, times: 2 },
          refusal(422, 'base_tree is not a valid tree oid'),
          refusal(404, 'Not Found'),
        ),
        strike(
          stage,
          { method: 'POST', path: /\/git\/commits$/, times: 2 },
          refusal(422, 'Tree SHA does not exist'),
          refusal(422, 'Could not resolve to a node with the global id'),
        ),
        strike(
          stage,
          { method: 'PATCH', path: /\/git\/refs\//, times: 1 },
          refusal(422, 'Object does not exist'),
        ),
      ]
      const run = await stage.run(dayLater)
      expect(struck.map((count) => count())).toEqual([3, 3, 2, 2, 1])
      expect(run.log).not.toContain('permissions')
      await expectNoneTwice(stage)
      await expectTotals(stage, [...three, '2026-11-17'])
      return run
    },
  },
  {
    number: 67,
    slow: true,
    title: 'The repository is out of order for half a minute',
    simulator: '503 six times at the tree, a broken connection three times at the commit',
    branch: 'all days, no commit twice',
    exit: 0,
    message: '',
    async play(stage) {
      const struck = [
        strike(
          stage,
          { method: 'POST', path: /\/git\/trees$/, times: 6 },
          { kind: 'answer', status: 503, body: '<html>Unicorn!</html>' },
        ),
        strike(stage, { method: 'POST', path: /\/git\/commits$/, times: 3 }, { kind: 'reset' }),
      ]
      const run = await stage.run(ordinary)
      expect(struck.map((count) => count())).toEqual([6, 3])
      expect(run.log).not.toContain('Unicorn')
      await expectNoneTwice(stage)
      await expectTotals(stage, three)
      return run
    },
  },
  {
    number: 68,
    title: 'One answer tells another time',
    simulator: 'a Date header of 2019, then of the year 9999, on one answer of several',
    branch: 'yesterday, and no other day',
    exit: 0,
    message: '',
    options: { now: '2026-11-20T06:40:00Z' },
    async play(stage) {
      const inputs = { reports: 'totals', 'backfill-days': '1' }
      const repository = { path: /^\/repos\/acme\/copilot-archive$/, times: 1 }
      const dated = (date: string) => ({ kind: 'edit', headers: { date } }) as const
      strike(stage, repository, dated('Thu, 03 Jan 2019 00:00:00 GMT'))
      const old = await stage.run(inputs)
      expect([old.errors, old.outputs['latest-day']]).toEqual([[], '2026-11-19'])
      strike(stage, repository, dated('Fri, 31 Dec 9999 23:59:59 GMT'))
      const run = await stage.run(inputs)
      await expectTotals(stage, ['2026-11-19'])
      return run
    },
  },
]
