// Packed and printed, a value is what a few plain lines say its canonical text is.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonicalDocument, canonicalLine } from '../../src/core/canonical/canonical.ts'
import type { Json, JsonObject } from '../../src/core/json.ts'

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The texts of an object by key: its place among the rows of a breakdown. */
const placeOf = (row: JsonObject): string[] =>
  Object.keys(row)
    .toSorted(byText)
    .flatMap((key) => (typeof row[key] === 'string' ? [key, row[key]] : []))

function comparePlaces(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((text, index) => text !== b[index])
  if (at === -1) return a.length - b.length
  return b[at] === undefined ? 1 : byText(a[at] as string, b[at])
}

/** The canonical line of a value, slowly. */
function lineOf(value: Json): string {
  if (Array.isArray(value)) {
    const rows = (value as readonly Json[]).map((one) => ({ one, text: lineOf(one) }))
    if (rows.length > 1 && rows.every(({ one }) => isObject(one))) {
      rows.sort(
        (a, b) =>
          comparePlaces(placeOf(a.one as JsonObject), placeOf(b.one as JsonObject)) ||
          Buffer.from(a.text).compare(Buffer.from(b.text)),
      )
    }
    return `[${rows.map(({ text }) => text).join(',')}]`
  }
  if (!isObject(value)) return JSON.stringify(value)
  const members = Object.keys(value)
    .toSorted(byText)
    .map((key) => `${JSON.stringify(key)}:${lineOf(value[key] ?? null)}`)
  return `{${members.join(',')}}`
}

const texts = fc.oneof(
  fc.constantFrom('', 'go', 'go template', 'a"b', 'back\\slash', 'ü', '\u{1f600}', '\ud800', 'x'.repeat(238)),
  fc.string({ unit: 'binary', maxLength: 300 }),
)
// JSON.parse of Node 24 (V8 13.6) may take an escaped key for an earlier one that holds a backslash. GitHub has none such.
const keys = fc.oneof(
  fc.constantFrom('a', 'b', 'feature', '10', '9', '"', '__proto__'),
  texts.filter((text) => !text.includes('\\')),
)
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false),
    fc.integer(),
    fc.integer({ min: 0, max: 2 ** 40 }),
    fc.integer({ min: -9999, max: 9999 }).map((cents) => cents / 100),
    texts,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.array(fc.dictionary(keys, tie('json'), { maxKeys: 4, noNullPrototype: true }), { maxLength: 5 }),
    fc.dictionary(keys, tie('json'), { maxKeys: 6, noNullPrototype: true }),
  ),
}))

describe('any value', () => {
  test('prints as its canonical line', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalLine(value)).toBe(`${lineOf(value)}\n`)
      }),
      { numRuns: 2000 },
    )
  })

  test('prints as a document that differs from its line in white space alone', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalDocument(value)
        expect(text.endsWith('\n')).toBe(true)
        expect(canonicalLine(JSON.parse(text) as Json)).toBe(canonicalLine(value))
      }),
    )
  })
})

test('a document is set in by two spaces, as JSON.stringify does', () => {
  const value = { a: [], b: {}, c: [1, [2, { d: null }]], e: { f: 'x', g: [{ h: 1.5 }, { h: 2 }] } }
  expect(canonicalDocument(value)).toBe(`${JSON.stringify(value, null, 2)}\n`)
})

test('objects that are maps, each with keys of its own, cost no more than their size', () => {
  const maps = Array.from({ length: 6000 }, (_, at) => ({
    [`key-${at}`]: at,
    [`last-${at}`]: { [`inner-${at}`]: [] },
  }))
  expect(canonicalLine({ maps, again: maps })).toBe(`${lineOf({ maps, again: maps })}\n`)
  const small = { maps: maps.slice(-3) }
  expect(canonicalDocument({ ...small, rest: maps })).toBe(
    `${JSON.stringify(JSON.parse(lineOf({ ...small, rest: maps })), null, 2)}\n`,
  )
})

test('what was written before changes nothing', () => {
  const before = canonicalDocument({ b: [{ x: 1, a: 'z' }], a: { c: null } })
  canonicalLine(Array.from({ length: 20_000 }, (_, at) => ({ [`key-${at}`]: { a: { c: at }, b: at } })))
  canonicalLine({ long: 'x'.repeat(3_000_000), key: '"' })
  expect(canonicalDocument({ a: { c: null }, b: [{ a: 'z', x: 1 }] })).toBe(before)
})
