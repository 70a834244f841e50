// A day that GitHub does not publish is requested until it was pending on two days, the second two weeks after the day.
import { expect, test } from '@jest/globals'
import type { Run } from './support/open-stage.ts'
import { scenario } from './support/scenario.ts'

const day = '2026-11-10'
const inputs = { reports: 'totals', 'backfill-days': '30' }
const asked = ({ requests }: Run) =>
  requests.some(({ path }) => path.includes(`organization-1-day?day=${day}`))

test(
  'after 14 days it is known as never published, and not asked for again',
  scenario({ now: '2026-11-20T06:40:00Z', people: 60 }, async ({ run, branch, simulator }) => {
    const totals = async () => (await branch.json('orgs/acme/status.json')).reports.totals
    simulator.world.override('orgs/acme', 'totals', day, 'pending')

    const first = await run(inputs)
    expect(first.code).toBe(0)
    expect(first.outputs['days-pending']).toBe('2')
    expect(await totals()).toMatchObject({
      open: { [day]: { pending_since: '2026-11-20' }, '2026-11-17': { pending_since: '2026-11-20' } },
      none: [],
    })

    const lastChance = await run(inputs, '2026-11-23T06:40:00Z')
    expect(asked(lastChance)).toBe(true)
    expect(await totals()).toMatchObject({ open: { [day]: { pending_since: '2026-11-20' } }, none: [] })

    const givesUp = await run(inputs, '2026-11-24T06:40:00Z')
    expect(givesUp.code).toBe(0)
    expect(givesUp.outputs['days-pending']).toBe('0')
    expect((await totals()).none).toEqual([day])
    expect((await totals()).open[day]).toBeUndefined()

    expect(asked(await run(inputs, '2026-11-25T06:40:00Z'))).toBe(false)
  }),
)

test(
  'one look is not enough, however old the day is',
  scenario({ now: '2026-11-20T06:40:00Z', people: 60 }, async ({ run, branch, simulator }) => {
    const totals = async () => (await branch.json('orgs/acme/status.json')).reports.totals
    simulator.world.override('orgs/acme', 'totals', '2026-10-25', 'pending')
    await run(inputs)
    await run(inputs, '2026-11-20T18:40:00Z')
    expect((await totals()).none).toEqual([])
    simulator.world.override('orgs/acme', 'totals', '2026-10-25', [
      simulator.world.totals('orgs/acme', '2026-10-25'),
    ])
    const late = await run(inputs, '2026-11-21T06:40:00Z')
    expect(late.outputs['days-added']).toBe('2')
    expect((await totals()).none).toEqual([])
  }),
)

test.each([
  [
    '503 for the whole run',
    { kind: 'answer', status: 503, body: { message: 'Service Unavailable' } } as const,
  ],
  ['an empty 200', { kind: 'answer', status: 200, body: '' } as const],
  ['no documented key', { kind: 'answer', status: 200, body: { report_day: '2026-11-10' } } as const],
])(
  'an outage is no absence: %s, on two days',
  async (_what, fault) => {
    await scenario({ now: '2026-11-26T06:40:00Z', people: 20 }, async ({ run, branch, simulator }) => {
      simulator.fault(({ path }) => (path.includes('organization-1-day') ? fault : undefined))
      const short = { ...inputs, 'backfill-days': '18' }
      for (const now of ['2026-11-26T06:40:00Z', '2026-11-27T06:40:00Z'])
        expect((await run(short, now)).code).toBe(1)
      simulator.clearFaults()
      const healed = await run(short, '2026-11-28T06:40:00Z')
      expect(healed.code).toBe(0)
      expect(healed.outputs['days-added']).toBe('18')
      expect((await branch.json('orgs/acme/status.json')).reports.totals.none).toEqual([])
    })()
  },
  240_000,
)
