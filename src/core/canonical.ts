// Same data, same bytes: the one spelling in which records are stored.
//
// Written by hand because it runs over every record: building a sorted copy for JSON.stringify takes three times as long,
// and JSON.stringify's list of keys knows no nesting. Objects of one shape share one sorted list of their keys.
import { isRawNumber, type Json, type JsonObject, spelled } from './json.ts'

/** A key of an object, with what stands before its value when it comes first, and when it comes later. */
interface Key {
  readonly name: string
  readonly first: string
  readonly later: string
}

/** The keys of all objects that begin alike, as a tree: each key leads on, the last knows the sorted order of all. */
interface Shape {
  readonly next: Map<string, Shape>
  /** For lines, which are many. */
  inline: readonly Key[] | undefined
  /** For documents, by line break, because indentation is part of the punctuation. */
  readonly pretty: Map<string, readonly Key[]>
}

/** Remote data chooses the keys: beyond this many shapes, orders are worked out anew. */
const MOST_SHAPES = 10_000

/** Texts that JSON writes as they are. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/
const quote = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const emptyShape = (): Shape => ({ next: new Map(), inline: undefined, pretty: new Map() })
let shapes = emptyShape()
let shapeCount = 0

function shapeOf(value: JsonObject): Shape {
  let shape = shapes
  for (const key in value) {
    let next = shape.next.get(key)
    if (next === undefined) {
      next = emptyShape()
      shape.next.set(key, next)
      shapeCount += 1
    }
    shape = next
  }
  if (shapeCount > MOST_SHAPES) {
    shapes = emptyShape()
    shapeCount = 0
  }
  return shape
}

const keysOf = (value: JsonObject, { newline, space }: Layout): Key[] =>
  Object.keys(value)
    .sort(compare)
    .map((name) => {
      const first = `${newline}${quote(name)}:${space}`
      return { name, first, later: `,${first}` }
    })

function orderOf(value: JsonObject, layout: Layout): readonly Key[] {
  const shape = shapeOf(value)
  if (layout === INLINE) return (shape.inline ??= keysOf(value, layout))
  const known = shape.pretty.get(layout.newline)
  if (known !== undefined) return known
  const order = keysOf(value, layout)
  shape.pretty.set(layout.newline, order)
  return order
}

/** How deep lines are set in, and what stands after a colon; a line has neither. */
interface Layout {
  readonly newline: string
  readonly space: string
}
const INLINE: Layout = { newline: '', space: '' }
const PRETTY: Layout = { newline: '\n', space: ' ' }
const deeper = (layout: Layout): Layout =>
  layout === INLINE ? INLINE : { ...layout, newline: `${layout.newline}  ` }

function writeObject(value: JsonObject, layout: Layout): string {
  const inner = deeper(layout)
  let text = ''
  for (const { name, first, later } of orderOf(value, inner)) {
    text += (text === '' ? first : later) + write(value[name] ?? null, inner)
  }
  return text === '' ? '{}' : `{${text}${layout.newline}}`
}

/**
 * Where an object stands among its siblings: its dimension keys, which are its texts (`feature`, `language`, `ide`, …).
 * Two counters that swap places in a download therefore never make a change.
 */
function dimensions(value: JsonObject): string {
  let place = ''
  for (const { name } of orderOf(value, INLINE)) {
    const part = value[name]
    // NUL ends each part: nothing sorts before it, so `go` stands before `go template`.
    if (typeof part === 'string') place += `${name}\0${part}\0`
  }
  return place
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isRawNumber(value)

/** Breakdown arrays (arrays of objects) are sorted; GitHub promises no order. Arrays of plain values keep theirs. */
function writeArray(values: readonly Json[], layout: Layout): string {
  if (values.length === 0) return '[]'
  const inner = deeper(layout)
  const isBreakdown = values.length > 1 && values.every(isObject)
  const texts = isBreakdown
    ? values
        .map((value) => ({ place: dimensions(value), text: write(value, inner) }))
        .sort((a, b) => compare(a.place, b.place) || compare(a.text, b.text))
        .map(({ text }) => text)
    : values.map((value) => write(value, inner))
  return `[${inner.newline}${texts.join(`,${inner.newline}`)}${layout.newline}]`
}

function write(value: Json, layout: Layout): string {
  if (typeof value === 'string') return quote(value)
  // Most numbers are counts.
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : spelled(value)
  if (typeof value === 'boolean' || value === null) return String(value)
  if (Array.isArray(value)) return writeArray(value as readonly Json[], layout)
  return isRawNumber(value) ? value.rawJSON : writeObject(value as JsonObject, layout)
}

/** A value as one canonical line, without its line end. */
export const canonicalLine = (value: Json): string => write(value, INLINE)

/** A value as a canonical document: two spaces of indent, so that a restatement reads as a small diff; final newline. */
export const canonicalDocument = (value: Json): string => `${write(value, PRETTY)}\n`
