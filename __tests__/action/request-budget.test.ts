// How many requests a run makes with the data repository's token: the workflow's own token has 1,000 an hour.
import { expect, test } from '@jest/globals'
import { growArchive } from '../../bench/grown-archive.ts'
import type { Simulator } from '../../simulator/server.ts'
import { addTwinsOfGlobex } from './support/more-organizations.ts'
import type { Run } from './support/open-stage.ts'
import { scenario } from './support/scenario.ts'

/** About five thousand requests, which the simulator answers in this process. */
const TIMEOUT = 300_000

const ofDataToken = ({ dataToken }: Simulator, { requests }: Run) =>
  requests.filter(({ headers }) => headers.authorization?.endsWith(dataToken))

test(
  'a hundred organizations with four reports cost at most ten requests each, at first and with news',
  scenario({ now: '2026-11-20T06:40:00Z', people: 40 }, async ({ simulator, run, branch }) => {
    const logins = Array.from({ length: 100 }, (_, number) => `org-${number}`)
    addTwinsOfGlobex(simulator, new Set(logins))
    const inputs = { organization: logins.join(','), reports: 'totals, repos, seats, teams' }
    const first = await run({ ...inputs, 'backfill-days': '1' })
    expect([first.errors, first.outputs['days-added']]).toEqual([[], '400'])
    expect(ofDataToken(simulator, first).length).toBeLessThanOrEqual(10 * 100)

    const news = await run({ ...inputs, 'backfill-days': '2' }, '2026-11-21T06:40:00Z')
    expect([news.errors, news.outputs['days-added']]).toEqual([[], '400'])
    const asked = ofDataToken(simulator, news)
    expect(asked.length).toBeLessThanOrEqual(10 * 100)
    expect(asked.filter(({ path }) => path.includes('/contents/'))).toEqual([])
    expect(await branch.paths('orgs/org-99')).toContain('orgs/org-99/teams/2026/11/2026-11-20.json')
    expect(simulator.violations).toEqual([])
  }),
  TIMEOUT,
)

test(
  'a quiet run makes the same requests after five years as after a month, and one for older months',
  scenario({ now: '2026-11-20T06:40:00Z', people: 40 }, async ({ simulator, repository, run }) => {
    await run({ 'backfill-days': '30' })
    const quiet = async () => {
      const done = await run({}, '2026-11-20T18:40:00Z')
      expect([done.errors, done.outputs['changed']]).toEqual([[], 'false'])
      return { ofData: ofDataToken(simulator, done).length, all: done.requests.length }
    }
    const young = await quiet()
    await growArchive(repository, 5 * 365)
    const old = await quiet()
    expect(old.all).toBeLessThanOrEqual(24)
    // Repository, head, rules; files with listings; the newest months of daily figures for the dashboard. Older months are
    // one more query, once there are any: only the newest ones tell whether they are small enough to be read.
    expect([young.ofData, old.ofData]).toEqual([5, 6])
    expect(old.all).toBe(young.all + 1)
  }),
)
