import { expect, test } from '@jest/globals'
import fc from '../support/properties.ts'
import {
  bytes,
  growth,
  listed,
  moved,
  number,
  people,
  percent,
  plural,
  points,
  signed,
  signedPercent,
} from '../../src/pages/markdown/number.ts'

test.each([
  [number(1234567), '1,234,567'],
  [number(1234.56, 1), '1,234.6'],
  [number(-3), '−3'],
  [number(-0.01, 1), '0.0'],
  [number(null), '–'],
  [number(undefined), '–'],
  [number(Infinity), '–'],
  [number(NaN), '–'],
  [number(1e308), '1E308'],
  [signed(9), '+9'],
  [signed(-9), '−9'],
  [signed(0), '±0'],
  [signed(-0.04, 1), '±0.0'],
  [percent(0.3137), '31.4%'],
  [signedPercent(-0.0079), '−0.8%'],
  [points(-0.008), '−0.8 points'],
  [points(null), '–'],
  [moved('+9'), '+9 ▲'],
  [moved('−9'), '−9 ▼'],
  [moved('±0'), '±0'],
  [moved('–'), '–'],
  [plural(1, 'day'), '1 day'],
  [plural(0, 'day'), '0 days'],
  [people(1), '1 person'],
  [people(1200), '1,200 people'],
  [bytes(999), '999 B'],
  [bytes(1_234_567), '1.2 MB'],
  [listed([]), ''],
  [listed(['a', 'b', 'c']), 'a, b and c'],
])('%s', (written, expected) => {
  expect(written).toBe(expected)
})

test('growth from nothing is unknown, not infinite', () => {
  expect(growth(5, 0)).toBeNull()
  expect(growth(5, null)).toBeNull()
})

test('every finite number is written so that it reads back as itself, rounded', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
      const written = number(value, 1)
      expect(written).toMatch(/^−?\d{1,3}(,\d{3})*\.\d$/)
      const read = Number(written.replaceAll(',', '').replace('−', '-'))
      expect(Math.abs(read - value)).toBeLessThanOrEqual(0.0501)
    }),
  )
})

test('no number at all writes anything but digits and signs', () => {
  fc.assert(
    fc.property(fc.double(), fc.constantFrom<0 | 1>(0, 1), (value, decimals) => {
      expect(number(value, decimals)).toMatch(/^(–|−?[\d,.]+(E\d+)?)$/)
      expect(signed(value, decimals)).toMatch(/^(–|[+−±][\d,.]+(E\d+)?)$/)
    }),
  )
})
