// `weekly.json`, `weekly.csv`, `archive.json` and the output `weekly` against figures computed from GitHub's records.
import { expect, test } from '@jest/globals'
import type { Simulator } from '../../simulator/server.ts'
import type { Branch } from './support/branch.ts'
import { days } from './support/days.ts'
import type { Run } from './support/open-stage.ts'
import { scenario } from './support/scenario.ts'
import { type Known, weeklyRow } from './support/weeks.ts'

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

type Row = ReturnType<typeof weeklyRow>

/** The rows as CSV has them: nested keys joined with `_`, unknown figures empty. */
function table(rows: readonly Row[]): string {
  const flat = rows.map(({ legacy, ...row }) => ({
    ...row,
    legacy_days: legacy?.days,
    legacy_active_users: legacy?.active_users,
    legacy_engaged_users: legacy?.engaged_users,
    legacy_avg_active_users: legacy?.avg_active_users,
    legacy_avg_engaged_users: legacy?.avg_engaged_users,
  }))
  const lines = [Object.keys(flat[0] ?? {}), ...flat.map((row) => Object.values(row))]
  return lines.map((cells) => `${cells.map((cell) => String(cell ?? '')).join(',')}\n`).join('')
}

async function expectWeeks(branch: Branch, { outputs }: Run, target: string, rows: readonly Row[]) {
  expect(await branch.json(`${target}/weekly.json`)).toEqual({ schema: 1, target, weeks: rows })
  expect(await branch.read(`${target}/weekly.csv`)).toBe(table(rows))
  expect(JSON.parse(outputs['weekly'] ?? '')[target]).toEqual(rows.slice(-5))
  expect((await branch.json('archive.json')).targets[target].weeks).toEqual(rows.slice(-12))
}

test(
  'of autumn: a growing organization, and one with a quiet day',
  scenario(
    { now: '2026-11-21T06:40:00Z', metricsApi: 'open', people: 120 },
    async ({ run, branch, simulator }) => {
      const result = await run({ organization: 'acme, globex', 'backfill-days': '40', 'summary-weeks': '5' })
      expect(result.errors).toEqual([])
      const weeks = [
        ['2026-W41', '2026-10-05'],
        ['2026-W42', '2026-10-12'],
        ['2026-W43', '2026-10-19'],
        ['2026-W44', '2026-10-26'],
        ['2026-W45', '2026-11-02'],
        ['2026-W46', '2026-11-09'],
        ['2026-W47', '2026-11-16'],
      ] as const
      for (const target of ['orgs/acme', 'orgs/globex']) {
        const facts = known(simulator, target, '2026-10-12', '2026-11-20', '2026-11-16')
        const rows = weeks
          .map(([week, start]) => weeklyRow(week, start, facts))
          .filter((row) => row.days > 0 || row.legacy !== null)
        await expectWeeks(branch, result, target, rows)
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
  'over the turn of the year, and again when the rest of a week arrives',
  scenario(
    { now: '2026-01-09T06:40:00Z', metricsApi: 'open', people: 120 },
    async ({ run, branch, simulator }) => {
      const inputs = { 'backfill-days': '25', 'summary-weeks': '5' }
      const weeks = [
        ['2025-W51', '2025-12-15'],
        ['2025-W52', '2025-12-22'],
        ['2026-W01', '2025-12-29'],
        ['2026-W02', '2026-01-05'],
      ] as const
      const early = await run(inputs)
      const before = known(simulator, 'orgs/acme', '2025-12-15', '2026-01-08', '2026-01-04')
      await expectWeeks(
        branch,
        early,
        'orgs/acme',
        weeks.map(([week, start]) => weeklyRow(week, start, before)),
      )

      const later = await run(inputs, '2026-01-12T06:40:00Z')
      const after = known(simulator, 'orgs/acme', '2025-12-15', '2026-01-11', '2026-01-07')
      await expectWeeks(
        branch,
        later,
        'orgs/acme',
        weeks.map(([week, start]) => weeklyRow(week, start, after)),
      )
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
      ['2026-W44', 3],
      ['2026-W45', 0],
      ['2026-W46', 3],
    ])
    const { week, start, end, days: stored, settled_days, ...figures } = gap
    expect([week, start, end, stored, settled_days]).toEqual(['2026-W45', '2026-11-02', '2026-11-08', 0, 0])
    expect(new Set(Object.values(figures))).toEqual(new Set([null]))
  }),
)
