import { expect, test } from '@jest/globals'
import { dayList, fullDay, shortSpan, span } from '../../src/pages/markdown/when.ts'
import { day } from './builder.ts'

test.each([
  [span(day('2026-11-09'), day('2026-11-15')), 'Mon 9 – Sun 15 Nov 2026'],
  [span(day('2026-11-30'), day('2026-12-06')), 'Mon 30 Nov – Sun 6 Dec 2026'],
  [span(day('2026-12-28'), day('2027-01-03')), 'Mon 28 Dec 2026 – Sun 3 Jan 2027'],
  [shortSpan(day('2026-11-09'), day('2026-11-09')), 'Mon 9 Nov'],
  [fullDay(day('2028-02-29')), 'Tue 29 Feb 2028'],
  [dayList([]), ''],
  [
    dayList(['2026-11-10', '2026-11-13', '2026-11-14', '2026-11-15'].map(day)),
    'Tue 10 Nov and Fri 13 – Sun 15 Nov',
  ],
])('%s', (written, expected) => {
  expect(written).toBe(expected)
})
