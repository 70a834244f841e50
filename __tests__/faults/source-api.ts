// Faults of the API that returns the links to a day's files: late, wrong, refusing, limited.
import { expect } from '@jest/globals'
import type { Fault } from '../../simulator/fault.ts'
import type { Run } from '../action/support/open-stage.ts'
import type { Case } from './support/case.ts'
import { dayLater, ordinary, three } from './support/ordinary.ts'
import type { FaultStage } from './support/stage.ts'
import { expectTotals } from './support/stored.ts'
import { refusal, strike } from './support/strike.ts'

const week = ['10', '11', '12', '13', '14', '15', '16'].map((day) => `2026-11-${day}`)
const aWeek = { ...ordinary, 'backfill-days': '7' } as const
const links = /\/copilot\/metrics\/reports\/organization-1-day\?/
const isQuestion = ({ path }: { readonly path: string }) => links.test(path)

const ledger = async ({ branch }: FaultStage) => (await branch.json('orgs/acme/status.json')).reports

/**
 * Six weeks, of which GitHub answers two days and then `refuses`. Requests that are already open are refused too; after that
 * the token makes no more requests.
 */
async function runOutAfterTwo(stage: FaultStage, refuses: Fault): Promise<Run> {
  let asked = 0
  const answered: string[] = []
  stage.simulator.fault(({ path }) => {
    if (!isQuestion({ path })) return undefined
    asked += 1
    if (asked > 2) return refuses
    answered.push(path.slice(-'2026-11-16'.length))
    return undefined
  })
  const run = await stage.run({ ...ordinary, 'backfill-days': '42', 'stale-after-days': '0' })
  expect(asked).toBeLessThanOrEqual(2 + 16)
  expect(run.outputs).toMatchObject({ changed: 'true', 'days-added': '2', 'days-pending': '0' })
  await expectTotals(stage, answered.toSorted())
  return run
}

export const sourceApi: readonly Case[] = [
  {
    number: 21,
    title: 'A day is not published yet',
    simulator: '204 for 2026-11-16, the next time the day',
    branch: 'the other days; the day is pending, then stored',
    exit: 0,
    message: '',
    async play(stage) {
      const { world } = stage.simulator
      const rows = world.rows('totals', 'orgs/acme', '2026-11-16')
      world.override('orgs/acme', 'totals', '2026-11-16', 'pending')
      const run = await stage.run(ordinary)
      expect(run.outputs).toMatchObject({ 'days-added': '2', 'days-pending': '1' })
      expect(Object.keys((await ledger(stage)).totals.open)).toEqual(['2026-11-16'])
      world.override('orgs/acme', 'totals', '2026-11-16', rows)
      expect((await stage.run(ordinary)).outputs).toMatchObject({ 'days-added': '1', 'days-pending': '0' })
      await expectTotals(stage, three)
      return run
    },
  },
  {
    number: 22,
    title: '404 for a day, and 404 for a name',
    simulator: '404 "No report available" for a day of initech; no organization nobody',
    branch: 'initech’s other days, the day pending; nothing of nobody',
    exit: 1,
    message: 'totals of organization nobody: GitHub answered 404 "Not Found". Check the name',
    async play(stage) {
      stage.simulator.world.override('enterprises/initech', 'totals', '2026-11-15', 'pending')
      const late = await stage.run({ ...ordinary, enterprise: 'initech' })
      expect([late.code, late.errors]).toEqual([0, []])
      expect(late.outputs).toMatchObject({ 'days-added': '2', 'days-pending': '1' })
      const run = await stage.run({ ...ordinary, organization: 'acme, nobody' })
      await expectTotals(stage, three)
      expect(await stage.branch.paths('orgs/nobody')).toEqual([])
      return run
    },
  },
  {
    number: 23,
    slow: true,
    title: 'A 200 that says nothing',
    simulator: 'an empty list, a bare text; null, no key, no body; once HTML, once a cut body',
    branch: 'two days pending; three days unreadable, none of them as zero; two days after a second question',
    exit: 1,
    message: 'reports/organization-1-day: the answer is empty.',
    async play(stage) {
      const json = { 'content-type': 'application/json' }
      const bodies: Readonly<Record<string, unknown>> = {
        10: { download_links: [], report_day: '2026-11-10' },
        11: JSON.stringify('No report available for this day'),
        12: { download_links: null, report_day: '2026-11-12' },
        13: { report_day: '2026-11-13' },
        14: '',
      }
      stage.simulator.fault(({ path, count }) => {
        const day = /\?day=2026-11-(\d\d)$/.exec(path)?.[1] ?? ''
        if (day in bodies) return { kind: 'answer', status: 200, headers: json, body: bodies[day] }
        if (count > 1) return undefined
        if (day === '15') return { kind: 'body', headers: { 'content-type': 'text/html' }, body: '<html>' }
        return day === '16' ? { kind: 'cut', bytes: 40 } : undefined
      })
      const run = await stage.run(aWeek)
      expect(run.outputs).toMatchObject({ 'days-added': '2', 'days-pending': '2' })
      const shape = 'reports/organization-1-day: the answer does not have the shape that GitHub documents.'
      expect(run.errors.join('\n')).toContain(
        `totals of organization acme: GET /orgs/acme/copilot/metrics/${shape}`,
      )
      await expectTotals(stage, week.slice(5))
      return run
    },
  },
  {
    number: 24,
    title: 'The policy is off',
    simulator: '403 "The \'Copilot usage metrics\' policy must be enabled to use this API"',
    branch: 'nothing',
    exit: 1,
    message: 'Enable it for acme: Settings → Copilot → Policies → "Copilot usage metrics".',
    async play(stage) {
      stage.simulator.settings.policy = 'off'
      const run = await stage.run(aWeek)
      expect(run.requests.filter(isQuestion)).toHaveLength(1)
      expect(await stage.branch.head()).toBeUndefined()
      return run
    },
  },
  {
    number: 25,
    title: 'The token expires amid a backfill',
    simulator: '401 from the third question on',
    branch: 'the days read before; nothing more is asked with that token',
    exit: 1,
    message:
      'GitHub answered 401 "Bad credentials" to the input token: the token is missing, expired or revoked.',
    async play(stage) {
      const run = await runOutAfterTwo(stage, refusal(401, 'Bad credentials'))
      expect(run.errors.filter((text) => text.includes('the input token'))).toHaveLength(1)
      return run
    },
  },
  {
    number: 26,
    title: 'The older API is closed',
    simulator: '404, for globex 410, to /copilot/metrics',
    branch: 'the new days; "closed" in the ledger, asked again after 28 days only',
    exit: 0,
    message: '',
    async play(stage) {
      strike(stage, { path: /\/orgs\/globex\/copilot\/metrics\?/ }, refusal(410, 'Gone'))
      const inputs = { ...ordinary, organization: 'acme, globex', reports: 'totals, metrics' }
      const run = await stage.run(inputs)
      await expectTotals(stage, three)
      for (const target of ['acme', 'globex']) {
        const { reports } = await stage.branch.json(`orgs/${target}/status.json`)
        expect([target, reports.metrics.refused]).toEqual([
          target,
          expect.objectContaining({ is_not_found: true }),
        ])
      }
      // A report that is named in `reports` is requested nevertheless.
      const next = await stage.run({ ...inputs, ...dayLater, reports: '' })
      expect(next.requests.filter(({ path }) => path.includes('/copilot/metrics?'))).toEqual([])
      return run
    },
  },
  {
    number: 27,
    title: 'One file of several cannot be read',
    simulator: 'a day in three links, the second always cut; the next run whole',
    branch: 'nothing of that day; then all records of all files',
    exit: 1,
    message: 'totals of organization acme, 2026-11-15: the file could not be read whole: ',
    async play(stage) {
      const { world, settings } = stage.simulator
      const record = world.totals('orgs/acme', '2026-11-15')
      const records = [1, 2, 3].map((count) => ({ ...record, daily_active_users: count }))
      world.override('orgs/acme', 'totals', '2026-11-15', records)
      settings.linksPerReport = 3
      const cut = { kind: 'cut', bytes: 90 } as const
      strike(stage, { port: 'files', path: /2026-11-15\/part-00002-of-00003/ }, cut)
      const run = await stage.run(ordinary)
      await expectTotals(stage, ['2026-11-14', '2026-11-16'])
      stage.simulator.clearFaults()
      expect((await stage.run(ordinary)).outputs).toMatchObject({ 'days-added': '1' })
      expect(await stage.branch.json('orgs/acme/totals/2026/11/2026-11-15.json')).toHaveLength(3)
      return run
    },
  },
  {
    number: 28,
    title: 'Another day than was asked for',
    simulator: 'links of 2026-11-13 for 2026-11-14; a record of 2026-11-13 in the file of 2026-11-15',
    branch: '2026-11-16 alone, nothing under a wrong day',
    exit: 1,
    message: 'asked for 2026-11-14, but GitHub answered with links for 2026-11-13',
    async play(stage) {
      const { world, filesUrl } = stage.simulator
      world.override('orgs/acme', 'totals', '2026-11-15', [world.totals('orgs/acme', '2026-11-13')])
      strike(
        stage,
        { path: /\?day=2026-11-14$/ },
        { kind: 'body', body: { download_links: [`${filesUrl}/`], report_day: '2026-11-13' } },
      )
      const run = await stage.run(ordinary)
      expect(run.errors.join('\n')).toContain('2026-11-15: the file could not be read whole: ')
      expect(run.errors.join('\n')).toContain('it holds a record of 2026-11-13')
      await expectTotals(stage, ['2026-11-16'])
      return run
    },
  },
  {
    number: 29,
    title: 'A week without runs',
    simulator: 'a run for 2026-11-10, the next for 2026-11-16; a hole from a refused day before',
    branch: 'all days, each asked for once',
    exit: 0,
    message: '',
    async play(stage) {
      const { world } = stage.simulator
      const rows = world.rows('totals', 'orgs/acme', '2026-11-09')
      world.override('orgs/acme', 'totals', '2026-11-09', 'pending')
      await stage.run({ ...ordinary, day: '2026-11-10' })
      world.override('orgs/acme', 'totals', '2026-11-09', rows)
      const run = await stage.run({ ...ordinary, 'backfill-days': '9', 'settle-days': '0' })
      const asked = run.requests.filter(isQuestion).map(({ path }) => path.slice(-2))
      // In parallel, so in no particular order.
      expect(asked.toSorted()).toEqual(['09', '11', '12', '13', '14', '15', '16'])
      await expectTotals(stage, ['2026-11-08', '2026-11-09', ...week])
      return run
    },
  },
  {
    number: 30,
    title: 'GitHub changes a published day',
    simulator: 'other totals of 2026-11-18 from 2026-11-21 on',
    branch: 'the new record; what changed from what to what in the ledger',
    exit: 0,
    message: '',
    options: { now: '2026-11-20T06:40:00Z' },
    async play(stage) {
      const inputs = { ...ordinary, day: '2026-11-18', 'backfill-days': '1' }
      await stage.run(inputs)
      const before = stage.simulator.world.totals('orgs/acme', '2026-11-18')
      const run = await stage.run(inputs, { now: '2026-11-21T06:40:00Z' })
      expect(run.outputs).toMatchObject({ 'days-added': '0', 'days-restated': '1' })
      await expectTotals(stage, ['2026-11-18'])
      const [noticed, ...more] = (await ledger(stage)).totals.restated
      expect(more).toEqual([])
      expect(noticed).toMatchObject({ day: '2026-11-18', noticed: '2026-11-21' })
      const keys = Object.keys(noticed.changed)
      expect(keys.length).toBeGreaterThan(0)
      for (const key of keys) expect(noticed.changed[key].from).toBe(before[key])
      return run
    },
  },
  {
    number: 31,
    title: 'The rate limit lifts in 50 minutes',
    simulator: '403 with x-ratelimit-remaining 0 from the third question on; for globex from the first',
    branch: 'the days read before; nothing more is asked with that token',
    exit: 1,
    message: "GitHub's rate limit is used up until",
    async play(stage) {
      const reset = String(Date.parse('2026-11-21T07:30:00Z') / 1000)
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
      const limit = refusal(403, 'API rate limit exceeded for user ID 1.', headers)
      await runOutAfterTwo(stage, limit)
      const run = await stage.run({ ...aWeek, organization: 'globex' })
      expect(run.requests.filter(isQuestion)).toHaveLength(1)
      expect(run.errors.filter((text) => text.includes('(input token)'))).toHaveLength(1)
      return run
    },
  },
  {
    number: 32,
    title: 'More than a year is asked for',
    simulator: 'nothing; for a day of last winter, 204 and an older API that looks 100 days back',
    branch: 'nothing: the input is refused; the older API is asked for no day that it refuses',
    exit: 1,
    message: 'Input backfill-days is "366"; it must be a whole number from 1 to 365.',
    options: { metricsApi: 'open' },
    async play(stage) {
      const old = await stage.run({ ...ordinary, reports: 'totals, metrics', day: '2026-01-10' })
      expect([old.code, old.errors]).toEqual([0, []])
      expect(old.requests.filter(({ status }) => status >= 400 && status !== 404)).toEqual([])
      const before = await stage.branch.head()
      const run = await stage.run({ ...ordinary, 'backfill-days': '366' })
      expect(run.requests).toEqual([])
      expect(await stage.branch.head()).toBe(before)
      return run
    },
  },
]
