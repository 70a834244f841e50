// First run, a run without news, a run with a late and a restated day.
import { expect, test } from '@jest/globals'
import { canonicalText } from './support/canonical.ts'
import { scenario } from './support/scenario.ts'

test(
  'a day is archived once, a run without news writes nothing, late and restated days heal',
  scenario({ now: '2026-11-20T06:40:00Z' }, async ({ run, branch, simulator }) => {
    const day = '2026-11-18'
    const path = `orgs/acme/totals/2026/11/${day}.json`
    const before = simulator.world.totals('orgs/acme', day)
    const first = await run()
    const head = await branch.head()
    expect(first.outputs['commit-sha']).toBe(head)
    expect(await branch.read(path)).toBe(canonicalText(before))

    const quiet = await run({}, '2026-11-20T18:40:00Z')
    expect(quiet.code).toBe(0)
    expect(quiet.outputs).toMatchObject({
      changed: 'false',
      'commit-sha': '',
      'latest-day': '2026-11-19',
      'days-added': '0',
      'days-restated': '0',
      'days-pending': '1',
      weekly: first.outputs['weekly'],
    })
    expect(quiet.writes).toEqual([])
    const asked = (part: string) => quiet.requests.filter(({ path }) => path.includes(part)).length
    expect({
      questions: asked('/copilot/metrics'),
      downloads: asked('-report/'),
      snapshots:
        asked('.json?ref=') -
        ['status', 'archive', 'weekly', 'monthly'].reduce((sum, name) => sum + asked(`${name}.json`), 0),
    }).toEqual({ questions: 4, downloads: 3, snapshots: 0 })
    expect(quiet.requests.length).toBeLessThanOrEqual(24)
    expect(await branch.head()).toBe(head)

    const news = await run({}, '2026-11-21T06:40:00Z')
    const after = simulator.world.totals('orgs/acme', day)
    expect(news.code).toBe(0)
    expect(news.outputs).toMatchObject({ 'days-added': '1', 'days-restated': '1', 'days-pending': '1' })
    expect(await branch.read(path)).toBe(canonicalText(after))
    expect(await branch.read('orgs/acme/totals/2026/11/2026-11-17.json')).toBe(
      canonicalText(simulator.world.totals('orgs/acme', '2026-11-17')),
    )
    expect((await branch.commits()).map(({ parents }) => parents)).toEqual([[], [head]])

    const diff = await branch.diff()
    expect(diff[path]).toEqual([15, 15])
    expect(Object.keys(diff).filter((one) => one.includes('/totals/'))).toEqual([
      'orgs/acme/totals/2026/11/2026-11-17.json',
      path,
    ])

    const { reports } = await branch.json('orgs/acme/status.json')
    const changed = Object.keys(before).filter(
      (key) => typeof before[key] === 'number' && before[key] !== after[key],
    )
    expect(changed).toContain('daily_active_users')
    expect(reports.totals.restated).toEqual([
      {
        day,
        noticed: '2026-11-21',
        changed: Object.fromEntries(changed.map((key) => [key, { from: before[key], to: after[key] }])),
      },
    ])
    expect(reports.totals.open).toEqual({
      '2026-11-17': { stored: true },
      '2026-11-18': { stored: true },
      '2026-11-19': { stored: true },
      '2026-11-20': { pending_since: '2026-11-21' },
    })
  }),
)
