// Every day of `totals` as GitHub sent it, in its canonical form.
import { expect, test } from '@jest/globals'
import { canonicalText } from './support/canonical.ts'
import { days, snapshotPath } from './support/days.ts'
import { scenario } from './support/scenario.ts'

const now = '2026-11-20T06:40:00Z'
const window = days('2026-10-23', '2026-11-19')

test(
  'of the repository owner when no target is named',
  scenario({ now }, async ({ run, branch, simulator }) => {
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
    const { 'summary-file': _file, weekly: _weekly, ...rest } = outputs
    expect(rest).toEqual({
      changed: 'true',
      'commit-sha': await branch.head(),
      'latest-day': '2026-11-19',
      'days-added': '27',
      'days-restated': '0',
      'days-pending': '1',
      'data-url': 'https://github.com/acme/copilot-archive/tree/copilot-metrics',
    })
    expect(await branch.message()).toBe(
      'Archive Copilot metrics: 27 days added (acme)\n\norgs/acme: 27 days added, 1 pending',
    )
  }),
)

test(
  'of several organizations and an enterprise, in one commit',
  scenario({ now }, async ({ run, branch, simulator }) => {
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
    expect(await branch.commits()).toEqual([
      {
        sha: outputs['commit-sha'],
        parents: [],
        subject: 'Archive Copilot metrics: 83 days added (globex, acme, initech)',
      },
    ])
    expect(Object.keys((await branch.json('archive.json')).targets)).toEqual([
      'enterprises/initech',
      'orgs/acme',
      'orgs/globex',
    ])
  }),
)

test(
  'a day of a year ago and a single day',
  scenario({ now }, async ({ run, branch, simulator }) => {
    const { code, outputs } = await run({ reports: 'totals', day: '2025-12-31', 'backfill-days': '1' })
    expect(code).toBe(0)
    expect(outputs['latest-day']).toBe('2025-12-31')
    expect(await branch.read('orgs/acme/totals/2025/12/2025-12-31.json')).toBe(
      canonicalText(simulator.world.totals('orgs/acme', '2025-12-31')),
    )
    expect(await branch.paths('orgs/acme/totals')).toHaveLength(1)
  }),
)
