// A run is red if the archive is stale, even if GitHub only says "not published yet".
import { expect, test } from '@jest/globals'
import { days } from './support/days.ts'
import { scenario } from './support/scenario.ts'

const inputs = { reports: 'totals', 'backfill-days': '5' }

test(
  'counted from the newest stored day, and never when told so',
  scenario({ now: '2026-11-10T06:40:00Z', people: 40 }, async ({ run, branch, simulator }) => {
    for (const day of days('2026-11-10', '2026-11-20'))
      simulator.world.override('orgs/acme', 'totals', day, 'pending')
    await run(inputs)
    const patient = await run(inputs, '2026-11-17T06:40:00Z')
    expect(patient.errors).toEqual([])
    const stale = await run(inputs, '2026-11-18T06:40:00Z')
    expect(stale.code).toBe(1)
    expect(stale.errors[0]).toMatch(
      /^The newest stored day is 2026-11-09 for organization acme, more than 7 days before 2026-11-17/,
    )
    // What was read is stored nevertheless.
    const { reports } = await branch.json('orgs/acme/status.json')
    expect(Object.keys(reports.totals.open)).toEqual(days('2026-11-06', '2026-11-17'))
    expect((await run({ ...inputs, 'stale-after-days': '0' })).code).toBe(0)
    expect((await run({ ...inputs, 'stale-after-days': '8' })).code).toBe(0)
  }),
)

test(
  'counted from the first day asked while nothing was ever stored',
  scenario({ now: '2026-11-10T06:40:00Z', people: 40 }, async ({ run, simulator }) => {
    for (const day of days('2026-11-01', '2026-11-20'))
      simulator.world.override('orgs/acme', 'totals', day, 'pending')
    expect((await run(inputs)).code).toBe(0)
    expect((await run(inputs, '2026-11-17T06:40:00Z')).code).toBe(0)
    const { code, errors } = await run(inputs, '2026-11-18T06:40:00Z')
    expect(code).toBe(1)
    expect(errors[0]).toMatch(
      /^No day was ever stored for organization acme, more than 7 days before 2026-11-17/,
    )
  }),
)
