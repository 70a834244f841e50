import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays, type Day, dayRange, weekOf } from '../../src/core/day.ts'
import { figuresOfMetrics, figuresOfTotals } from '../../src/reports/figures.ts'
import { type DayFigures, type History, learnFigures } from '../../src/files/history.ts'
import type { JsonObject } from '../../src/core/json.ts'
import { lastCompleteWeek, rowOf, updateRows } from '../../src/files/week.ts'
import { readWeekly, weeklyCsv, weeklyJson } from '../../src/files/weekly-file.ts'

/** Days up to `last` are settled. */
const until =
  (last: Day) =>
  (of: Day): boolean =>
    of <= last

const history = (days: Readonly<Record<string, DayFigures>>): History =>
  learnFigures(new Map(), new Map(Object.entries(days) as [Day, DayFigures][]))

const totals = (record: JsonObject): DayFigures => ({ totals: figuresOfTotals([record]) })
const week = weekOf('2026-11-09' as Day)

describe('a weekly row', () => {
  test('by hand: sums, means, rate, people of Sunday', () => {
    const row = rowOf(
      week,
      history({
        '2026-11-09': totals({
          daily_active_users: 40,
          monthly_active_users: 90,
          user_initiated_interaction_count: 100,
          code_generation_activity_count: 300,
          code_acceptance_activity_count: 70,
          loc_added_sum: 1000,
          loc_deleted_sum: 200,
          daily_active_cli_users: 6,
          totals_by_feature: [
            {
              feature: 'code_completion',
              code_generation_activity_count: 200,
              code_acceptance_activity_count: 50,
            },
            {
              feature: 'agent_edit',
              code_generation_activity_count: 100,
              code_acceptance_activity_count: 20,
            },
          ],
          pull_requests: { total_created: 8, total_merged: 5, total_created_by_copilot: 2 },
        }),
        '2026-11-10': totals({
          daily_active_users: 45,
          monthly_active_users: 91,
          user_initiated_interaction_count: 50,
          code_generation_activity_count: 100,
          code_acceptance_activity_count: 30,
          loc_added_sum: 10,
          loc_deleted_sum: 1,
          totals_by_feature: [
            {
              feature: 'code_completion',
              code_generation_activity_count: 100,
              code_acceptance_activity_count: 40,
            },
          ],
          pull_requests: { total_created: 2, total_merged: 1, total_created_by_copilot: 0 },
        }),
        '2026-11-15': totals({ daily_active_users: 2, weekly_active_users: 63, monthly_active_users: 92 }),
      }),
      until('2026-11-10' as Day),
    )
    expect(row).toEqual({
      week: '2026-W46',
      start: '2026-11-09',
      end: '2026-11-15',
      days: 3,
      settled_days: 2,
      active_users: 63,
      avg_daily_active_users: 29, // (40 + 45 + 2) / 3
      monthly_active_users: 92,
      interactions: 150,
      generations: 400,
      acceptances: 100,
      lines_added: 1010,
      lines_deleted: 201,
      completion_acceptance_rate: 0.3, // (50 + 40) / (200 + 100)
      pull_requests_created: 10,
      pull_requests_merged: 6,
      pull_requests_created_by_copilot: 2,
      avg_daily_cli_users: 6, // one day carries it
      avg_daily_cloud_agent_users: null,
      avg_daily_code_review_users: null,
      legacy: null,
    })
  })

  test('what is not known is null, never 0: no Sunday, no rows, no divisor', () => {
    const row = rowOf(
      week,
      history({ '2026-11-10': totals({ day: '2026-11-10' }) }),
      until('2026-11-20' as Day),
    )
    expect(row).toMatchObject({ days: 1, settled_days: 1, active_users: null, interactions: null })
    expect(row).toMatchObject({ completion_acceptance_rate: null, avg_daily_active_users: null })
    const none = totals({
      totals_by_feature: [{ feature: 'code_completion', code_generation_activity_count: 0 }],
    })
    expect(
      rowOf(week, history({ '2026-11-10': none }), until(week.end)).completion_acceptance_rate,
    ).toBeNull()
  })

  test('a quiet day of zeros is known', () => {
    const quiet = totals({
      daily_active_users: 0,
      weekly_active_users: 4,
      totals_by_ide: [],
      totals_by_feature: [],
    })
    expect(rowOf(week, history({ '2026-11-15': quiet }), until(week.end))).toMatchObject({
      active_users: 4,
      avg_daily_active_users: 0,
      generations: null,
    })
  })

  test('means and rates are rounded to four decimals', () => {
    const days = [1, 1, 0].map((people, index) => [
      addDays(week.start, index),
      totals({ daily_active_users: people }),
    ])
    expect(rowOf(week, history(Object.fromEntries(days)), until(week.end)).avg_daily_active_users).toBe(
      0.6667,
    )
  })
})

// GitHub's tutorial for the closed API cut the returned days into weeks by position and rounded means to two decimals. On
// weeks from Monday to Sunday it must agree with ours. Its printed example: 7, 7, 7 and 6 days.
describe("the older API's weeks agree with GitHub's own tutorial", () => {
  const active = [
    [31, 30, 29, 33, 28, 12, 11],
    [27, 29, 26, 30, 25, 12, 11],
    [24, 22, 25, 23, 21, 10, 9],
    [28, 31, 29, 27, 20, 8],
  ]
  const engaged = [
    [31, 30, 29, 33, 28, 12, 11],
    [26, 27, 25, 28, 24, 11, 10],
    [22, 21, 23, 21, 19, 9, 8],
    [26, 28, 27, 25, 19, 7],
  ]
  const first = '2026-01-05' as Day

  test('week by week', () => {
    const days: Record<string, DayFigures> = {}
    active.forEach((counts, index) => {
      counts.forEach((total_active_users, weekday) => {
        const total_engaged_users = engaged[index]?.[weekday] ?? null
        days[addDays(first, index * 7 + weekday)] = {
          metrics: figuresOfMetrics([{ total_active_users, total_engaged_users }]),
        }
      })
    })
    const rows = updateRows(
      [],
      dayRange(first, addDays(first, 27)).map((of) => weekOf(of).name),
      history(days),
      until(first),
    )
    const twoDecimals = (value: number | null | undefined) => Math.round((value ?? 0) * 100) / 100
    expect(
      rows.map(({ legacy }) => [
        legacy?.days,
        legacy?.active_users,
        legacy?.engaged_users,
        twoDecimals(legacy?.avg_active_users),
        twoDecimals(legacy?.avg_engaged_users),
      ]),
    ).toEqual([
      [7, 174, 174, 24.86, 24.86],
      [7, 160, 151, 22.86, 21.57],
      [7, 134, 123, 19.14, 17.57],
      [6, 143, 132, 23.83, 22],
    ])
    expect(rows.every((row) => row.days === 0 && row.active_users === null)).toBe(true)
  })
})

describe('rows over time', () => {
  test('a week without any day is a row of nulls, not a gap that closes', () => {
    const days = history({ '2026-11-02': totals({}), '2026-11-20': totals({}) })
    const rows = updateRows([], ['2026-W45', '2026-W47'], days, until('2026-11-20' as Day))
    expect(rows.map((row) => [row.week, row.days])).toEqual([
      ['2026-W45', 1],
      ['2026-W46', 0],
      ['2026-W47', 1],
    ])
  })

  test('made in one go or week by week: the same rows', () => {
    const all = dayRange('2026-09-01' as Day, '2026-11-20' as Day)
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), fc.integer({ min: 1, max: 40 }), (days, size) => {
        const line = (of: Day) => [of, totals({ daily_active_users: Number(of.slice(8)) })] as const
        const settled = until('2026-11-16' as Day)
        const names = days.map((of) => weekOf(of).name)
        const whole = updateRows([], names, history(Object.fromEntries(days.map(line))), settled)
        let rows = updateRows([], [], history({}), settled)
        let known = history({})
        for (let start = 0; start < days.length; start += size) {
          const learnt = days.slice(start, start + size)
          known = learnFigures(known, new Map(learnt.map(line)))
          rows = updateRows(
            rows,
            learnt.map((of) => weekOf(of).name),
            known,
            settled,
          )
        }
        expect(rows).toEqual(whole)
      }),
    )
  })

  test('the last complete week ends on the day or before it', () => {
    expect(lastCompleteWeek('2026-11-15' as Day).name).toBe('2026-W46')
    expect(lastCompleteWeek('2026-11-16' as Day).name).toBe('2026-W46')
    expect(lastCompleteWeek('2026-11-14' as Day).name).toBe('2026-W45')
    expect(lastCompleteWeek('2027-01-03' as Day).name).toBe('2026-W53')
  })
})

describe('weekly files', () => {
  const rows = updateRows(
    [],
    ['2026-W46'],
    history({
      '2026-11-10': {
        ...totals({ daily_active_users: 3 }),
        metrics: figuresOfMetrics([{ total_active_users: 2 }]),
      },
    }),
    until(week.end),
  )
  const target = { kind: 'organization', slug: 'acme' } as const

  test('what is written is read again', () => {
    expect(readWeekly(weeklyJson(target, rows))).toEqual(rows)
    expect(readWeekly('{"schema":1,')).toBeUndefined()
    expect(readWeekly('{"schema":2,"target":"orgs/acme","weeks":[]}')).toBeUndefined()
  })

  test('the CSV holds the same rows, nested keys joined, unknown figures empty', () => {
    const [header, line] = weeklyCsv(rows).trimEnd().split('\n')
    expect(header?.split(',').slice(-6)).toEqual([
      'avg_daily_code_review_users',
      'legacy_days',
      'legacy_active_users',
      'legacy_engaged_users',
      'legacy_avg_active_users',
      'legacy_avg_engaged_users',
    ])
    expect(line).toMatch(/^2026-W46,2026-11-09,2026-11-15,1,1,,3,/)
    expect(line?.split(',').slice(-5)).toEqual(['1', '2', '', '2', ''])
  })
})
