// Every day of `totals` as GitHub sent it, in its canonical form.
import { expect, test } from '@jest/globals'
import { canonicalText } from './support/canonical.ts'
import { days, snapshotPath } from './support/days.ts'
import { scenario } from './support/scenario.ts'

const now = '2026-11-20T06:40:00Z'
const window = days('2026-10-23', '2026-11-19')

test(
  'of the repository owner when no target is named',
  scenario({ now, people: 60 }, async ({ run, branch, simulator }) => {
    const { code, outputs } = await run()
    expect(code).toBe(0)
    const stored = window.filter((day) => day !== '2026-11-17')
    for (const day of stored) {
      const text = await branch.read(snapshotPath('orgs/acme/totals', day))
      expect(text).toBe(canonicalText(simulator.world.totals('orgs/acme', day)))
    }
    expect(await branch.paths('orgs/acme/totals')).toEqual(
      stored.map((day) => snapshotPath('orgs/acme/totals', day)),
    )
    const { 'summary-file': _file, 'dashboard-file': _page, weekly: _weekly, monthly, ...rest } = outputs
    const { months } = await branch.json('orgs/acme/monthly.json')
    expect(JSON.parse(monthly ?? '')).toEqual({ 'orgs/acme': months })
    expect(rest).toEqual({
      changed: 'true',
      'commit-sha': await branch.head(),
      headline: expect.stringMatching(
        /^Copilot in organization acme, Sun 8 – Sat 14 Nov 2026\. .*\b\d+ people were active in the week\b/u,
      ),
      'latest-day': '2026-11-19',
      'days-added': '27',
      'days-restated': '0',
      'days-pending': '1',
      'days-left': '0',
      problems: '[]',
      'data-url': 'https://github.com/acme/copilot-archive/tree/copilot-metrics',
    })
    expect(await branch.message()).toBe(
      'Archive Copilot metrics: 27 days added (acme)\n\norgs/acme: 27 days added, 1 pending',
    )
  }),
)

test(
  'of several organizations and an enterprise: the settle window in one commit, older days in the next',
  scenario({ now, people: 60 }, async ({ run, branch, simulator }) => {
    const { code, outputs } = await run({
      organization: 'globex, ACME\nacme',
      enterprise: 'Initech',
      reports: 'totals',
    })
    expect(code).toBe(0)
    for (const target of ['orgs/acme', 'orgs/globex', 'enterprises/initech']) {
      const stored = window.filter((day) => simulator.world.published('totals', target, day))
      for (const day of stored) {
        const text = await branch.read(snapshotPath(`${target}/totals`, day))
        expect(text).toBe(canonicalText(simulator.world.totals(target, day)))
      }
      expect(await branch.paths(`${target}/totals`)).toHaveLength(stored.length)
    }
    expect(outputs['days-added']).toBe(String(27 + 28 + 28))
    const [recent, older] = await branch.commits()
    expect(recent).toMatchObject({
      parents: [],
      subject: 'Archive Copilot metrics: 14 days added (globex, acme, initech)',
    })
    expect(older).toEqual({
      sha: outputs['commit-sha'],
      parents: [recent?.sha],
      subject: 'Archive Copilot metrics: 69 days added (globex, acme, initech)',
    })
    expect(Object.keys((await branch.json('archive.json')).targets)).toEqual([
      'enterprises/initech',
      'orgs/acme',
      'orgs/globex',
    ])
  }),
)

test(
  'of the owner of the repository that the workflow runs in, stored in another one',
  scenario({ now, people: 40 }, async ({ run, branch }) => {
    const inputs = { reports: 'totals', 'backfill-days': '2', 'data-repository': 'acme/copilot-archive' }
    const { code, outputs } = await run(inputs, now, { GITHUB_REPOSITORY: 'Globex/web' })
    expect(code).toBe(0)
    expect(outputs['data-url']).toBe('https://github.com/acme/copilot-archive/tree/copilot-metrics')
    expect(await branch.paths('orgs/globex/totals')).toHaveLength(2)
  }),
)
