// The older API on a server that still has it: four scopes, pages, `since` and `until`.
import { expect, test } from '@jest/globals'
import { canonicalText } from './support/canonical.ts'
import { days, snapshotPath } from './support/days.ts'
import { scenario } from './support/scenario.ts'

const [first, last] = ['2026-11-08', '2026-11-19']
const window = days(first, last)
const options = { now: '2026-11-20T06:40:00Z', metricsApi: 'open', people: 60 } as const

test.each([
  { input: 'organization', slug: 'acme', target: 'orgs/acme' },
  { input: 'enterprise', slug: 'initech', target: 'enterprises/initech' },
])('is read whole for an $input and a team of it, page by page', async ({ input, slug, target }) => {
  await scenario(options, async ({ run, branch, simulator }) => {
    simulator.settings.pageSizeLimit = 5
    const team = simulator.world.teams(target)[0]?.slug ?? ''
    const { errors, outputs, requests } = await run({
      [input]: slug,
      team,
      reports: 'metrics',
      'backfill-days': String(window.length),
    })
    expect(errors).toEqual([])
    expect(outputs).toMatchObject({ 'days-added': String(2 * window.length), 'latest-day': last })
    const series: readonly (readonly [string, string | undefined])[] = [
      [`${target}/metrics`, undefined],
      [`${target}/team/${team}/metrics`, team],
    ]
    for (const [folder, of] of series) {
      const records = simulator.world.metrics(target, of, first, last) ?? []
      expect(records).toHaveLength(window.length)
      const expected = records.map((record) => [
        snapshotPath(folder, String(record['date'])),
        canonicalText(record),
      ])
      const paths = await branch.paths(folder)
      expect(await Promise.all(paths.map(async (path) => [path, await branch.read(path)]))).toEqual(expected)
    }
    const { weeks } = await branch.json(`${target}/weekly.json`)
    const own = simulator.world.metrics(target, undefined, first, '2026-11-14') ?? []
    const users = own.reduce((sum, record) => sum + Number(record['total_active_users']), 0)
    expect(weeks[0]).toMatchObject({ week: first, legacy: { days: 7, active_users: users } })
    const pages = requests
      .filter(({ path }) => path.startsWith(`/${target}/copilot/metrics?`))
      .map(({ path }) => new URLSearchParams(path.split('?')[1]))
    expect(pages.map((query) => [query.get('since'), query.get('until'), query.get('page')])).toEqual(
      [null, '2', '3'].map((page) => [`${first}T00:00:00Z`, `${last}T23:59:59Z`, page]),
    )
  })()
})

test(
  'asks again only for what the branch lacks or what may still change',
  scenario(options, async ({ run, branch, simulator }) => {
    expect((await run({ reports: 'metrics' })).outputs['days-added']).toBe('28')
    const quiet = await run({ reports: 'metrics' }, '2026-11-20T18:40:00Z')
    expect(quiet.code).toBe(0)
    expect(quiet.writes).toEqual([])
    const [asked] = quiet.requests.filter(({ path }) => path.startsWith('/orgs/'))
    expect(asked?.path).toContain('since=2026-11-16T00:00:00Z')

    const [record] = simulator.world.metrics('orgs/acme', undefined, '2026-11-18', '2026-11-18') ?? []
    const restated = { ...record, total_active_users: 4711 }
    simulator.world.override('orgs/acme', 'metrics', '2026-11-18', [restated])
    const later = await run({ reports: 'metrics' }, '2026-11-21T06:40:00Z')
    expect(later.outputs).toMatchObject({ 'days-added': '1', 'days-restated': '1' })
    expect(await branch.read('orgs/acme/metrics/2026/11/2026-11-18.json')).toBe(canonicalText(restated))
    const { reports } = await branch.json('orgs/acme/status.json')
    expect(reports.metrics.restated).toEqual([
      {
        day: '2026-11-18',
        noticed: '2026-11-21',
        changed: { total_active_users: { from: record?.['total_active_users'], to: 4711 } },
      },
    ])
  }),
)

test(
  'a day is stored as it came, with a key that JavaScript means something else by',
  scenario(options, async ({ run, branch, simulator }) => {
    const [record] = simulator.world.metrics('orgs/acme', undefined, last, last) ?? []
    const text = JSON.stringify(record).replace('{', '{"__proto__":{"total_active_users":7},"constructor":1,')
    simulator.fault(({ path }) =>
      path.startsWith('/orgs/acme/copilot/metrics?')
        ? { kind: 'answer', status: 200, body: [JSON.parse(text)] }
        : undefined,
    )
    expect((await run({ reports: 'metrics', 'backfill-days': '1' })).errors).toEqual([])
    const stored = await branch.read(snapshotPath('orgs/acme/metrics', last))
    expect(stored).toBe(canonicalText(JSON.parse(text)))
    expect(stored).toContain('"__proto__": {')
  }),
)
