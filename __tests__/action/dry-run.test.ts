// A dry run reads and summarises, and writes nothing.
import { expect, test } from '@jest/globals'
import { scenario } from './support/scenario.ts'

test(
  'on an empty and on a filled archive',
  scenario({ now: '2026-11-20T06:40:00Z', people: 40 }, async ({ run, branch }) => {
    const first = await run({ 'dry-run': 'true' })
    expect(first.code).toBe(0)
    expect(first.writes).toEqual([])
    expect(first.outputs).toMatchObject({
      changed: 'false',
      'commit-sha': '',
      'latest-day': '2026-11-19',
      'days-added': '27',
      'days-pending': '1',
    })
    expect(JSON.parse(first.outputs['weekly'] ?? '')['orgs/acme']).toHaveLength(5)
    expect(first.summary).not.toBe('')
    expect(await branch.head()).toBeUndefined()

    const real = await run()
    expect(real.outputs).toMatchObject({ changed: 'true', weekly: first.outputs['weekly'] })
    const head = await branch.head()
    const second = await run({ 'dry-run': 'true' }, '2026-11-21T06:40:00Z')
    expect(second.outputs).toMatchObject({ changed: 'false', 'days-added': '1', 'days-restated': '1' })
    expect(second.writes).toEqual([])
    expect(await branch.head()).toBe(head)
  }),
)
