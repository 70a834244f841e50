// The same records, in any order and with any repetitions, give the same bytes.
import { describe, expect, test } from '@jest/globals'
import fc from '../support/properties.ts'
import { Damaged } from '../../src/core/errors.ts'
import type { Day } from '../../src/core/day.ts'
import type { JsonObject } from '../../src/core/json.ts'
import { redactionFor } from '../../src/core/privacy.ts'
import { toFiles } from '../../src/files/packing.ts'
import { Lines } from '../../src/files/lines.ts'
import { type ReportName, reports } from '../../src/reports/all.ts'
import { randomRecords } from './support/random-records.ts'

const day = '2026-11-16' as Day
const expected = { day, kind: 'organization', targetId: undefined } as const

function sorted(records: Iterable<JsonObject>, report: ReportName = 'users'): string {
  const lines = new Lines(reports[report], expected)
  for (const record of records) lines.add(record)
  let text = ''
  for (const { bytes } of lines.sorted(1024 * 1024)) text += bytes.toString()
  return text
}

const idsIn = (text: string, key = 'user_id'): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as JsonObject)[key])

const record = fc.record({
  day: fc.constant(day),
  user_id: fc.integer({ min: 1, max: 300 }),
  figure: fc.constantFrom(0, 1, 10, 123_456),
  text: fc.constantFrom('', 'a', 'b', 'ü', '\u{1f600}'),
})

describe('sorted lines', () => {
  test('do not depend on the order of records, also of those that contradict each other', () => {
    const shuffled = fc
      .array(record, { maxLength: 40 })
      .chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
        ),
      )
    fc.assert(
      fc.property(shuffled, ([records, mixed]) => {
        const text = sorted(records)
        expect(sorted(mixed)).toBe(text)
        expect(sorted([...records, ...mixed])).toBe(text)
        expect(idsIn(text)).toEqual(
          [...new Set(records.map(({ user_id: id }) => id))].toSorted((a, b) => a - b),
        )
      }),
    )
  })

  test('nor on the block that a record falls into', () => {
    const records = randomRecords(9000, 1000, day)
    const twins = records.filter((_, index) => index % 500 === 0).map((one) => ({ ...one, later: true }))
    const text = sorted([...records, ...twins])
    expect(text.length).toBeGreaterThan(9_000_000)
    expect(sorted([...twins, ...records.toReversed()]) === text).toBe(true)
    expect(idsIn(text)).toHaveLength(records.length)
    expect(text.match(/"later":true/g)).toHaveLength(twins.length)
  })

  test('come in blocks of about a size, each with its count', () => {
    const lines = new Lines(reports.users, expected)
    for (const record of randomRecords(50, 100, day)) lines.add(record)
    const blocks = Array.from(lines.sorted(1000), ({ bytes, count }) => [
      count,
      bytes.toString().split('\n').length - 1,
    ])
    expect(blocks.length).toBeGreaterThan(4)
    expect(blocks.reduce((sum, [count = 0]) => sum + count, 0)).toBe(50)
    for (const [count, ends] of blocks) expect(count).toBe(ends)
  })

  test('keep a line that is longer than a block beside short ones', () => {
    const long = { day, user_id: 2, text: 'ä'.repeat(5 * 1024 * 1024) }
    const text = sorted([{ day, user_id: 3 }, long, { day, user_id: 1 }])
    expect(idsIn(text)).toEqual([1, 2, 3])
    expect(text.length).toBeGreaterThan(5 * 1024 * 1024)
  })

  test.each([
    ['users', { user_id: 7 }, { user_id: 8 }],
    ['user-teams', { user_id: 7, team_id: 1 }, { user_id: 7, team_id: 2 }],
    ['repos', { repo_id: 99 }, { repo_id: 100 }],
  ] as const)('of %s are one by their ids', (report, one, other) => {
    const rows = [other, one, other, one].map((row) => ({ day, figure: 1, ...row }))
    const stored = sorted(rows, report)
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))
    expect(stored).toEqual([one, other].map((row) => ({ day, figure: 1, ...row })))
  })

  test('of the 28-day report are one by person, and by day where a record names one', () => {
    const of = (user_id: number, on?: string): JsonObject => ({
      report_end_day: day,
      user_id,
      ...(on === undefined ? {} : { day: on }),
    })
    const rows = [of(2, '2026-11-01'), of(1, '2026-11-02'), of(1, '2026-11-01'), of(1, '2026-11-02')]
    expect(idsIn(sorted(rows, 'users-28-day'))).toEqual([1, 2, 1])
    expect(idsIn(sorted([of(2), of(1), of(2)], 'users-28-day'))).toEqual([1, 2])
  })

  test('that do not say whom they are about are one only where they say the same', () => {
    const rows = [{ figure: 2 }, { figure: 1 }, { figure: 2 }, { repo_id: null, figure: 1 }]
    const stored = sorted(
      rows.map((row) => ({ day, ...row })),
      'repos',
    )
    expect(stored.split('\n').slice(0, -1)).toEqual([
      `{"day":"${day}","figure":1,"repo_id":null}`,
      `{"day":"${day}","figure":1}`,
      `{"day":"${day}","figure":2}`,
    ])
  })

  test('of another day or of two targets are damage', () => {
    expect(() => sorted([{ day: '2026-11-15', user_id: 1 }])).toThrow(Damaged)
    expect(() =>
      sorted([
        { day, user_id: 1, organization_id: '8001' },
        { day, user_id: 2, organization_id: '8002' },
      ]),
    ).toThrow(Damaged)
  })
})

test('count what pseudonyms leave out of records about persons, and leave others as they are', () => {
  const redact = redactionFor({ mode: 'pseudonymous', key: 'k'.repeat(32) }, 'orgs/acme')
  const linesOf = (report: ReportName) => {
    const lines = new Lines(reports[report], expected, redact)
    const key = report === 'users' ? 'user_id' : 'team_id'
    for (const id of [1, 2]) lines.add({ day, [key]: id, repo_id: id, phone: 4711, used_cli: 'yes' })
    const { unknown, unexpected } = lines.leftOut
    const texts = [...lines.sorted(1024 * 1024)].map(({ bytes }) => bytes.toString())
    return {
      text: texts.join(''),
      counts: [unknown.values, unknown.keys, unexpected.values, unexpected.keys],
    }
  }
  expect(linesOf('users').counts).toEqual([4, 2, 2, 1])
  expect(linesOf('users').text).not.toMatch(/phone|4711|repo_id|used_cli/)
  expect(linesOf('repos').counts).toEqual([0, 0, 0, 0])
  expect(linesOf('repos').text.match(/"phone":4711/g)).toHaveLength(2)
})

test('no record makes one empty file', () => {
  const { files } = toFiles(new Lines(reports.users, expected))
  expect(files).toEqual([{ ending: '.ndjson', content: Buffer.alloc(0) }])
})
