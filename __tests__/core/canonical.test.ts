import { describe, expect, test } from '@jest/globals'
import fc from '../support/properties.ts'
import { canonicalDocument, canonicalLine } from '../../src/core/canonical.ts'
import { sameNumber } from '../../src/core/decimal.ts'
import { entityText, gatherRecords, readEntity } from '../../src/files/entity.ts'
import { Damaged } from '../../src/core/errors.ts'
import { checkNesting, fromOctokit, type Json, type JsonObject, parseJson } from '../../src/core/json.ts'
import type { Day } from '../../src/core/day.ts'
import { reports } from '../../src/reports/all.ts'

/** The same value with keys and breakdown rows in another order. */
function shuffled(value: Json, seed: () => number): Json {
  const mix = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item) => [seed(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item)
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map((item) => shuffled(item, seed))
    return items.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item))
      ? mix(items)
      : items
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    mix(Object.entries(value)).map(([key, inner]) => [key, shuffled(inner as Json, seed)]),
  )
}

// JSON.parse in Node 24 (V8 13.6) may confuse an escaped key with an earlier key that contains a backslash. GitHub has no such keys.
const json = (fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>).filter(
  (value) => !JSON.stringify(value).includes('\\\\'),
)

describe('the canonical form', () => {
  test.each([
    ['objects', '{"a":', '}'],
    ['lists', '[', ']'],
  ])('a hundred levels of %s pass, and no more', (_what, open, close) => {
    const nested = (levels: number): Json => parseJson(`${open.repeat(levels)}1${close.repeat(levels)}`)
    expect(canonicalLine(nested(100))).toBe(`${open.repeat(100)}1${close.repeat(100)}\n`)
    expect(() => checkNesting(nested(100))).not.toThrow()
    expect(fromOctokit(nested(100))).toEqual(nested(100))
    for (const levels of [101, 100_000])
      for (const read of [canonicalLine, canonicalDocument, checkNesting, fromOctokit])
        expect(() => read(nested(levels))).toThrow(
          new Damaged('a record is nested more than 100 levels deep'),
        )
  })

  test('order of keys and of breakdown rows never changes bytes', () => {
    fc.assert(
      fc.property(
        json,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }),
        (value, seeds) => {
          let turn = 0
          const seed = () => (seeds[turn++ % seeds.length] ?? 0) + Math.sin(turn)
          expect(canonicalDocument(shuffled(value, seed))).toBe(canonicalDocument(value))
        },
      ),
    )
  })

  test('no value is lost: what is read back says the same', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalDocument(value)
        expect(canonicalDocument(parseJson(text))).toBe(text)
        expect(canonicalLine(parseJson(text))).toBe(canonicalLine(value))
      }),
    )
  })

  test('spacing never changes bytes', () => {
    fc.assert(
      fc.property(json, fc.integer({ min: 0, max: 6 }), (value, indent) => {
        expect(canonicalLine(parseJson(JSON.stringify(value, null, indent)))).toBe(canonicalLine(value))
      }),
    )
  })

  test('keys are sorted, breakdown rows by their dimension keys, plain lists stay as they are', () => {
    const record = {
      totals_by_model_feature: [
        { model: 'b', feature: 'x', n: 1 },
        { n: 2, feature: 'x', model: 'a' },
        { feature: 'w', model: 'c', n: 3 },
      ],
      day: '2026-11-20',
      list: [3, 1, 2],
    }
    expect(canonicalLine(record)).toBe(
      '{"day":"2026-11-20","list":[3,1,2],"totals_by_model_feature":[{"feature":"w","model":"c","n":3},{"feature":"x","model":"a","n":2},{"feature":"x","model":"b","n":1}]}\n',
    )
  })

  test('two rows that are alike both stay', () => {
    expect(
      canonicalLine([
        { a: 'x', n: 1 },
        { n: 1, a: 'x' },
      ]),
    ).toBe('[{"a":"x","n":1},{"a":"x","n":1}]\n')
  })

  test('a document is set in by two spaces, as JSON.stringify does', () => {
    const value = { a: [], b: {}, c: [1, [2, { d: null }]], e: { f: 'x', g: [{ h: 1.5 }, { h: 2 }] } }
    expect(canonicalDocument(value)).toBe(`${JSON.stringify(value, null, 2)}\n`)
  })

  test('rows that differ in a figure alone, or in one text more, have one order', () => {
    const rows = [
      { feature: 'x' },
      { feature: 'x', n: 10 },
      { feature: 'x', n: 2 },
      { feature: 'x', ide: 'a' },
    ]
    const line = canonicalLine(rows)
    expect(line).toBe(
      '[{"feature":"x","n":10},{"feature":"x","n":2},{"feature":"x"},{"feature":"x","ide":"a"}]\n',
    )
    expect(canonicalLine(rows.toReversed())).toBe(line)
  })

  test('keys that are whole numbers have one order, too', () => {
    expect(canonicalLine({ b: 1, 10: 2, 9: 3, a: 4 })).toBe('{"9":3,"10":2,"a":4,"b":1}\n')
    expect(canonicalLine(parseJson('{"9":3,"a":4,"10":2,"b":1}'))).toBe('{"9":3,"10":2,"a":4,"b":1}\n')
  })

  test('a key __proto__ is data', () => {
    expect(canonicalLine(parseJson('{"b":1,"__proto__":{"a":2}}'))).toBe('{"__proto__":{"a":2},"b":1}\n')
  })
})

describe('numbers', () => {
  test.each([
    ['9007199254740993', '9007199254740993'],
    ['-12345678901234567890', '-12345678901234567890'],
    ['1.0', '1'],
    ['1e2', '100'],
    ['100', '100'],
    ['0.10', '0.1'],
    ['-0', '0'],
    ['1e400', '1e400'],
    ['10e399', '1e400'],
    ['5033.3333333333333333', '5033.3333333333333333'],
    ['0.1', '0.1'],
    ['1E-7', '0.0000001'],
    ['0.0000001', '0.0000001'],
    ['1e21', '1000000000000000000000'],
    ['123456789012345680000', '123456789012345680000'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['123456789.5e301', '1234567895e300'],
    ['1e-400', '1e-400'],
    ['0.1e1', '1'],
    ['0.10000000000000000555', '0.10000000000000000555'],
  ])('%s is stored as %s', (sent, stored) => {
    expect(canonicalLine(parseJson(`{"n":${sent}}`))).toBe(`{"n":${stored}}\n`)
  })

  test('decimals of any length survive, as do all doubles', () => {
    const digits = fc.stringMatching(/^[0-9]{1,30}$/)
    const decimals = fc
      .tuple(fc.bigInt({ min: 1n, max: 10n ** 25n }), digits, fc.integer({ min: -450, max: 450 }))
      .map(([whole, fraction, power]) => `${whole}.${fraction}${power === 0 ? '' : `e${power}`}`)
    fc.assert(
      fc.property(decimals, (sent) => {
        const stored = /"n":(.*)\}/.exec(canonicalLine(parseJson(`{"n":${sent}}`)))?.[1] ?? ''
        expect(sameNumber(stored, sent)).toBe(true)
      }),
    )
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const stored = canonicalLine(parseJson(JSON.stringify([value])))
        expect(JSON.parse(stored)).toEqual([value + 0])
      }),
    )
  })

  test('whole numbers of any length survive', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), (id) => {
        expect(canonicalLine(parseJson(`[${id}]`))).toBe(`[${id}]\n`)
      }),
    )
  })
})

describe('an entity snapshot', () => {
  const expected = { day: '2026-11-20' as Day, kind: 'organization', targetId: undefined } as const
  const record = (extra: JsonObject): JsonObject => ({ day: '2026-11-20', organization_id: '8001', ...extra })

  test('a record that arrives twice is stored once, in whatever spelling', async () => {
    const { records: once } = await gatherRecords([[record({ a: 1, b: 2 })]], reports.totals, expected)
    const { records: twice } = await gatherRecords(
      [[record({ b: 2, a: 1 }), record({ a: 1, b: 2 })]],
      reports.totals,
      expected,
    )
    expect(entityText(twice)).toBe(entityText(once))
  })

  test('several records become an array, in a fixed order', async () => {
    const [x, y] = [
      record({ organization_id: '8001', part: 'x' }),
      record({ organization_id: '8001', part: 'y' }),
    ]
    const text = entityText((await gatherRecords([[y, x]], reports.totals, expected)).records)
    expect(entityText((await gatherRecords([[x], [y]], reports.totals, expected)).records)).toBe(text)
    expect(readEntity(text)).toHaveLength(2)
  })

  test('a record of another day or another target is refused', async () => {
    await expect(gatherRecords([[record({ day: '2026-11-19' })]], reports.totals, expected)).rejects.toThrow(
      '2026-11-19',
    )
    await expect(
      gatherRecords([[record({}), record({ organization_id: '8002' })]], reports.totals, expected),
    ).rejects.toThrow('organization_id')
    await expect(gatherRecords([], reports.totals, expected)).rejects.toThrow('empty')
  })

  test('the 28-day report keeps what only it has, and drops the days that are snapshots already', async () => {
    const sent = {
      report_start_day: '2026-10-24',
      report_end_day: '2026-11-20',
      day_totals: [{ day: '2026-11-20' }],
    }
    const { records: kept } = await gatherRecords([[sent]], reports['totals-28-day'], expected)
    expect(kept).toEqual([{ report_end_day: '2026-11-20', report_start_day: '2026-10-24' }])
  })
})
