// Days before the stored ones: requested later, they are put in their place, and the newest day stays the newest.
import { expect, test } from '@jest/globals'
import { canonicalText } from './support/canonical.ts'
import { days, snapshotPath } from './support/days.ts'
import { scenario } from './support/scenario.ts'

const now = '2026-11-20T06:40:00Z'

test(
  'older days join an archive',
  scenario({ now, people: 40 }, async ({ run, branch, simulator }) => {
    await run({ reports: 'totals', 'backfill-days': '5' })
    const { code, outputs } = await run({ reports: 'totals', day: '2026-10-31', 'backfill-days': '6' })
    expect(code).toBe(0)
    expect(outputs).toMatchObject({ 'days-added': '6', 'latest-day': '2026-11-19' })
    const older = days('2026-10-26', '2026-10-31')
    for (const day of older) {
      expect(await branch.read(snapshotPath('orgs/acme/totals', day))).toBe(
        canonicalText(simulator.world.totals('orgs/acme', day)),
      )
    }
    const { reports } = await branch.json('orgs/acme/status.json')
    expect(reports.totals).toMatchObject({ first_day: '2026-10-26', latest_day: '2026-11-19' })
    const { weeks } = await branch.json('orgs/acme/weekly.json')
    expect(
      weeks.map((row: { week: string; days: number; settled_days: number }) => [
        row.week,
        row.days,
        row.settled_days,
      ]),
    ).toEqual([
      ['2026-10-25', 6, 6],
      ['2026-11-01', 0, 0],
      ['2026-11-08', 0, 0],
      ['2026-11-15', 4, 1],
    ])

    // They are settled: none of them is requested again.
    const again = await run({ reports: 'totals', day: '2026-10-31', 'backfill-days': '6' })
    expect(again.writes).toEqual([])
    expect(again.requests.filter(({ path }) => path.startsWith('/orgs/'))).toEqual([])
  }),
)

test(
  'more days than one commit takes: each is there, the oldest first',
  scenario({ now, people: 20 }, async ({ run, branch, simulator }) => {
    const window = days('2026-06-13', '2026-11-19')
    const { code, outputs, writes } = await run({
      reports: 'totals',
      'backfill-days': String(window.length),
    })
    expect(code).toBe(0)
    expect(outputs['days-added']).toBe(String(window.length - 1))
    const commits = await branch.commits()
    // The settle window, a hundred days, the rest.
    expect(commits.map(({ subject }) => subject)).toEqual([
      'Archive Copilot metrics: 4 days added (acme)',
      expect.stringMatching(/^Archive Copilot metrics: 1\d\d days added \(acme\)$/),
      expect.stringMatching(/^Archive Copilot metrics: \d\d days added \(acme\)$/),
    ])
    expect(writes.filter(({ path }) => path.endsWith('/git/trees')).length).toBeGreaterThan(3)
    expect(await branch.paths('orgs/acme/totals')).toEqual(
      window.filter((day) => day !== '2026-11-17').map((day) => snapshotPath('orgs/acme/totals', day)),
    )
    for (const day of [window[0] ?? '', '2026-09-01', '2026-11-19']) {
      expect(await branch.read(snapshotPath('orgs/acme/totals', day))).toBe(
        canonicalText(simulator.world.totals('orgs/acme', day)),
      )
    }
  }),
)
