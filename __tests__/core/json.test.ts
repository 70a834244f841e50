// What Octokit's parser returns, as values that can be written without loss.
import { expect, test } from '@jest/globals'
import { Damaged } from '../../src/core/errors.ts'
import {
  checkNesting,
  decimalText,
  fromOctokit,
  idText,
  isObject,
  isRawNumber,
  type Json,
  parseJson,
  toJsonNumber,
} from '../../src/core/json.ts'

test('integers beyond 2^53 stay exact, at any place; all else stays what it is', () => {
  const sent = {
    id: 9_007_199_254_740_993n,
    list: [1, -36_893_488_147_419_103_232n, null],
    text: '1',
    flag: false,
  }
  const text = '{"id":9007199254740993,"list":[1,-36893488147419103232,null],"text":"1","flag":false}'
  expect(JSON.stringify(fromOctokit(sent))).toBe(text)
  expect(fromOctokit(JSON.parse('{"__proto__":1}'))).toHaveProperty(['__proto__'], 1)
  for (const plain of [null, true, 0, 'text', 1.5]) expect(fromOctokit(plain)).toBe(plain)
})

test('numbers that a double holds are doubles, whatever their spelling; others keep their digits', () => {
  expect(parseJson('[1e3, 1.50, 9007199254740992]')).toEqual([1000, 1.5, 9_007_199_254_740_992])
  expect(parseJson('{"a":"12345678901234567890","b":null,"c":1}')).toEqual({
    a: '12345678901234567890',
    b: null,
    c: 1,
  })
  const exact = '{"a":9007199254740993,"b":"9007199254740993","c":[1e400]}'
  expect(JSON.stringify(parseJson(exact))).toBe(exact)
})

test('an id is a text of its own digits', () => {
  expect([idText(7), idText('7'), idText(parseJson('9007199254740993'))]).toEqual([
    '7',
    '7',
    '9007199254740993',
  ])
  for (const none of [undefined, null, '', true, {}]) expect(idText(none)).toBeUndefined()
})

test('beside a number that no double holds the others are doubles', () => {
  const [long, ...others] = parseJson(
    '[9007199254740993, 1, 0.1, 0.30000000000000004, 1e2, "7", null]',
  ) as Json[]
  expect([isRawNumber(long), isObject(long)]).toEqual([true, false])
  expect(others).toEqual([1, 0.1, 0.300_000_000_000_000_04, 100, '7', null])
})

test('a double is written without an exponent', () => {
  const spellings = [
    [1e21, '1000000000000000000000'],
    [-1e21, '-1000000000000000000000'],
    [1e20, '100000000000000000000'],
    [1e-7, '0.0000001'],
    [-1e-7, '-0.0000001'],
    [1e-6, '0.000001'],
    [0, '0'],
    [1.5, '1.5'],
  ] as const
  for (const [value, text] of spellings) expect(JSON.stringify(toJsonNumber(value))).toBe(text)
  expect([1e20, 1e-6, 0].map((value) => typeof toJsonNumber(value))).toEqual(['number', 'number', 'number'])
})

test('a decimal is exact text; what is no number, or none that a figure is, has none', () => {
  expect([1.5, -7, 1e-7, parseJson('9007199254740993')].map(decimalText)).toEqual([
    '1.5',
    '-7',
    '0.0000001',
    '9007199254740993',
  ])
  for (const none of ['1.5', '', null, undefined, true, [], {}, 1e300])
    expect(decimalText(none)).toBeUndefined()
})

test('objects are told from lists, numbers and nothing', () => {
  expect(isObject({})).toBe(true)
  for (const none of [null, undefined, [], 'text', 7, false]) expect(isObject(none)).toBe(false)
})

test('a value may lie a hundred levels deep, in objects or lists, whatever it is', () => {
  const nested = (levels: number, value: Json): Json => {
    let outer = value
    for (let level = 0; level < levels; level += 1) outer = level % 2 === 0 ? { a: outer } : [outer]
    return outer
  }
  expect(() => checkNesting(nested(100, parseJson('9007199254740993')))).not.toThrow()
  for (const value of ['text', 7, null, true]) {
    for (const check of [checkNesting, fromOctokit]) {
      expect(() => check(nested(100, value))).not.toThrow()
      expect(() => check(nested(101, value))).toThrow(Damaged)
    }
  }
})
