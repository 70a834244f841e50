// Same data, same bytes: the one order and spelling in which values are stored.
import { checkDepth, isObject, isRawNumber, type Json, type JsonObject, toJsonNumber } from './json.ts'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * A value in canonical order. Keys are sorted, though JavaScript puts those that are whole numbers first; what matters
 * is that there is one order. `Object.fromEntries` makes own keys of all, so a key `__proto__` is data like any other.
 */
function canonical(value: Json, depth = 0): Json {
  checkDepth(depth)
  if (typeof value === 'number') return toJsonNumber(value)
  if (typeof value !== 'object' || value === null || isRawNumber(value)) return value
  if (Array.isArray(value)) return canonicalList(value as readonly Json[], depth)
  const object = value as JsonObject
  return Object.fromEntries(
    Object.keys(object)
      .sort()
      .map((key) => [key, canonical(object[key] ?? null, depth + 1)]),
  )
}

/** Breakdowns, which are lists of objects, are sorted: GitHub promises no order. Lists of plain values keep theirs. */
function canonicalList(values: readonly Json[], depth: number): Json {
  const list = values.map((value) => canonical(value, depth + 1))
  return list.length > 1 && list.every(isObject) ? list.sort(compareRows) : list
}

/**
 * Compares rows by their dimension keys, which are their texts (`feature`, `language`, `ide`, …), in the order of the
 * keys. Two counters that swap places in a download therefore never make a change. Rows that agree in their texts differ
 * in their figures: then their whole text decides.
 */
function compareRows(a: JsonObject, b: JsonObject): number {
  const [left, right] = [dimensionKeys(a), dimensionKeys(b)]
  for (const [at, key] of left.entries()) {
    const other = right[at]
    if (other === undefined) return 1
    const order = compare(key, other) || compare(a[key] as string, b[other] as string)
    if (order !== 0) return order
  }
  if (left.length < right.length) return -1
  return Buffer.from(JSON.stringify(a)).compare(Buffer.from(JSON.stringify(b)))
}

const dimensionKeys = (row: JsonObject): string[] =>
  Object.keys(row).filter((key) => typeof row[key] === 'string')

/** A value as one canonical line, with its line end. */
export const canonicalLine = (value: Json): string => `${JSON.stringify(canonical(value))}\n`

/** A value as a canonical document: two spaces of indent, so that a restatement reads as a small diff; final line end. */
export const canonicalDocument = (value: Json): string => `${JSON.stringify(canonical(value), null, 2)}\n`
