// A day that cannot be read makes a red note in the feed and on the front page, in the commit of the run that noticed it.
import { expect, test } from '@jest/globals'
import { scenario } from './support/scenario.ts'

const inputs = { reports: 'totals' }

test(
  'the note comes with the day, makes no commit of its own, survives a rebuild and goes when the day is read',
  scenario({ now: '2026-11-20T06:40:00Z', people: 40 }, async ({ run, branch, simulator }) => {
    simulator.fault(({ port, path }) =>
      port === 'files' && path.includes('/2026-11-16/') ? { kind: 'cut', bytes: 100 } : undefined,
    )
    expect((await run(inputs)).code).toBe(1)
    const feed = await branch.read('feed.xml')
    expect(feed).toContain('<title>🔴 Copilot at acme: a problem since 20 Nov 2026</title>')
    expect(feed).toContain('<updated>2026-11-20T00:00:00Z</updated>')
    expect(feed).toMatch(/<summary>totals of organization acme, 2026-11-16: /)
    expect(await branch.read('README.md')).toContain('🔴 Since 20 Nov 2026 a day could not be read: ')

    // The same failure again: nothing is new, nothing is written.
    const head = await branch.head()
    expect((await run(inputs, '2026-11-20T18:40:00Z')).code).toBe(1)
    expect(await branch.head()).toBe(head)
    const rebuilt = await run({ token: '', rebuild: 'true' })
    expect([rebuilt.code, rebuilt.outputs['changed']]).toEqual([0, 'false'])

    simulator.clearFaults()
    expect((await run(inputs)).code).toBe(0)
    for (const file of ['README.md', 'archive.json'])
      expect(await branch.read(file)).not.toMatch(/🔴|"unreadable"/)
    const healed = await branch.read('feed.xml')
    expect(healed).toContain('<title>Copilot at acme, week of 8 Nov 2026</title>')
    expect(healed).not.toContain('🔴')
  }),
)
