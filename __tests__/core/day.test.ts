import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  addDays,
  day,
  type Day,
  dayOf,
  dayRange,
  daysBetween,
  weekdayOf,
  weekOf,
  weekRange,
} from '../../src/core/day.ts'

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => dayOf(new Date(days * 86_400_000)))

describe('a day', () => {
  test.each(['2026-11-20', '2024-02-29', '2000-02-29', '0001-01-01'])('%s is one', (text) => {
    expect(day.safeParse(text).success).toBe(true)
  })

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-1-1',
    '20261120',
    '2026-11-20T00:00:00Z',
    '',
    ' 2026-11-20',
    '1900-02-29',
  ])('%j is none', (text) => {
    expect(day.safeParse(text).success).toBe(false)
  })

  test('ranges hold both ends and are empty when turned round', () => {
    expect(dayRange('2024-02-28' as Day, '2024-03-01' as Day)).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ])
    expect(dayRange('2024-03-01' as Day, '2024-02-28' as Day)).toEqual([])
  })

  test('adding and counting days are inverse, whatever the time zone of the machine', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count)
      }),
    )
  })
})

describe('ISO weeks', () => {
  // Checked against `date --date=DAY +%G-W%V`.
  test.each([
    ['2026-11-20', '2026-W47', '2026-11-16', '2026-11-22'],
    ['2026-12-31', '2026-W53', '2026-12-28', '2027-01-03'],
    ['2027-01-03', '2026-W53', '2026-12-28', '2027-01-03'],
    ['2027-01-04', '2027-W01', '2027-01-04', '2027-01-10'],
    ['2024-12-30', '2025-W01', '2024-12-30', '2025-01-05'],
    ['2024-02-29', '2024-W09', '2024-02-26', '2024-03-03'],
    ['2021-01-01', '2020-W53', '2020-12-28', '2021-01-03'],
    ['2016-01-01', '2015-W53', '2015-12-28', '2016-01-03'],
  ])('%s is in %s', (of, name, start, end) => {
    expect(weekOf(of as Day)).toEqual({ name, start, end })
  })

  test('every day is in exactly the week that starts on its Monday', () => {
    fc.assert(
      fc.property(anyDay, (of) => {
        const week = weekOf(of)
        expect(weekdayOf(week.start)).toBe(1)
        expect(weekdayOf(week.end)).toBe(7)
        expect(week.start <= of && of <= week.end).toBe(true)
        expect(weekOf(addDays(week.end, 1)).start).toBe(addDays(week.end, 1))
      }),
    )
  })

  test('a range of weeks leaves none out and names none twice', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 800 }), (first, count) => {
        const weeks = weekRange(first, addDays(first, count))
        expect(new Set(weeks.map(({ name }) => name)).size).toBe(weeks.length)
        expect(weeks.at(-1)).toEqual(weekOf(addDays(first, count)))
      }),
    )
  })
})
