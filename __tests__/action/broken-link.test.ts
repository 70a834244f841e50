// A day is stored whole or not at all.
import { expect, test } from '@jest/globals'
import { canonicalText } from './support/canonical.ts'
import { scenario } from './support/scenario.ts'

const day = '2026-11-16'
const path = `orgs/acme/totals/2026/11/${day}.json`

test(
  'one broken link of two: the day is not stored, all others are, the job is red; the next run heals',
  scenario({ now: '2026-11-20T06:40:00Z', people: 60 }, async ({ run, branch, simulator }) => {
    const { world } = simulator
    const record = world.totals('orgs/acme', day)
    const second = { ...record, daily_active_users: 2 }
    world.override('orgs/acme', 'totals', day, [record, second])
    simulator.settings.linksPerReport = 2
    simulator.fault((request) =>
      request.port === 'files' && request.path.includes(`/${day}/part-00002`)
        ? { kind: 'short', bytes: 700 }
        : undefined,
    )
    const first = await run()
    expect(first.code).toBe(1)
    expect(first.errors).toContainEqual(
      `totals of organization acme, ${day}: the file could not be read whole: file 2 of 2: it is neither lines of JSON nor one JSON document`,
    )
    expect(first.outputs).toMatchObject({ 'days-added': '26', 'days-pending': '1', changed: 'true' })
    expect(await branch.paths('orgs/acme/totals')).toHaveLength(26)
    expect(await branch.paths()).not.toContain(path)
    const { reports } = await branch.json('orgs/acme/status.json')
    expect(reports.totals.pending).toEqual({ '2026-11-17': '2026-11-20' })
    expect(reports.totals.none).toEqual([])

    simulator.clearFaults()
    const next = await run({}, '2026-11-20T18:40:00Z')
    expect(next.code).toBe(0)
    expect(next.outputs).toMatchObject({ 'days-added': '1', 'days-restated': '0' })
    expect(await branch.json(path)).toHaveLength(2)
  }),
)

test(
  'a stored day is not touched when its file can no longer be read',
  scenario({ now: '2026-11-20T06:40:00Z', people: 60 }, async ({ run, branch, simulator }) => {
    await run({ reports: 'totals' })
    const head = await branch.head()
    simulator.fault((request) =>
      request.port === 'files' && request.path.includes('/2026-11-18/')
        ? { kind: 'cut', bytes: 100 }
        : undefined,
    )
    const { code, errors } = await run({ reports: 'totals' })
    expect(code).toBe(1)
    expect(errors).toContainEqual(expect.stringMatching(/^totals of organization acme, 2026-11-18: /))
    expect(await branch.head()).toBe(head)
    expect(await branch.read('orgs/acme/totals/2026/11/2026-11-18.json')).toBe(
      canonicalText(simulator.world.totals('orgs/acme', '2026-11-18')),
    )
  }),
)
