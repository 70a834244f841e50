// Rows and days become columns: summed over each period, folded after summing, unknown if nothing is known.
import { expect, test } from '@jest/globals'
import type { Day } from '../../src/core/day.ts'
import { targetData } from '../../src/pages/dashboard/data.ts'
import { foldMix } from '../../src/pages/dashboard/fold.ts'
import type { TargetInput } from '../../src/pages/dashboard/input.ts'
import { shownOf } from '../../src/pages/dashboard/shown.ts'
import { small, smallInput, TODAY } from './support/small.ts'

const data = targetData(small, smallInput)

test('only periods that are over are shown, the running month apart', () => {
  expect(data.weeks.names).toEqual(['2026-11-01', '2026-11-08'])
  expect(data.weeks.missing).toEqual([0, 2])
  expect(data.weeks.figures.active_users).toEqual([40, 44])
  expect(data.weeks.figures.seats_unused_28_days).toEqual([null, 3])
  expect(data.weeks.figures.interactions).toBeUndefined()
  expect(data.months.names).toEqual(['2026-10'])
  expect(data.month).toEqual({ name: '2026-11', days: 14, figures: { net_amount: 0.05 } })
})

test('a mix is summed over the stored days of each period; a name that a week lacks is 0 there', () => {
  // Week 1: 7 × 3 and 7 × 1. Week 2: 5 × 2 and 5 × 4.
  expect(data.weeks.mixes.generations_by_model).toEqual({
    names: ['gpt-5.5', 'raptor', 'auto'],
    columns: [
      [21, 10],
      [0, 20],
      [7, 0],
    ],
    rest: null,
  })
  // The history contains nothing of October.
  expect(data.months.mixes.generations_by_model).toBeUndefined()
})

const period = (count: number, rest: number | null = null) => ({
  byName: new Map(Array.from({ length: count }, (_, index) => [`n${index}`, 10 - index])),
  rest,
})

test('names are folded after summing, and never one alone', () => {
  expect(foldMix([period(8)])?.rest).toBeNull()
  const folded = foldMix([period(9), undefined])
  expect(folded?.names).toEqual(['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6'])
  expect(folded?.rest).toEqual([3 + 2, null])
  expect(folded?.columns[0]).toEqual([10, null])
})

test('what days had folded themselves is in the rest', () => {
  expect(foldMix([period(2, 5), period(1)])).toEqual({
    names: ['n0', 'n1'],
    columns: [
      [10, 10],
      [9, 0],
    ],
    rest: [5, 0],
  })
  expect(foldMix([period(8, 5)])?.rest).toEqual([3 + 5])
})

test('days begin on a Sunday; what is not stored is unknown', () => {
  expect(data.days.names[0]).toBe('2026-11-01')
  expect(data.days.names.at(-1)).toBe(TODAY)
  expect(data.days.figures.daily_active_users?.slice(10)).toEqual([5, 5, null, null, 5, 5, null])
  // settled 0, provisional 1, pending 3, unreadable 5
  expect(data.days.statuses).toBe('00000000000153---')
  expect(data.health).toEqual({
    counts: { settled: 11, provisional: 1, unreadable: 1, pending: 1 },
    exceptions: [
      { day: '2026-11-14', status: 'pending' },
      { day: '2026-11-13', status: 'unreadable' },
    ],
  })
})

test('a change of definition is a mark at the period that holds its day, on what it touches alone', () => {
  const shown = shownOf(data, { range: '6m', step: 'week', at: '' })
  expect(shown.marks(['models'])).toEqual([
    { period: 1, text: 'On 10 Nov 2026 GitHub began to count others.' },
  ])
  expect(shown.marks(['active_users'])).toEqual([])
  const later = targetData(small, {
    ...smallInput,
    definitions: [{ day: '2026-11-16' as Day, what: 'x', touches: ['seats'] }],
  })
  expect(shownOf(later, { range: '6m', step: 'week', at: '' }).marks(['seats'])).toEqual([])
})

test('an unknown period in the address is the newest one, and all there is comes by month', () => {
  expect(shownOf(data, { range: '6m', step: 'week', at: '1999-01-03' }).at).toBe(1)
  expect(shownOf(data, { range: '6m', step: 'week', at: '2026-11-01' }).at).toBe(0)
  expect(shownOf(data, { range: 'all', step: 'week', at: '' }).names).toEqual(['2026-10'])
})

test('an archive of which nothing is stored yet has nothing to show, and says nothing wrong', () => {
  const empty: TargetInput = { ...small, weeks: [], months: [], history: [], statuses: new Map() }
  const none = targetData(empty, smallInput)
  expect(none.weeks.names).toEqual([])
  expect(none.days.names).toEqual([])
  expect(none.groups).toEqual([])
})
