// `totals-28-day`: the latest window's record under its last day, without the days that are `totals` snapshots already.
import { expect, test } from '@jest/globals'
import { canonicalText } from './support/canonical.ts'
import { snapshotPath } from './support/days.ts'
import { scenario } from './support/scenario.ts'

function withoutDays(record: Readonly<Record<string, unknown>>) {
  const { day_totals, ...rest } = record
  expect(Array.isArray(day_totals) && day_totals.length > 20).toBe(true)
  return rest
}

test(
  'is stored under the last day of the window and not again on the same day',
  scenario({ now: '2026-11-20T06:40:00Z', people: 60 }, async ({ run, branch, simulator }) => {
    const inputs = {
      organization: 'acme',
      enterprise: 'initech',
      reports: 'totals-28-day',
      'stale-after-days': '0',
    }
    const first = await run(inputs)
    expect(first.errors).toEqual([])
    expect(first.outputs['days-added']).toBe('2')
    for (const target of ['orgs/acme', 'enterprises/initech']) {
      const record = simulator.world.totals28(target)
      expect(record['report_end_day']).toBe('2026-11-19')
      expect(await branch.read(snapshotPath(`${target}/totals-28-day`, '2026-11-19'))).toBe(
        canonicalText(withoutDays(record)),
      )
    }
    const again = await run(inputs, '2026-11-20T18:40:00Z')
    expect(again.code).toBe(0)
    expect(again.writes).toEqual([])
    expect(again.outputs['changed']).toBe('false')

    // On the next day, the organization's newest day is late, so its window has not moved; the enterprise's has.
    const later = await run(inputs, '2026-11-21T06:40:00Z')
    expect(later.code).toBe(0)
    expect(await branch.paths('enterprises/initech/totals-28-day')).toEqual([
      'enterprises/initech/totals-28-day/2026/11/2026-11-19.json',
      'enterprises/initech/totals-28-day/2026/11/2026-11-20.json',
    ])
    expect(await branch.paths('orgs/acme/totals-28-day')).toEqual([
      'orgs/acme/totals-28-day/2026/11/2026-11-19.json',
    ])
  }),
)
