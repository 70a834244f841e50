import { expect, test } from '@jest/globals'
import fc from '../support/properties.ts'
import { addDecimals, compareDecimals, isPlainDecimal, spell } from '../../src/core/decimal.ts'

/** A number as `units * 10 ** -places`, in one of the spellings that JSON allows. */
const decimal = fc
  .record({
    units: fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
    places: fc.integer({ min: 0, max: 20 }),
    isPowered: fc.boolean(),
  })
  .map(({ units, places, isPowered }) => ({ units, places, text: textOf(units, places, isPowered) }))

function textOf(units: bigint, places: number, isPowered: boolean): string {
  if (isPowered) return `${units}e-${places}`
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0')
  const [whole, fraction] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)]
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

const sumOf = (numbers: readonly { readonly units: bigint; readonly places: number }[]): bigint =>
  numbers.reduce((sum, { units, places }) => sum + units * 10n ** BigInt(20 - places), 0n)

test('a sum is what integers say', () => {
  fc.assert(
    fc.property(fc.array(decimal, { maxLength: 30 }), (numbers) => {
      const sum = addDecimals(numbers.map(({ text }) => text))
      expect(sum).toBe(spell(textOf(sumOf(numbers), 20, false)))
      expect(sum).not.toMatch(/e|^-0$|\.\d*0$/)
    }),
  )
})

test('neither order nor grouping makes a difference', () => {
  fc.assert(
    fc.property(fc.array(decimal, { maxLength: 10 }), fc.nat(10), (numbers, at) => {
      const texts = numbers.map(({ text }) => text)
      const parts = [addDecimals(texts.slice(0, at)), addDecimals(texts.slice(at))]
      expect(addDecimals(parts)).toBe(addDecimals(texts.toReversed()))
    }),
  )
})

test('comparing is what integers say', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const difference = sumOf([a]) - sumOf([b])
      expect(Math.sign(compareDecimals(a.text, b.text))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0)
      expect(compareDecimals(a.text, addDecimals([a.text]))).toBe(0)
    }),
  )
})

test('by hand', () => {
  expect(addDecimals([])).toBe('0')
  expect(addDecimals(['0.1', '0.2'])).toBe('0.3')
  expect(addDecimals(['18.204375', '0.9631275', '4.105', '0.120602'])).toBe('23.3931045')
  expect(addDecimals(['9498.6969165', '-9564.710256'])).toBe('-66.0133395')
  expect(addDecimals(['1e3', '-1000', '-0'])).toBe('0')
  expect(addDecimals(['9007199254740993', '1e-9'])).toBe('9007199254740993.000000001')
  expect(addDecimals(['1e40', '1e-40'])).toBe(`1${'0'.repeat(40)}.${'0'.repeat(39)}1`)
})

test.each(['', '-', '1e999999999', '1e-41', 'NaN', 'Infinity', '.5', '1,5'])('%j is refused', (text) => {
  expect(() => addDecimals([text])).toThrow(RangeError)
  expect(isPlainDecimal(text)).toBe(false)
})

test('plain decimals are those in their one spelling', () => {
  fc.assert(fc.property(decimal, ({ text }) => expect(isPlainDecimal(addDecimals([text]))).toBe(true)))
  expect(['007', '1.0', '-0', '1e3', '+1', '1'.repeat(121)].filter(isPlainDecimal)).toEqual([])
})
