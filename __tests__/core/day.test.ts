import { describe, expect, test } from '@jest/globals'
import fc from '../support/properties.ts'
import { addDays, day, type Day, dayOf, dayRange, daysBetween, weekdayOf } from '../../src/core/day.ts'

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

test.each([
  ['2026-11-15', 0],
  ['2026-11-16', 1],
  ['2026-11-21', 6],
  ['1970-01-01', 4],
  ['1969-12-27', 6],
])('%s is weekday %p, Sunday being 0', (of, weekday) => {
  expect(weekdayOf(of as Day)).toBe(weekday)
})
