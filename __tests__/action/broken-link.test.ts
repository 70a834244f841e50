// A day is stored completely or not at all.
import { expect, test } from '@jest/globals'
import { canonicalText } from './support/canonical.ts'
import { scenario } from './support/scenario.ts'

const day = '2026-11-16'
const path = `orgs/acme/totals/2026/11/${day}.json`
const inputs = { reports: 'totals', 'backfill-days': '5' }
const options = { now: '2026-11-20T06:40:00Z', people: 40 }

test(
  'one broken link of two: the day is not stored, all others are, the job is red; the next run heals',
  scenario(options, async ({ run, branch, simulator }) => {
    const record = simulator.world.totals('orgs/acme', day)
    simulator.world.override('orgs/acme', 'totals', day, [record, { ...record, daily_active_users: 2 }])
    simulator.settings.linksPerReport = 2
    simulator.fault((request) =>
      request.port === 'files' && request.path.includes(`/${day}/part-00002`)
        ? { kind: 'short', bytes: 700 }
        : undefined,
    )
    const first = await run(inputs)
    expect(first.code).toBe(1)
    expect(first.errors[0]).toMatch(/^totals of organization acme, 2026-11-16: .* file 2 of 2: /)
    expect(first.outputs).toMatchObject({ 'days-added': '3', 'days-pending': '1', changed: 'true' })
    expect(await branch.paths('orgs/acme/totals')).toEqual(
      ['15', '18', '19'].map((one) => `orgs/acme/totals/2026/11/2026-11-${one}.json`),
    )
    const { reports } = await branch.json('orgs/acme/status.json')
    expect(reports.totals).toMatchObject({
      open: {
        [day]: { unreadable_since: '2026-11-20', reason: expect.stringContaining('file 2 of 2') },
        '2026-11-17': { pending_since: '2026-11-20' },
      },
      none: [],
    })

    simulator.clearFaults()
    const next = await run(inputs, '2026-11-20T18:40:00Z')
    expect(next.code).toBe(0)
    expect(next.outputs).toMatchObject({ 'days-added': '1', 'days-restated': '0' })
    expect(await branch.json(path)).toHaveLength(2)
  }),
)

test(
  'records of another day or of another organization, and a stored day whose file can no longer be read',
  scenario(options, async ({ run, branch, simulator }) => {
    const { world } = simulator
    await run(inputs)
    const record = world.totals('orgs/acme', '2026-11-19')
    world.override('orgs/acme', 'totals', '2026-11-17', [{ ...record, day: '2026-11-15' }])
    world.publish('orgs/acme', 'totals', '2026-11-17', '2026-11-18T03:36:00Z')
    world.override('orgs/acme', 'totals', '2026-11-18', [
      { ...record, day: '2026-11-18', organization_id: '4711' },
    ])
    simulator.fault(({ port, path: asked }) =>
      port === 'files' && asked.includes('/2026-11-19/') ? { kind: 'cut', bytes: 100 } : undefined,
    )
    const { code, errors } = await run(inputs)
    expect(code).toBe(1)
    expect(errors.slice(0, 3).toSorted()).toEqual([
      expect.stringMatching(/^totals of organization acme, 2026-11-17: .* a record of 2026-11-15\.$/),
      expect.stringMatching(/^totals of organization acme, 2026-11-18: .* organization_id is 4711, .* 8001/),
      expect.stringMatching(/^totals of organization acme, 2026-11-19: /),
    ])
    const { reports } = await branch.json('orgs/acme/status.json')
    expect(Object.keys(reports.totals.open)).toEqual(['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'])
    // The same data again is not news.
    expect((await run(inputs)).writes).toEqual([])
    expect(await branch.read('orgs/acme/totals/2026/11/2026-11-19.json')).toBe(canonicalText(record))
  }),
)
