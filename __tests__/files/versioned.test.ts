// A file of any earlier version is lifted step by step; of a later one nothing is guessed.
import { expect, test } from '@jest/globals'
import { z } from 'zod'
import { type Format, readStored } from '../../src/files/versioned.ts'

interface File {
  readonly schema: 3
  readonly steps: readonly string[]
}

const step = (name: string) => (older: { readonly [key: string]: unknown }) =>
  ({ ...older, steps: [...((older['steps'] ?? []) as readonly string[]), name] }) as never

const format: Format<File> = {
  schema: 3,
  shape: z.object({ schema: z.literal(3), steps: z.array(z.string()) }),
  upgrades: { 1: step('to 2'), 2: step('to 3') },
}

test.each([
  ['{"schema":1}', ['to 2', 'to 3']],
  ['{"schema":2,"steps":["as 2"]}', ['as 2', 'to 3']],
  ['{"schema":3,"steps":[]}', []],
])('%s', (text, steps) => {
  expect(readStored(text, format)).toEqual({ state: 'read', value: { schema: 3, steps } })
})

test('absent, newer or damaged', () => {
  expect(readStored(undefined, format)).toEqual({ state: 'absent' })
  expect(readStored('{"schema":4}', format)).toEqual({ state: 'newer', schema: 4 })
  for (const text of [
    '',
    '[]',
    '7',
    '{}',
    '{"schema":0}',
    '{"schema":"1"}',
    '{"schema":1.5}',
    '{"schema":3}',
  ])
    expect(readStored(text, format)).toEqual({ state: 'damaged' })
})
