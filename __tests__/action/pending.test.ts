// "Not published yet" has many forms. None of them is an error, and each day is stored when it is published.
import { expect, test } from '@jest/globals'
import type { Fault } from '../../simulator/fault.ts'
import { scenario } from './support/scenario.ts'

const answer = (status: number, body: unknown): Fault => ({ kind: 'answer', status, body })

const shapes: Readonly<Record<string, Fault>> = {
  '2026-11-10': answer(204, ''),
  '2026-11-12': answer(200, { download_links: [], report_day: '2026-11-12' }),
  '2026-11-15': answer(200, Buffer.from('"No report available for this organization on 2026-11-15"')),
  '2026-11-16': answer(404, { message: 'No report available for this organization on 2026-11-16' }),
}
const inputs = { reports: 'totals', 'backfill-days': '10' }

test(
  'the other days are stored, the run is green, the days arrive later',
  scenario({ now: '2026-11-20T06:40:00Z', people: 40 }, async ({ run, branch, simulator }) => {
    simulator.fault(({ path }) => shapes[/organization-1-day\?day=(.*)$/.exec(path)?.[1] ?? ''])
    const first = await run(inputs)
    expect(first.errors).toEqual([])
    expect(first.outputs).toMatchObject({ 'days-added': '5', 'days-pending': '5' })
    const { reports } = await branch.json('orgs/acme/status.json')
    const pending = [...Object.keys(shapes), '2026-11-17']
    expect(reports.totals.open).toMatchObject(
      Object.fromEntries(pending.map((day) => [day, { pending_since: '2026-11-20' }])),
    )

    simulator.clearFaults()
    const later = await run(inputs)
    expect(later.errors).toEqual([])
    expect(later.outputs).toMatchObject({ 'days-added': '4', 'days-pending': '1' })
  }),
)
