// How much a day of one document may be: what is more than GitHub takes is refused as soon as it is known.
import { describe, expect, test } from '@jest/globals'
import type { Day } from '../../src/core/day.ts'
import { TooLarge } from '../../src/core/errors.ts'
import type { Json, JsonObject } from '../../src/core/json.ts'
import { DocumentSize, entityText, gatherRecords } from '../../src/files/entity.ts'
import { reports } from '../../src/reports/all.ts'

const day = '2026-11-20' as Day
const expected = { day, kind: 'organization', targetId: undefined } as const
const record = (more: JsonObject = {}): JsonObject => ({ day, organization_id: '8001', ...more })

/** How many of these records a day may hold. */
function takenOf(records: readonly JsonObject[]): number {
  const size = new DocumentSize(reports.totals)
  for (const [at, held] of records.entries())
    try {
      size.add(held)
    } catch (error) {
      expect(error).toBeInstanceOf(TooLarge)
      return at
    }
  return records.length
}

describe('a day in one document', () => {
  test('of a thousand records is stored; of more it is not, and the others are not read', async () => {
    let read = 0
    async function* sent(count: number) {
      for (let at = 0; at < count; at += 1) {
        read += 1
        yield [record({ at })]
      }
    }
    const { records } = await gatherRecords(sent(1000), reports.totals, expected)
    expect(records).toHaveLength(1000)
    read = 0
    await expect(gatherRecords(sent(5000), reports.totals, expected)).rejects.toThrow(
      'it holds more than 1000 records of one day',
    )
    expect(read).toBe(1001)
  })

  test.each<[string, Json]>([
    ['text', 'x'.repeat(500_000)],
    ['text beyond ASCII', '\u6f22'.repeat(170_000)],
    ['text that is escaped', '\u0001'.repeat(85_000)],
    ['a list', Array.from({ length: 60_000 }, () => 1)],
    ['numbers that are written out', Array.from({ length: 17_000 }, () => 1e39)],
    ['rows', Array.from({ length: 7000 }, (_, n) => ({ language: `language ${n}`, n }))],
    ['long keys', { ['x'.repeat(250_000)]: { ['x'.repeat(250_000)]: null } }],
    ['depth', Array.from({ length: 80 }).reduce<Json>((inner) => [inner], Array(3000).fill(1) as Json)],
  ])('is measured as it will stand in its file: %s', (_, value) => {
    const records = Array.from({ length: 45 }, (_each, at) => record({ at, value }))
    const most = takenOf(records)
    const bytes = Buffer.byteLength(entityText(records.slice(0, most)))
    const [two, three] = [2, 3].map((count) => Buffer.byteLength(entityText(records.slice(0, count))))
    // All that fits is taken, and nothing that does not.
    expect(bytes).toBeLessThanOrEqual(20_000_000)
    expect(bytes + ((three ?? 0) - (two ?? 0))).toBeGreaterThan(20_000_000 - 200)
  })

  test('counts nothing that is not stored', () => {
    const size = new DocumentSize(reports['totals-28-day'])
    for (let at = 0; at < 45; at += 1) size.add({ report_end_day: day, day_totals: ['x'.repeat(1_000_000)] })
  })
})
