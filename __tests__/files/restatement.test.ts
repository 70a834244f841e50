// What GitHub changed in a stored day, distinguished from damage and from our own inputs.
import { expect, test } from '@jest/globals'
import type { JsonObject } from '../../src/core/json.ts'
import { entityText } from '../../src/files/entity.ts'
import { compareEntity } from '../../src/files/restatement.ts'

const parsed = (text: string): JsonObject => JSON.parse(text)
const compare = (before: string, after: string) =>
  compareEntity([Buffer.from(entityText([parsed(before)]))], [parsed(after)])

test('a key that every object inherits is a key like any other', () => {
  const changed = { constructor: { from: null, to: 3 }, toString: { from: 'a', to: null } }
  const result = compare('{"day":"2026-11-16","toString":"a"}', '{"day":"2026-11-16","constructor":3}')
  expect(JSON.parse(JSON.stringify(result))).toEqual({ state: 'restated', changed })
  const hidden = compare('{"n":1}', '{"n":1,"__proto__":2}')
  expect(Object.entries(hidden.state === 'restated' ? hidden.changed : {})).toEqual([
    ['__proto__', { from: null, to: 2 }],
  ])
})

test('tables are left to the diff of the branch', () => {
  expect(compare('{"n":1,"rows":[1]}', '{"n":2,"rows":[2]}')).toEqual({
    state: 'restated',
    changed: { n: { from: 1, to: 2 } },
  })
})

test('what our own inputs changed is no restatement, and what is no record was damaged', () => {
  const team = '{"schema":2,"min_group_size":5,"n":1}'
  expect(compare(team, '{"schema":2,"min_group_size":6,"n":2}')).toEqual({ state: 'rewritten' })
  expect(compare(team, '{"schema":3,"min_group_size":5,"n":2}')).toEqual({ state: 'rewritten' })
  expect(compare(team, '{"schema":2,"min_group_size":5,"n":2}')).toMatchObject({ state: 'restated' })
  for (const text of ['', '{', '[]x', '1', ' {"n":1}\n'])
    expect(compareEntity([Buffer.from(text)], [{ n: 1 }])).toEqual({ state: 'repaired' })
})
