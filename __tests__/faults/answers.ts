// Incomplete or invalid answers: each is unreadable, red, and requested again; none is taken for "not published yet".
import { gzipSync } from 'node:zlib'
import { expect } from '@jest/globals'
import type { Case } from './support/case.ts'
import { ordinary, three } from './support/ordinary.ts'
import type { FaultStage } from './support/stage.ts'
import { expectTotals } from './support/stored.ts'
import { refusal, strike } from './support/strike.ts'
import { linkElsewhere } from './support/link-elsewhere.ts'
import { withHost } from './support/with-host.ts'

const [first, second, third] = three
const file = (day: string): RegExp => new RegExp(`-report/orgs/acme/${day}/`)
const question = (day: string): RegExp => new RegExp(`organization-1-day\\?day=${day}$`)

/** After the fault, the next run stores every day: no day was taken for settled or never published. */
async function expectHealed(stage: FaultStage): Promise<void> {
  stage.simulator.clearFaults()
  const run = await stage.run(ordinary)
  expect([run.code, run.errors]).toEqual([0, []])
  await expectTotals(stage, three)
}

const MEGABYTE = 1024 * 1024

/** Gzip of the same 16 MB many times, as many members: two gigabytes in two megabytes, made quickly. */
const bomb = (text: string, times: number): Buffer => {
  const member = gzipSync(Buffer.alloc(16 * MEGABYTE, text))
  return Buffer.concat(Array.from({ length: times }, () => member))
}

export const answers: readonly Case[] = [
  {
    number: 57,
    slow: true,
    title: 'GitHub answers 5xx for a day, however often it is asked',
    simulator: '503 for one day, 502 for another; in the next run nothing',
    branch: 'the third day; then all three',
    exit: 1,
    message: `totals of organization acme: GitHub answered 503 "Service Unavailable". The next run asks again.`,
    async play(stage) {
      strike(stage, { path: question(first) }, refusal(503, 'Service Unavailable'))
      const second502 = strike(stage, { path: question(second) }, refusal(502, 'Bad Gateway'))
      const run = await stage.run(ordinary)
      expect(second502()).toBe(5)
      expect(run.outputs).toMatchObject({ 'days-added': '1', 'days-pending': '0' })
      await expectTotals(stage, [third])
      await expectHealed(stage)
      return run
    },
  },
  {
    number: 58,
    title: 'A file is blank',
    simulator: 'an empty file, one of blank lines, one of two links with nothing in it',
    branch: 'nothing of these days, also not half of one; all of them after the next run',
    exit: 1,
    message: `totals of organization acme, ${first}: the file could not be read whole: file 1 of 1: it holds no record.`,
    play: (stage) =>
      withHost(
        (_request, response) =>
          response.end(`${JSON.stringify(stage.simulator.world.totals('orgs/acme', third))}\n`),
        async (host) => {
          strike(stage, { port: 'files', path: file(first) }, { kind: 'body', body: '' })
          strike(stage, { port: 'files', path: file(second) }, { kind: 'body', body: '\r\n \n\n' })
          const { filesUrl } = stage.simulator
          linkElsewhere(stage, third, `${host.url}/whole`, `${filesUrl}/blank`)
          strike(stage, { port: 'files', path: /^\/blank$/ }, { kind: 'answer', status: 200, body: '' })
          const run = await stage.run(ordinary)
          expect(run.errors.join('\n')).toContain(
            `${third}: the file could not be read whole: file 2 of 2: it holds no record.`,
          )
          expect(run.outputs).toMatchObject({ 'days-added': '0', 'days-pending': '0' })
          await expectTotals(stage, [])
          await expectHealed(stage)
          return run
        },
      ),
  },
  {
    number: 59,
    title: 'A report of the future',
    simulator: 'report_end_day 9999-12-31 for the latest 28 days',
    branch: 'the days of totals; nothing under the year 9999',
    exit: 1,
    message:
      'totals-28-day of organization acme: asked for the latest 28 days, but GitHub answered with links for 9999-12-31.',
    async play(stage) {
      const body = {
        download_links: [`${stage.simulator.filesUrl}/`],
        report_start_day: '9999-12-04',
        report_end_day: '9999-12-31',
      }
      strike(stage, { path: /organization-28-day\/latest$/ }, { kind: 'body', body })
      const run = await stage.run({ ...ordinary, reports: 'totals, totals-28-day' })
      await expectTotals(stage, three)
      expect((await stage.branch.paths()).filter((path) => path.includes('9999'))).toEqual([])
      return run
    },
  },
  {
    number: 60,
    slow: true,
    title: 'Files that inflate without end',
    simulator:
      '2 GB in one line, 2 GB of blank lines, from 2 MB each; an answer of the API of 1 GB from 1 kB',
    branch: 'the other days; the action lives',
    exit: 1,
    message: 'is larger than 1073741824 bytes.',
    async play(stage) {
      const day = (number: number): string => `2026-11-${number}`
      strike(stage, { port: 'files', path: file(day(12)) }, { kind: 'body', body: bomb('x', 130) })
      const lines = `${' '.repeat(64 * 1024 - 1)}\n`
      strike(stage, { port: 'files', path: file(day(13)) }, { kind: 'body', body: bomb(lines, 130) })
      const body = gzipSync(gzipSync(Buffer.alloc(1024 * MEGABYTE)))
      expect(body.length).toBeLessThan(10_000)
      const headers = { 'content-encoding': 'gzip, gzip' }
      strike(stage, { path: question(day(14)) }, { kind: 'body', body, headers })
      // A clock that skips waits would treat the process as idle while another thread inflates.
      const environment = { NODE_OPTIONS: '' }
      const run = await stage.run({ ...ordinary, 'backfill-days': '5' }, { environment })
      const said = run.errors.join('\n')
      expect(said).toContain(
        `${day(12)}: the file could not be read whole: file 1 of 1: a line is longer than`,
      )
      expect(said).toContain(
        `${day(13)}: the file could not be read whole: a file from 127.0.0.1 is larger than`,
      )
      expect(said).toContain('organization-1-day: the answer is larger than 67108864 bytes.')
      await expectTotals(stage, [day(15), day(16)])
      return run
    },
  },
  {
    number: 61,
    title: '409 to a question for a list',
    simulator: '409 to the older API, and to the pages of seats',
    branch: 'the days of totals; no day without anybody, no count of no seats',
    exit: 1,
    message: 'GitHub answered 409 "Conflict"',
    options: { metricsApi: 'open' },
    async play(stage) {
      strike(stage, { path: /\/copilot\/(metrics|billing\/seats)\?/ }, refusal(409, 'Conflict'))
      const run = await stage.run({ ...ordinary, reports: 'totals, metrics, seats' })
      expect(run.errors.join('\n')).toContain(
        'seats of organization acme: GET /orgs/acme/copilot/billing/seats: GitHub answered 409 "Conflict".',
      )
      await expectTotals(stage, three)
      expect(await stage.branch.paths('orgs/acme/metrics')).toEqual([])
      expect(await stage.branch.paths('orgs/acme/seats')).toEqual([])
      expect(run.outputs).toMatchObject({ 'days-pending': '0' })
      return run
    },
  },
  {
    number: 62,
    title: 'A stored file comes altered',
    simulator:
      'the first answer with the ledger holds other bytes than its id says; of GraphQL, then of REST',
    branch: 'as it was: the ledger is asked for again and not taken for damaged',
    exit: 0,
    message: '',
    async play(stage) {
      const first = await stage.run(ordinary)
      const before = await stage.branch.head()
      for (const graphql of ['open', 'refused'] as const) {
        stage.simulator.settings.graphql = graphql
        let altered = 0
        stage.simulator.fault(({ path, body }) => {
          const isAsked = `${path} ${body.toString()}`.includes('orgs/acme/status.json')
          if (altered > 0 || !isAsked || (graphql === 'refused' && path === '/graphql')) return undefined
          altered += 1
          const edit = (text: string): string =>
            text
              .replace(/"content":"...../, '"content":"AAAAA')
              .replaceAll(String.raw`\"reports\"`, String.raw`\"rapports\"`)
          return { kind: 'edit', edit }
        })
        const run = await stage.run(ordinary)
        expect([graphql, altered, run.errors]).toEqual([graphql, 1, []])
        expect(run.writes.filter(({ path }) => !path.endsWith('/graphql'))).toEqual([])
        stage.simulator.clearFaults()
      }
      expect(await stage.branch.head()).toBe(before)
      return first
    },
  },
  {
    number: 79,
    title: 'Records that are nested without end',
    simulator:
      'a file with a value of 101 levels, one of 200,000; a day of the older API and a bill of as many',
    branch: 'the third day; all of them after the next run',
    exit: 1,
    message: `totals of organization acme, ${first}: the file could not be read whole: a record is nested more than 100 levels deep.`,
    options: { metricsApi: 'open' },
    async play(stage) {
      const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
      const levels = { [first]: 101, [second]: 200_000 }
      for (const [day, count] of Object.entries(levels))
        strike(
          stage,
          { port: 'files', path: file(day) },
          { kind: 'edit', edit: (text) => text.replace(/\}\s*$/, `,"deep":${nested(count)}}\n`) },
        )
      const older = `[{"date":"${third}","total_active_users":1,"deep":${nested(200_000)}}]`
      strike(stage, { path: /^\/orgs\/acme\/copilot\/metrics\?/ }, { kind: 'body', body: older })
      const headers = { 'content-type': 'application/json' }
      const bill = { kind: 'answer', status: 200, headers, body: nested(200_000) } as const
      strike(stage, { path: /\/ai_credit\/usage\?/ }, bill)
      const run = await stage.run({ ...ordinary, reports: 'totals, metrics, credits' })
      const said = run.errors.join('\n')
      expect(said).toContain('metrics of organization acme: a record is nested more than 100 levels deep')
      expect(said).toMatch(
        /credits of organization acme.*: the answer (is nested too deeply|does not have the shape)/,
      )
      await expectTotals(stage, [third])
      await expectHealed(stage)
      return run
    },
  },
]
