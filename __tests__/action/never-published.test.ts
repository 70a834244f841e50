// A day that GitHub does not publish is asked for again until two weeks have passed.
import { expect, test } from '@jest/globals'
import type { Run } from './support/open-stage.ts'
import { scenario } from './support/scenario.ts'

const day = '2026-11-10'
const asked = ({ requests }: Run) =>
  requests.some(({ path }) => path.includes(`organization-1-day?day=${day}`))

test(
  'after 14 days it is known as never published, and asked for again only in a wider window',
  scenario({ now: '2026-11-20T06:40:00Z', people: 60 }, async ({ run, branch, simulator }) => {
    const totals = async () => (await branch.json('orgs/acme/status.json')).reports.totals
    simulator.world.override('orgs/acme', 'totals', day, 'pending')
    const inputs = { reports: 'totals', 'backfill-days': '18' }

    const first = await run(inputs)
    expect(first.code).toBe(0)
    expect(first.outputs['days-pending']).toBe('2')
    expect(await totals()).toMatchObject({
      pending: { [day]: '2026-11-20', '2026-11-17': '2026-11-20' },
      none: [],
    })

    const lastChance = await run(inputs, '2026-11-25T06:40:00Z')
    expect(asked(lastChance)).toBe(true)
    expect(await totals()).toMatchObject({ pending: { [day]: '2026-11-20' }, none: [] })

    const givesUp = await run(inputs, '2026-11-26T06:40:00Z')
    expect(givesUp.code).toBe(0)
    expect(givesUp.outputs['days-pending']).toBe('0')
    expect(await totals()).toMatchObject({ pending: {}, none: [day] })

    const later = await run(inputs, '2026-11-27T06:40:00Z')
    expect(asked(later)).toBe(false)

    const wider = await run({ ...inputs, 'backfill-days': '20' })
    expect(asked(wider)).toBe(true)
    expect(await totals()).toMatchObject({ none: [day], backfill_days: 20 })
    expect(asked(await run({ ...inputs, 'backfill-days': '20' }))).toBe(false)

    simulator.world.override('orgs/acme', 'totals', day, [simulator.world.totals('orgs/acme', day)])
    const widest = await run({ ...inputs, 'backfill-days': '21' })
    expect(widest.outputs['days-added']).toBe('1')
    expect(await totals()).toMatchObject({ none: [] })
    expect(await branch.paths('orgs/acme/totals')).toContain(`orgs/acme/totals/2026/11/${day}.json`)
  }),
)
