// Figures that are known are calculated with; what nobody said stays unknown, and is never 0.
import { expect, test } from '@jest/globals'
import { figure, largest, mean, ratio, round, sum } from '../../src/core/figure.ts'

test('a sum, a mean and the largest are of what is known', () => {
  expect([sum([]), sum([null, undefined]), sum([0]), sum([1, null, 2, undefined])]).toEqual([
    null,
    null,
    0,
    3,
  ])
  expect([mean([]), mean([null]), mean([0]), mean([1, null, 2])]).toEqual([null, null, 0, 1.5])
  expect([largest([]), largest([null]), largest([0]), largest([2, null, 7, 3])]).toEqual([null, null, 0, 7])
  expect(largest([-2, -7])).toBe(-2)
})

test('a ratio has four decimals, and none without a base', () => {
  expect([ratio(1, 3), ratio(0, 3), ratio(2, 3)]).toEqual([0.3333, 0, 0.6667])
  expect([ratio(1, 0), ratio(null, 3), ratio(1, null)]).toEqual([null, null, null])
  expect(round(1.234_56)).toBe(1.2346)
})

test('what is no number is unknown', () => {
  expect([7, 0, -1.5].map((value) => figure.parse(value))).toEqual([7, 0, -1.5])
  for (const none of [null, undefined, '7', [], true]) expect(figure.parse(none)).toBeNull()
})
