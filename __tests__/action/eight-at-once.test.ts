// Eight runs for eight organizations at the same time on one branch that does not exist yet.
import { expect, test } from '@jest/globals'
import { canonicalText } from './support/canonical.ts'
import { days, snapshotPath } from './support/days.ts'
import { addOrganizations, recordOf } from './support/more-organizations.ts'
import { scenario } from './support/scenario.ts'

test(
  'all days of all are there, one root, one commit each',
  scenario({ now: '2026-11-20T06:40:00Z', people: 40 }, async ({ run, branch, simulator }) => {
    const organizations = Array.from({ length: 8 }, (_, index) => ({
      login: `division-${index + 1}`,
      id: String(8101 + index),
    }))
    addOrganizations(simulator, organizations)
    const window = days('2026-11-10', '2026-11-19')
    const runs = await Promise.all(
      organizations.map(({ login }) =>
        run({ organization: login, reports: 'totals', 'backfill-days': String(window.length) }),
      ),
    )
    expect(runs.map(({ code, outputs }) => [code, outputs['days-added']])).toEqual(runs.map(() => [0, '10']))

    for (const organization of organizations) {
      for (const day of window) {
        expect(await branch.read(snapshotPath(`orgs/${organization.login}/totals`, day))).toBe(
          canonicalText(recordOf(simulator, organization, day)),
        )
      }
      const { reports } = await branch.json(`orgs/${organization.login}/status.json`)
      expect(reports.totals).toMatchObject({
        first_day: window[0],
        latest_day: window.at(-1),
        complete_until: '2026-11-15',
      })
    }
    const { targets } = await branch.json('archive.json')
    expect(Object.keys(targets)).toEqual(organizations.map(({ login }) => `orgs/${login}`))

    const commits = await branch.commits()
    expect(commits.map(({ parents }) => parents)).toEqual([
      [],
      ...commits.slice(0, -1).map(({ sha }) => [sha]),
    ])
    const last = runs.map(({ outputs }) => outputs['commit-sha'] ?? '')
    expect(new Set(last).size).toBe(8)
    expect(commits.map(({ sha }) => sha).toSorted()).toEqual(last.toSorted())
  }),
)
