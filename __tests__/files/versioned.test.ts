// A file of any earlier version is lifted step by step; of a later one nothing is guessed.
import { expect, test } from '@jest/globals'
import { z } from 'zod'
import type { Day } from '../../src/core/day.ts'
import { readArchive } from '../../src/files/archive-file.ts'
import { readEntity } from '../../src/files/entity.ts'
import { readHistory } from '../../src/files/history.ts'
import { readLedger } from '../../src/files/ledger.ts'
import { readWeekly } from '../../src/files/row-files.ts'
import { DEFINITIONS } from '../../src/reports/definitions.ts'
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

test.each([101, 200_000])(
  'what is nested %i levels deep is damaged in each file, where 100 levels are read',
  (levels) => {
    // The file itself is a level, too.
    const lists = (count: number): string => `${'['.repeat(count - 1)}1${']'.repeat(count - 1)}`
    const files = (depth: number) => {
      const x = `"x":${lists(depth)}`
      return [
        readArchive(`{"schema":2,"made_by":"us","targets":{},${x}}`).state,
        readLedger(`{"schema":2,"target":"orgs/acme","reports":{},${x}}`, '2026-11-20' as Day).state,
        readWeekly(`{"schema":2,"target":"orgs/acme","carried":{},"weeks":[],${x}}`).state,
        readHistory(`{"day":"2026-11-01","definitions":${DEFINITIONS},${x}}`, '2026-11').state,
        readEntity(`{${x}}`) === undefined ? 'damaged' : 'read',
      ]
    }
    expect(files(100)).toEqual(Array(5).fill('read'))
    expect(files(levels)).toEqual(Array(5).fill('damaged'))
  },
)
