// Values → canonical order, in a few bytes: the keys, four fifths of a record, are left out until it is printed.
//
// Written by hand because it runs over every record. Building a sorted copy for JSON.stringify takes four times as long,
// JSON.stringify's list of keys knows no nesting, and compressing 200 MB of lines until all have come costs more than
// leaving out what they have in common.
import { isObject, isRawNumber, type Json, type JsonObject } from '../json.ts'
import type { Kind, Redaction } from '../privacy.ts'
import { comparePlaces, type Placed } from './places.ts'
import { Printer } from './print.ts'
import { Scalars } from './scalars.ts'
import { type Shape, Shapes } from './shape.ts'
import { ABSENT, LIST, LONG, LONGEST_SHORT, LOOSE, OBJECT } from './tag.ts'

/** A row of a breakdown, and where it is packed. */
interface Row extends Placed {
  readonly start: number
  readonly end: number
}

/** Packs values one after the other. */
export class Packer extends Scalars {
  readonly shapes: Shapes
  readonly #redaction: Redaction | undefined
  /** The values of the objects that are being packed, innermost last. */
  readonly #values: Json[] = []
  #top = 0
  #likely: Shape | undefined

  constructor(size: number, redaction?: Redaction) {
    super(size)
    this.#redaction = redaction
    this.shapes = new Shapes(redaction?.kindOf)
  }

  /** Packs a value; returns where it begins. */
  pack(value: Json): number {
    const start = this.used
    this.#top = 0
    this.#likely = this.#value(value, this.#likely)
    return start
  }

  /** Packs any value. `likely` is the shape that its object, or its rows, will have; returns the one they had. */
  #value(value: Json, likely: Shape | undefined): Shape | undefined {
    this.room(LONGEST_SHORT + 1)
    if (typeof value === 'number') this.number(value)
    else if (typeof value === 'string') this.string(value)
    else if (value === null || typeof value === 'boolean') this.word(value)
    else if (Array.isArray(value)) return this.#list(value as readonly Json[], likely)
    else if (isRawNumber(value)) this.text(value.rawJSON)
    else return this.#object(value as JsonObject, likely)
    return likely
  }

  #kept(value: Json, kind: Kind): Json | undefined {
    return this.#redaction === undefined ? value : this.#redaction.judge(value, kind)
  }

  /** Puts an object's values onto the stack: read in this very loop, V8 need not look them up. */
  #open(value: JsonObject, likely: Shape | undefined): Shape {
    const values = this.#values
    const names = likely?.names
    let top = this.#top
    let index = 0
    let isLikely = names !== undefined
    for (const name in value) {
      if (isLikely && names?.[index] !== name) isLikely = false
      values[top++] = value[name] ?? null
      index += 1
    }
    this.#top = top
    return isLikely && names?.length === index ? (likely as Shape) : this.shapes.of(value)
  }

  #object(value: JsonObject, likely: Shape | undefined): Shape {
    const base = this.#top
    const shape = this.#open(value, likely)
    const { index, order, heads, inner, kinds } = shape
    if (index === undefined) this.tag(LOOSE, order.length)
    else {
      this.bytes[this.used] = OBJECT
      this.used = this.bytes.writeUInt16LE(index, this.used + 1)
    }
    for (let at = 0; at < order.length; at += 1) {
      if (index === undefined) this.#head(heads[at] as Uint8Array)
      const sent = this.#values[base + (order[at] as number)] as Json
      const kept = this.#kept(sent, kinds[at] as Kind)
      if (kept === undefined) {
        this.room(1)
        this.bytes[this.used++] = ABSENT
        continue
      }
      const known = inner[at]
      const met = this.#value(kept, known)
      if (met !== known) inner[at] = met
    }
    this.#top = base
    return shape
  }

  #head(head: Uint8Array): void {
    this.tag(LONG, head.length)
    this.room(head.length)
    this.put(head)
  }

  /** Breakdown arrays (arrays of objects) are sorted; GitHub promises no order. Arrays of plain values keep theirs. */
  #list(values: readonly Json[], likely: Shape | undefined): Shape | undefined {
    const rows: Row[] | undefined = values.length > 1 && values.every(isObject) ? [] : undefined
    let shape = likely
    this.tag(LIST, values.length)
    for (const value of values) {
      const start = this.used
      shape = this.#value(value, shape)
      rows?.push({ value: value as JsonObject, shape: shape as Shape, start, end: this.used })
    }
    if (rows !== undefined) this.#sort(rows)
    return shape
  }

  readonly #textAt = ({ value, shape }: Placed, at: number): string | undefined => {
    const sent = value[shape.sorted[at] as string] ?? null
    const kept = this.#kept(sent, shape.kinds[at] as Kind)
    return typeof kept === 'string' ? kept : undefined
  }

  /** Rows in one place differ in their figures: then their lines decide. */
  readonly #compare = (a: Row, b: Row): number => {
    const order = comparePlaces(a, b, this.#textAt)
    if (order !== 0) return order
    const [left, right] = [a, b].map(({ start }) => {
      const printer = new Printer(1024, this.shapes)
      printer.line(this.bytes, start)
      return printer.written()
    }) as [Buffer, Buffer]
    return left.compare(right)
  }

  /** Brings the rows just packed into their order. */
  #sort(rows: readonly Row[]): void {
    const sorted = rows.toSorted(this.#compare)
    if (sorted.every((row, at) => row === rows[at])) return
    const { start: first } = rows[0] as Row
    const packed = Buffer.from(this.written(first))
    this.used = first
    for (const { start, end } of sorted) this.put(packed.subarray(start - first, end - first))
  }
}
