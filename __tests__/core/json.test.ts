// What Octokit's parser returns, as values that can be written without loss.
import { expect, test } from '@jest/globals'
import { fromOctokit, idText, parseJson } from '../../src/core/json.ts'

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
