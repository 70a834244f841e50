// `weekly.*`, `monthly.*`, `archive.json` and the output `weekly` against figures computed from GitHub's records.
import { describe, expect, test } from '@jest/globals'
import type { Simulator } from '../../simulator/server.ts'
import type { Branch } from './support/branch.ts'
import { days } from './support/days.ts'
import type { Run } from './support/open-stage.ts'
import { scenario } from './support/scenario.ts'
import { type Known, monthRow, weekRow } from './support/weeks.ts'

function known(
  { world }: Simulator,
  target: string,
  first: string,
  last: string,
  settledUntil: string,
): Known {
  const stored = days(first, last).filter((day) => world.published('totals', target, day))
  return {
    totals: new Map(stored.map((day) => [day, world.totals(target, day)])),
    metrics: new Map(
      (world.metrics(target, undefined, first, last) ?? []).map((record) => [String(record['date']), record]),
    ),
    settledUntil,
  }
}

type Cell = string | number | null
type Row = ReturnType<typeof weekRow> | ReturnType<typeof monthRow>

/** The rows as CSV has them: nested keys joined with `_`, unknown figures empty. */
function table(rows: readonly Row[]): string {
  const flat = rows.map((row) =>
    Object.entries(row).flatMap(([key, value]): (readonly [string, Cell])[] => {
      const inner = (value ?? {}) as Readonly<Record<string, Cell>>
      if (key === 'adoption')
        return ['phase_1', 'phase_2', 'phase_3'].map((phase) => [`adoption_${phase}`, inner[phase] ?? null])
      if (key !== 'legacy') return [[key, value as Cell]]
      const names = ['days', 'active_users', 'engaged_users', 'avg_active_users', 'avg_engaged_users']
      return names.map((name) => [`legacy_${name}`, inner[name] ?? null])
    }),
  )
  const lines = [
    flat[0]?.map(([key]): Cell => key) ?? [],
    ...flat.map((cells) => cells.map(([, value]) => value)),
  ]
  return lines
    .map((cells) => `${cells.map((cell) => (cell === null ? '' : String(cell))).join(',')}\n`)
    .join('')
}

interface Expected {
  readonly weeks: readonly Row[]
  readonly months: readonly Row[]
}

async function expectRows(branch: Branch, { outputs }: Run, target: string, { weeks, months }: Expected) {
  const weekly = await branch.json(`${target}/weekly.json`)
  expect(weekly).toEqual({ schema: 2, target, carried: weekly.carried, weeks })
  expect(await branch.json(`${target}/monthly.json`)).toEqual({ schema: 1, target, months })
  expect(await branch.read(`${target}/weekly.csv`)).toBe(table(weeks))
  expect(await branch.read(`${target}/monthly.csv`)).toBe(table(months))
  expect(JSON.parse(outputs['weekly'] ?? '')[target]).toEqual(weeks.slice(-5))
  const entry = (await branch.json('archive.json')).targets[target]
  expect(entry).toMatchObject({ definitions: 2, weeks: weeks.slice(-12), months: months.slice(-12) })
}

const rowsOf = (sundays: readonly string[], months: readonly string[], facts: Known): Expected => ({
  weeks: sundays.map((sunday) => weekRow(sunday, facts)),
  months: months.map((month) => monthRow(month, facts)),
})

describe.each(['calendar', 'trailing'] as const)('where GitHub counts %s', (counting) => {
  test(
    'of autumn: a growing organization, and one with a quiet day',
    scenario(
      { now: '2026-11-21T06:40:00Z', metricsApi: 'open', people: 120, counting },
      async ({ run, branch, simulator }) => {
        const result = await run({
          organization: 'acme, globex',
          'backfill-days': '40',
          'summary-weeks': '5',
        })
        expect(result.errors).toEqual([])
        const sundays = ['2026-10-11', '2026-10-18', '2026-10-25', '2026-11-01', '2026-11-08', '2026-11-15']
        for (const target of ['orgs/acme', 'orgs/globex']) {
          const facts = known(simulator, target, '2026-10-12', '2026-11-20', '2026-11-16')
          await expectRows(branch, result, target, rowsOf(sundays, ['2026-10', '2026-11'], facts))
        }
        expect((await branch.json('archive.json')).targets['orgs/globex']).toMatchObject({
          first_day: '2026-10-12',
          latest_day: '2026-11-20',
          reports: ['metrics', 'totals'],
        })
      },
    ),
  )

  test(
    'the people of a week are all who were active in it, by their own records',
    scenario(
      { now: '2026-11-21T06:40:00Z', people: 120, counting },
      async ({ run, branch, simulator: { world } }) => {
        await run({ 'backfill-days': '40' })
        const { weeks } = await branch.json('orgs/acme/weekly.json')
        for (const week of weeks.slice(1, -1)) {
          const people = new Set(
            days(week.start, week.end).flatMap((day) =>
              world.users('orgs/acme', day).map((user) => user['user_id']),
            ),
          )
          expect([week.week, week.active_users]).toEqual([week.week, people.size])
        }
      },
    ),
  )
})

test(
  'over the turn of the year, and again when the rest of a week arrives',
  scenario(
    { now: '2026-01-09T06:40:00Z', metricsApi: 'open', people: 120 },
    async ({ run, branch, simulator }) => {
      const inputs = { 'backfill-days': '25', 'summary-weeks': '5' }
      const sundays = ['2025-12-14', '2025-12-21', '2025-12-28', '2026-01-04']
      const months = ['2025-12', '2026-01']
      const early = await run(inputs)
      const before = known(simulator, 'orgs/acme', '2025-12-15', '2026-01-08', '2026-01-04')
      await expectRows(branch, early, 'orgs/acme', rowsOf(sundays, months, before))

      const later = await run(inputs, '2026-01-12T06:40:00Z')
      const after = known(simulator, 'orgs/acme', '2025-12-15', '2026-01-11', '2026-01-07')
      await expectRows(branch, later, 'orgs/acme', rowsOf([...sundays, '2026-01-11'], months, after))
    },
  ),
)

test(
  'a week without any stored day is a row of nulls',
  scenario({ now: '2026-11-20T06:40:00Z', people: 40 }, async ({ run, branch }) => {
    await run({ reports: 'totals', day: '2026-10-30', 'backfill-days': '3' })
    await run({ reports: 'totals', day: '2026-11-12', 'backfill-days': '3' })
    const { weeks } = await branch.json('orgs/acme/weekly.json')
    const [, gap] = weeks
    expect(weeks.map((row: { week: string; days: number }) => [row.week, row.days])).toEqual([
      ['2026-10-25', 3],
      ['2026-11-01', 0],
      ['2026-11-08', 3],
    ])
    const { week, start, end, days: stored, settled_days, definitions, ...figures } = gap
    expect([week, start, end, stored, settled_days, definitions]).toEqual([
      '2026-11-01',
      '2026-11-01',
      '2026-11-07',
      0,
      0,
      2,
    ])
    expect(new Set(Object.values(figures))).toEqual(new Set([null]))
  }),
)

test(
  'days that arrive from back to front tell when a field was first carried',
  scenario({ now: '2026-04-20T06:40:00Z', people: 60 }, async ({ run, branch, simulator }) => {
    for (const day of ['2026-04-19', '2026-04-12', '2026-04-05'])
      await run({ reports: 'totals', day, 'backfill-days': '7', 'settle-days': '0' })
    const facts = known(simulator, 'orgs/acme', '2026-03-30', '2026-04-19', '2026-04-19')
    const { weeks, carried } = await branch.json('orgs/acme/weekly.json')
    expect(carried).toEqual({
      daily_active_cli_users: [...facts.totals].find(([, one]) => one['daily_active_cli_users'])?.[0],
      daily_active_copilot_cloud_agent_users: '2026-04-10',
    })
    expect(weeks.map((week: { avg_daily_cli_users: number }) => week.avg_daily_cli_users)).toEqual(
      ['2026-03-29', '2026-04-05', '2026-04-12', '2026-04-19'].map(
        (sunday) => weekRow(sunday, facts).avg_daily_cli_users,
      ),
    )
  }),
)
