// Same data, same bytes: the one spelling in which records are stored.
import { isObject, type Json, type JsonObject, spelled } from './json.ts'

/**
 * Where an object stands among its siblings: its dimension keys, which are its texts (`feature`, `language`, `ide`, …).
 * Two counters that swap places in a download therefore never make a change.
 */
const dimensions = (entry: JsonObject): string =>
  JSON.stringify(Object.entries(entry).filter(([, value]) => typeof value === 'string'))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function sortBreakdown(entries: readonly JsonObject[]): readonly JsonObject[] {
  return entries
    .map((entry) => ({ entry, place: dimensions(entry), text: JSON.stringify(entry) }))
    .sort((a, b) => compare(a.place, b.place) || compare(a.text, b.text))
    .map(({ entry }) => entry)
}

/**
 * The value with keys sorted and breakdown arrays (arrays of objects) sorted by their dimension keys. GitHub promises no
 * order in either. Arrays of plain values keep theirs. Object.fromEntries defines properties, so a key `__proto__` is data.
 */
export function canonical(value: Json): Json {
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map(canonical)
    return items.length > 1 && items.every(isObject) ? sortBreakdown(items) : items
  }
  if (typeof value === 'number') return spelled(value)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compare(a, b))
      .map(([key, inner]) => [key, canonical(inner)]),
  )
}

/** A record as one canonical line, without its line end. */
export const canonicalLine = (record: Json): string => JSON.stringify(canonical(record))

/** A value as a canonical document: two spaces of indent, so that a restatement reads as a small diff; final newline. */
export const canonicalDocument = (value: Json): string => `${JSON.stringify(canonical(value), null, 2)}\n`
