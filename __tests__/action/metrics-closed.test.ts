// GitHub closed the older API on 2026-04-02: noted in the ledger if another report answers, an error if none does.
import { expect, test } from '@jest/globals'
import type { Run } from './support/open-stage.ts'
import { scenario } from './support/scenario.ts'

const asked = ({ requests }: Run) =>
  requests.some(({ path }) => path.startsWith('/orgs/acme/copilot/metrics?'))

const inputs = { 'backfill-days': '3' }

test(
  'closed beside an answering report is recorded, left alone for 28 days, then asked again',
  scenario({ now: '2026-11-20T06:40:00Z', people: 60 }, async ({ run, branch, simulator }) => {
    const closed = async () => (await branch.json('orgs/acme/status.json')).reports.metrics.refused

    const first = await run(inputs)
    expect(first.code).toBe(0)
    expect(asked(first)).toBe(true)
    expect(first.log).toContain('metrics of organization acme: closed by GitHub (404)')
    expect(await closed()).toEqual({ since: '2026-11-20', checked: '2026-11-20', is_not_found: true })

    const dayBefore = await run(inputs, '2026-12-17T06:40:00Z')
    expect(dayBefore.code).toBe(0)
    expect(asked(dayBefore)).toBe(false)

    const dayOf = await run(inputs, '2026-12-18T06:40:00Z')
    expect(dayOf.code).toBe(0)
    expect(asked(dayOf)).toBe(true)
    expect(await closed()).toEqual({ since: '2026-11-20', checked: '2026-12-18', is_not_found: true })

    simulator.settings.metricsApi = 'open'
    const open = await run(inputs, '2027-01-15T06:40:00Z')
    expect(open.code).toBe(0)
    expect(asked(open)).toBe(true)
    expect(await closed()).toBeNull()
    expect(await branch.paths('orgs/acme/metrics')).toHaveLength(3)
  }),
)

test(
  'closed and asked for alone is red and says why',
  scenario({ people: 60 }, async ({ run, branch }) => {
    const { code, errors, writes } = await run({ reports: 'metrics' })
    expect(code).toBe(1)
    expect(errors).toContainEqual(
      expect.stringMatching(
        /^metrics of organization acme: GitHub answered 404 "Not Found"\. Check the name/,
      ),
    )
    expect(writes).toEqual([])
    expect(await branch.head()).toBeUndefined()
  }),
)
