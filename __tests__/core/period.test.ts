import { describe, expect, test } from '@jest/globals'
import fc from '../support/properties.ts'
import { addDays, type Day, dayOf, weekdayOf } from '../../src/core/day.ts'
import {
  daysOf,
  lastComplete,
  lengthOf,
  monthPeriodOf,
  periodBefore,
  periodOf,
  type PeriodKind,
  periodRange,
  weekOf,
} from '../../src/core/period.ts'

const day = (text: string): Day => text as Day
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => dayOf(new Date(days * 86_400_000)))
const kinds = fc.constantFrom<PeriodKind>('week', 'month')

// Checked against `date --date=DAY +%w`.
test.each([
  ['2026-11-20', '2026-11-15', '2026-11-21'],
  ['2026-11-15', '2026-11-15', '2026-11-21'],
  ['2026-11-21', '2026-11-15', '2026-11-21'],
  ['2026-12-31', '2026-12-27', '2027-01-02'],
  ['2027-01-02', '2026-12-27', '2027-01-02'],
  ['2024-02-29', '2024-02-25', '2024-03-02'],
])('%s is in the week from %s to %s, which is named by its Sunday', (of, start, end) => {
  expect(weekOf(day(of))).toEqual({ kind: 'week', name: start, start, end })
})

test.each([
  ['2026-11-20', '2026-11', '2026-11-01', '2026-11-30'],
  ['2026-12-31', '2026-12', '2026-12-01', '2026-12-31'],
  ['2024-02-01', '2024-02', '2024-02-01', '2024-02-29'],
  ['2025-02-28', '2025-02', '2025-02-01', '2025-02-28'],
])('%s is in the month %s', (of, name, start, end) => {
  expect(monthPeriodOf(day(of))).toEqual({ kind: 'month', name, start, end })
})

describe('periods', () => {
  test('hold each day once: they follow each other without a gap', () => {
    fc.assert(
      fc.property(kinds, anyDay, (kind, of) => {
        const period = periodOf(kind, of)
        expect(period.start <= of && of <= period.end).toBe(true)
        expect(daysOf(period)).toHaveLength(lengthOf(period))
        expect(addDays(periodBefore(period).end, 1)).toBe(period.start)
        if (kind === 'week') expect([weekdayOf(period.start), lengthOf(period)]).toEqual([0, 7])
        else expect(period.start).toBe(`${of.slice(0, 7)}-01`)
      }),
    )
  })

  test('a range leaves none out and names none twice', () => {
    fc.assert(
      fc.property(kinds, anyDay, fc.integer({ min: 0, max: 800 }), (kind, first, count) => {
        const last = addDays(first, count)
        const periods = periodRange(kind, first, last)
        expect(periods[0]).toEqual(periodOf(kind, first))
        expect(periods.at(-1)).toEqual(periodOf(kind, last))
        for (const [index, period] of periods.slice(1).entries())
          expect(periodBefore(period)).toEqual(periods[index])
      }),
    )
  })

  test.each([
    ['week', '2026-11-14', '2026-11-08'],
    ['week', '2026-11-15', '2026-11-08'],
    ['week', '2026-11-13', '2026-11-01'],
    ['month', '2026-11-30', '2026-11'],
    ['month', '2026-11-29', '2026-10'],
    ['month', '2027-01-01', '2026-12'],
  ] as const)('the last complete %s as of %s is %s', (kind, of, name) => {
    expect(lastComplete(kind, day(of)).name).toBe(name)
  })
})
