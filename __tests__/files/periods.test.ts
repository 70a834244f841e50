import { describe, expect, test } from '@jest/globals'
import fc from '../support/properties.ts'
import { addDays, type Day, dayRange } from '../../src/core/day.ts'
import type { JsonObject } from '../../src/core/json.ts'
import { daysOf, monthPeriodOf, periodOf, periodRange, weekOf } from '../../src/core/period.ts'
import { type History, addFigures } from '../../src/files/history.ts'
import { monthRowOf, totalsDays, type WeekRow, weekRowOf } from '../../src/files/rows.ts'
import { monthlyText, readMonthly, readWeekly, weeklyText } from '../../src/files/row-files.ts'
import { rowsCsv } from '../../src/files/rows-csv.ts'
import { updateRows } from '../../src/files/whole-rows.ts'
import type { DayFigures } from '../../src/reports/all.ts'
import { figuresOfMetrics } from '../../src/reports/metrics/day.ts'
import { figuresOfTotals } from '../../src/reports/totals/day.ts'
import { carriedIn } from '../../src/reports/totals/carried.ts'
import { realHistory } from './support/real-series.ts'

const history = (days: Readonly<Record<string, DayFigures>>): History =>
  addFigures(new Map(), new Map(Object.entries(days) as [Day, DayFigures][]))

const totals = (record: JsonObject): DayFigures => ({ totals: figuresOfTotals([record]) })
const week = weekOf('2026-11-08' as Day)
const settledUntil = (last: string) => (day: Day) => day <= last

const rowOf = (days: History, settled = '2026-11-30'): WeekRow =>
  weekRowOf(week, days, {
    carried: carriedIn({}, totalsDays(days, [...days.keys()])),
    isSettled: settledUntil(settled),
  })

describe('a weekly row', () => {
  test('by hand: sums, means, rate, people of Saturday', () => {
    const row = rowOf(
      history({
        '2026-11-08': totals({
          daily_active_users: 40,
          user_initiated_interaction_count: 100,
          code_generation_activity_count: 300,
          code_acceptance_activity_count: 70,
          loc_suggested_to_add_sum: 2000,
          loc_added_sum: 1000,
          loc_deleted_sum: 200,
          daily_active_cli_users: 6,
          daily_active_copilot_cloud_agent_users: 3,
          totals_by_feature: [
            {
              feature: 'code_completion',
              code_generation_activity_count: 200,
              code_acceptance_activity_count: 50,
              loc_added_sum: 100,
            },
            { feature: 'agent_edit', code_generation_activity_count: 0, loc_added_sum: 700 },
            { feature: 'copilot_cli', loc_added_sum: 150 },
            { feature: 'chat_panel_agent_mode', loc_added_sum: 50 },
          ],
          pull_requests: {
            total_created: 8,
            total_merged: 5,
            total_created_by_copilot: 2,
            total_reviewed_by_copilot: 4,
            total_merged_created_by_copilot: 1,
            total_copilot_suggestions: 9,
            total_copilot_applied_suggestions: 3,
          },
          totals_by_ai_adoption_phase: [
            { phase: 'Phase 1', phase_number: 1, users_in_phase_28d: 30, total_engaged_users: 12 },
            { phase: 'Phase 3', phase_number: 3, users_in_phase_28d: 5, total_engaged_users: 4 },
          ],
        }),
        '2026-11-09': totals({
          daily_active_users: 45,
          user_initiated_interaction_count: 50,
          code_generation_activity_count: 100,
          code_acceptance_activity_count: 30,
          loc_suggested_to_add_sum: 20,
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
        '2026-11-14': {
          ...totals({
            daily_active_users: 2,
            weekly_active_users: 63,
            weekly_active_copilot_cloud_agent_users: 8,
          }),
          seats: { total: 90, active_this_cycle: 70, unused_28_days: 11, never_active: 2 },
        },
      }),
      '2026-11-09',
    )
    expect(row).toEqual({
      week: '2026-11-08',
      start: '2026-11-08',
      end: '2026-11-14',
      days: 3,
      settled_days: 2,
      definitions: 2,
      active_users: 63,
      avg_daily_active_users: 29, // (40 + 45 + 2) / 3
      interactions: 150,
      generations: 400,
      acceptances: 100,
      lines_suggested: 2020,
      lines_added: 1010,
      lines_deleted: 201,
      agent_lines_added: 850, // 700 + 150; what people took in agent mode is not an agent's
      completion_acceptance_rate: 0.3, // (50 + 40) / (200 + 100)
      pull_requests_created: 10,
      pull_requests_merged: 6,
      pull_requests_created_by_copilot: 2,
      pull_requests_reviewed_by_copilot: 4,
      pull_requests_merged_created_by_copilot: 1,
      copilot_suggestions: 9,
      copilot_suggestions_applied: 3,
      avg_daily_cli_users: 2, // 6, then two days without the field
      avg_daily_cloud_agent_users: 1,
      avg_daily_code_review_users: null,
      weekly_cloud_agent_users: 8,
      weekly_code_review_users: null,
      adoption: { phase_1: 30, phase_3: 5 },
      seats: 90,
      seats_unused_28_days: 11,
      credits: null,
      premium_requests: null,
      gross_amount: null,
      discount_amount: null,
      net_amount: null,
      legacy: null,
    })
  })

  test('what is not known is null, never 0: no Saturday, no rows, no divisor', () => {
    const row = rowOf(history({ '2026-11-10': totals({ day: '2026-11-10' }) }))
    expect(row).toMatchObject({ days: 1, settled_days: 1, active_users: null, interactions: null })
    expect(row).toMatchObject({ completion_acceptance_rate: null, avg_daily_active_users: null })
    expect(row).toMatchObject({ agent_lines_added: null, adoption: null })
    const none = totals({
      totals_by_feature: [{ feature: 'code_completion', code_generation_activity_count: 0 }],
    })
    expect(rowOf(history({ '2026-11-10': none })).completion_acceptance_rate).toBeNull()
  })

  test.each([
    [19, null],
    [20, 0.5],
  ])('a rate of %p generations is %p', (generations, rate) => {
    const feature = {
      feature: 'code_completion',
      code_generation_activity_count: generations,
      code_acceptance_activity_count: generations / 2,
    }
    const row = rowOf(history({ '2026-11-10': totals({ totals_by_feature: [feature] }) }))
    expect(row.completion_acceptance_rate).toBe(rate)
  })

  test('a quiet day of zeros is known', () => {
    const quiet = totals({
      daily_active_users: 0,
      weekly_active_users: 4,
      totals_by_ide: [],
      totals_by_feature: [],
    })
    expect(rowOf(history({ '2026-11-14': quiet }))).toMatchObject({
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
    expect(rowOf(history(Object.fromEntries(days))).avg_daily_active_users).toBe(0.6667)
  })
})

describe('GitHub’s counts of people', () => {
  const saturday = (weekly: number, daily: number) =>
    history({
      '2026-11-10': totals({ daily_active_users: daily, daily_active_copilot_cloud_agent_users: 5 }),
      '2026-11-14': totals({
        daily_active_users: 1,
        weekly_active_users: weekly,
        weekly_active_copilot_cloud_agent_users: 4,
      }),
    })

  test('are left out where one day of the week alone had more people', () => {
    expect(rowOf(saturday(9, 9)).active_users).toBe(9)
    expect(rowOf(saturday(8, 9)).active_users).toBeNull()
    expect(rowOf(saturday(9, 9)).weekly_cloud_agent_users).toBeNull()
  })

  test('of the only real series: the people of its weeks and months', () => {
    const days = realHistory()
    const context = { carried: {}, isSettled: () => true }
    const people = (kind: 'week' | 'month', name: string) => {
      const period = periodOf(kind, (kind === 'week' ? name : `${name}-01`) as Day)
      return (kind === 'week' ? weekRowOf : monthRowOf)(period, days, context).active_users
    }
    expect(people('week', '2026-02-08')).toBe(5)
    expect(people('week', '2026-02-15')).toBe(4)
    expect(people('week', '2026-02-22')).toBe(4)
    expect(people('week', '2026-04-05')).toBe(5)
    expect(people('month', '2026-02')).toBe(5)
    expect(people('month', '2026-03')).toBe(5)
    expect(people('month', '2026-04')).toBeNull()
  })
})

describe('a field that GitHub leaves out on days without use', () => {
  const cli = (people: number | undefined): DayFigures =>
    totals({ daily_active_users: 9, ...(people === undefined ? {} : { daily_active_cli_users: people }) })

  test('is 0 from the first day that carries it, and unknown before', () => {
    const days = history({
      '2026-11-08': cli(undefined),
      '2026-11-09': cli(3),
      '2026-11-10': cli(undefined),
      '2026-11-11': cli(undefined),
    })
    expect(rowOf(days).avg_daily_cli_users).toBe(1) // 3, 0, 0
  })

  test('keeps one order of fields, whichever was carried first', () => {
    const days = totalsDays(
      history({
        '2026-11-08': totals({ daily_active_copilot_code_review_users: 1 }),
        '2026-11-09': totals({ daily_active_cli_users: 1 }),
      }),
      ['2026-11-08', '2026-11-09'] as Day[],
    )
    const whole = carriedIn({}, days)
    const oneByOne = days.toReversed().reduce((known, day) => carriedIn(known, [day]), {})
    expect(JSON.stringify(oneByOne)).toBe(JSON.stringify(whole))
    expect(whole).toEqual({
      daily_active_cli_users: '2026-11-09',
      daily_active_copilot_code_review_users: '2026-11-08',
    })
  })

  test('three every day and five once a week is no rise', () => {
    const before = dayRange('2026-11-01' as Day, '2026-11-07' as Day).map((day) => [day, cli(3)])
    const after = dayRange('2026-11-08' as Day, '2026-11-14' as Day).map((day, index) => [
      day,
      cli(index === 3 ? 5 : undefined),
    ])
    const days = history(Object.fromEntries([...before, ...after]))
    expect(rowOf(days).avg_daily_cli_users).toBe(0.7143)
  })
})

// GitHub's tutorial for the closed API split the returned days into weeks by position and rounded averages to two decimals. For
// complete weeks it must agree with ours. Its printed example: 7, 7, 7 and 6 days.
test("the older API's weeks agree with GitHub's own tutorial", () => {
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
  const first = '2026-01-04' as Day
  const days: Record<string, DayFigures> = {}
  active.forEach((counts, index) => {
    counts.forEach((total_active_users, weekday) => {
      const total_engaged_users = engaged[index]?.[weekday] ?? null
      days[addDays(first, index * 7 + weekday)] = {
        metrics: figuresOfMetrics([{ total_active_users, total_engaged_users }]),
      }
    })
  })
  const context = { carried: {}, isSettled: () => true }
  const rows = periodRange('week', first, addDays(first, 27)).map((period) =>
    weekRowOf(period, history(days), context),
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

test('a monthly row: the sums of its days, people of its last day', () => {
  const month = monthPeriodOf('2026-11-01' as Day)
  const days = history(
    Object.fromEntries(
      daysOf(month).map((day) => [
        day,
        totals({
          daily_active_users: 10,
          weekly_active_users: 5,
          monthly_active_users: Number(day.slice(8)),
          monthly_active_chat_users: 21,
          user_initiated_interaction_count: 3,
        }),
      ]),
    ),
  )
  const row = monthRowOf(month, days, { carried: {}, isSettled: () => true })
  expect(row).toMatchObject({ month: '2026-11', start: '2026-11-01', end: '2026-11-30', days: 30 })
  expect(row).toMatchObject({ active_users: 30, interactions: 90, monthly_chat_users: 21 })
  expect(row).not.toHaveProperty('week')
})

test('a period without any day is a row of nulls, not a gap that closes', () => {
  const days = history({ '2026-11-02': totals({}), '2026-11-20': totals({}) })
  const span = { first: '2026-11-02', last: '2026-11-20' } as { first: Day; last: Day }
  const context = { carried: {}, isSettled: () => true }
  const rows = updateRows(
    'week',
    [],
    span,
    () => false,
    (period) => weekRowOf(period, days, context),
  )
  expect(rows.map((row) => [row.week, row.days])).toEqual([
    ['2026-11-01', 1],
    ['2026-11-08', 0],
    ['2026-11-15', 1],
  ])
})

describe('files', () => {
  const target = { kind: 'organization', slug: 'acme' } as const
  const days = history({
    '2026-11-10': {
      ...totals({ daily_active_users: 3 }),
      metrics: figuresOfMetrics([{ total_active_users: 2 }]),
    },
  })
  const context = { carried: { daily_active_cli_users: '2026-11-01' as Day }, isSettled: () => true }
  const rows = {
    weeks: [weekRowOf(week, days, context)],
    months: [monthRowOf(monthPeriodOf(week.start), days, context)],
    carried: context.carried,
  }
  const weekly = weeklyText({ state: 'absent' }, target, rows)
  const monthly = monthlyText({ state: 'absent' }, target, rows)

  test('what is written is read again', () => {
    expect(readWeekly(weekly)).toEqual({
      state: 'read',
      value: { schema: 2, target: 'orgs/acme', carried: rows.carried, weeks: rows.weeks },
    })
    expect(readMonthly(monthly)).toEqual({
      state: 'read',
      value: { schema: 1, target: 'orgs/acme', months: rows.months },
    })
  })

  test('a damaged file is damaged, one of tomorrow is newer, one of yesterday has lost its weeks', () => {
    expect(readWeekly(undefined)).toEqual({ state: 'absent' })
    expect(readWeekly('{"schema":2,').state).toBe('damaged')
    expect(readWeekly('[]').state).toBe('damaged')
    expect(readWeekly(weekly.replace('"2026-11-01"', '"2026-11-41"')).state).toBe('damaged')
    expect(readWeekly('{"schema":3}')).toEqual({ state: 'newer', schema: 3 })
    const older = { schema: 1, target: 'orgs/acme', weeks: [{ week: '2026-W46', start: '2026-11-09' }] }
    expect(readWeekly(JSON.stringify(older))).toMatchObject({
      state: 'read',
      value: { schema: 2, weeks: [] },
    })
  })

  test('a damaged row costs that row, a damaged figure that figure, and unknown keys stay', () => {
    const file = JSON.parse(weekly)
    const [row] = file.weeks
    const spoilt = {
      ...file,
      note: 'ours',
      weeks: [
        { ...row, start: '1026-11-08' },
        { ...row, start: '2026-11-48' },
        { ...row, interactions: 'many', mood: 'good' },
        null,
      ],
    }
    const stored = readWeekly(JSON.stringify(spoilt))
    expect(stored).toMatchObject({
      state: 'read',
      value: { note: 'ours', weeks: [{ ...row, interactions: null, mood: 'good' }] },
    })
    expect(JSON.parse(weeklyText(stored, target, rows))).toEqual({ ...file, note: 'ours' })
  })

  test('the CSV holds the same rows, nested keys joined, unknown figures empty', () => {
    const [header, line] = rowsCsv('week', rows.weeks).trimEnd().split('\n')
    const columns = header?.split(',') ?? []
    expect(columns.slice(-13, -5)).toEqual([
      'adoption_phase_3',
      'seats',
      'seats_unused_28_days',
      'credits',
      'premium_requests',
      'gross_amount',
      'discount_amount',
      'net_amount',
    ])
    expect(columns.slice(-5)).toEqual([
      'legacy_days',
      'legacy_active_users',
      'legacy_engaged_users',
      'legacy_avg_active_users',
      'legacy_avg_engaged_users',
    ])
    expect(line).toMatch(/^2026-11-08,2026-11-08,2026-11-14,1,1,2,,3,/)
    expect(line?.split(',').slice(-5)).toEqual(['1', '2', '', '2', ''])
    expect(rowsCsv('month', rows.months)).toMatch(
      /^month,start,end,days.*\n2026-11,2026-11-01,2026-11-30,1,1,2,/,
    )
  })
})

test('rows made in one go or day by day are the same', () => {
  const all = dayRange('2026-09-01' as Day, '2026-11-20' as Day)
  fc.assert(
    fc.property(fc.subarray(all, { minLength: 1 }), fc.integer({ min: 1, max: 40 }), (stored, size) => {
      const lineOf = (of: Day) => [of, totals({ daily_active_users: Number(of.slice(8)) })] as const
      const span = { first: stored[0] as Day, last: stored.at(-1) as Day }
      const context = { carried: {}, isSettled: settledUntil('2026-11-16') }
      const whole = history(Object.fromEntries(stored.map(lineOf)))
      const make = (days: History) => (period: ReturnType<typeof weekOf>) => weekRowOf(period, days, context)
      let rows: WeekRow[] = []
      let known: History = new Map()
      for (let start = 0; start < stored.length; start += size) {
        const learnt = stored.slice(start, start + size)
        known = addFigures(known, new Map(learnt.map(lineOf)))
        const touched = new Set(learnt.map((of) => weekOf(of).start))
        const last = learnt.at(-1) as Day
        rows = updateRows('week', rows, { ...span, last }, ({ start: of }) => touched.has(of), make(known))
      }
      expect(rows).toEqual(updateRows('week', [], span, () => true, make(whole)))
    }),
  )
})
