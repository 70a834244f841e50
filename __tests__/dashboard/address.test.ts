// The address after # and the CSV: what readers send to each other.
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  firstState,
  hashOf,
  RANGES,
  type Range,
  readState,
  toggled,
} from '../../src/pages/dashboard/state.ts'
import { csvOf } from '../../src/pages/dashboard/table.ts'

const word = fc.stringMatching(/^[a-z0-9./-]{1,20}$/)
const state = fc.record({
  target: fc.oneof(fc.constant(''), word),
  range: fc.constantFrom(...(Object.keys(RANGES) as Range[])),
  step: fc.constantFrom('week' as const, 'month' as const),
  at: fc.oneof(fc.constant(''), word),
  hidden: fc.array(word),
  open: fc.array(word),
})

test('a state comes back from its address', () => {
  fc.assert(fc.property(state, (value) => expect(readState(`#${hashOf(value)}`)).toEqual(value)))
})

test('the first state has no address, others a short one', () => {
  expect(hashOf(firstState)).toBe('')
  expect(
    hashOf({ ...firstState, target: 'orgs/acme', step: 'month', hidden: ['people.0', 'people.1'] }),
  ).toBe('target=orgs/acme&step=month&hide=people.0,people.1')
})

test('any address is some state', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readState(text)
      expect(Object.keys(RANGES)).toContain(read.range)
      expect(['week', 'month']).toContain(read.step)
    }),
  )
  expect(readState('#range=constructor&step=toString')).toEqual(firstState)
})

test('a click in the legend hides, another one shows again', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b'])
  expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
})

test('CSV leaves unknown figures empty, quotes what must be, and is no formula', () => {
  const series = [
    { name: 'People, "active"', values: [1026, null], colour: 0 },
    { name: '=HYPERLINK("x")', values: [0.5, 0], colour: 1 },
  ]
  expect(csvOf({ periods: ['2026-11-01', '2026-11-08'], series })).toBe(
    'period,"People, ""active""","\'=HYPERLINK(""x"")"\r\n2026-11-01,1026,0.5\r\n2026-11-08,,0\r\n',
  )
})
