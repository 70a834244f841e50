// Packed values → their canonical text.
import { Growing } from './growing.ts'
import type { Shapes } from './shape.ts'
import { ABSENT, LIST, LONG, LONGEST_SHORT, OBJECT } from './tag.ts'

const code = (character: string): number => character.charCodeAt(0)
const [COMMA, SPACE, LINE_FEED] = [code(','), code(' '), code('\n')]
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [code('{'), code('}'), code('['), code(']')]

/** How deep a value is set in; in a line nothing is, and all stands on INLINE. */
const INLINE = -1
const deeper = (depth: number): number => (depth === INLINE ? INLINE : depth + 1)

/** Prints packed values one after the other. */
export class Printer extends Growing {
  readonly #shapes: Shapes
  #packed: Buffer = Buffer.alloc(0)
  #at = 0

  constructor(size: number, shapes: Shapes) {
    super(size)
    this.#shapes = shapes
  }

  /** Prints the value that begins at `start` as one line, with its line end. */
  line(packed: Buffer, start: number): void {
    this.#print(packed, start, INLINE)
  }

  /** Prints a value as a document: two spaces of indent, so that a restatement reads as a small diff; final line end. */
  document(packed: Buffer, start: number): void {
    this.#print(packed, start, 0)
  }

  #print(packed: Buffer, start: number, depth: number): void {
    this.#packed = packed
    this.#at = start
    this.room(LONGEST_SHORT)
    this.#value(depth)
    this.room(1)
    this.bytes[this.used++] = LINE_FEED
  }

  #number(): number {
    this.#at += 4
    return this.#packed.readUInt32LE(this.#at - 4)
  }

  /** Ends a line of a document, and sets the next one in. */
  #break(depth: number): void {
    if (depth === INLINE) return
    this.room(1 + 2 * depth)
    this.bytes[this.used++] = LINE_FEED
    for (let spaces = 2 * depth; spaces > 0; spaces -= 1) this.bytes[this.used++] = SPACE
  }

  /** Prints the next value. The caller has made room for a short one. */
  #value(depth: number): void {
    const tag = this.#packed[this.#at++] as number
    if (tag <= LONGEST_SHORT) this.#short(tag)
    else if (tag === LONG) this.#long()
    else if (tag === LIST) this.#list(depth)
    else if (tag === OBJECT) this.#object(depth)
    else this.#loose(depth)
  }

  /** Byte by byte: a call of `set` would take longer. */
  #short(size: number): void {
    const [packed, bytes] = [this.#packed, this.bytes]
    let [from, to] = [this.#at, this.used]
    for (const end = from + size; from < end;) bytes[to++] = packed[from++] as number
    this.#at = from
    this.used = to
  }

  #long(): void {
    const size = this.#number()
    this.room(size)
    this.put(this.#packed.subarray(this.#at, this.#at + size))
    this.#at += size
  }

  #object(depth: number): void {
    const { heads } = this.#shapes.at(this.#packed.readUInt16LE(this.#at))
    this.#at += 2
    const within = deeper(depth)
    let punctuation = OPEN_OBJECT
    for (let at = 0; at < heads.length; at += 1)
      punctuation = this.#member(punctuation, heads[at] as Uint8Array, within)
    this.#close(punctuation, OPEN_OBJECT, CLOSE_OBJECT, depth)
  }

  #loose(depth: number): void {
    const within = deeper(depth)
    let punctuation = OPEN_OBJECT
    for (let left = this.#number(); left > 0; left -= 1) {
      this.#at += 1
      const size = this.#number()
      const head = this.#packed.subarray(this.#at, this.#at + size)
      this.#at += size
      punctuation = this.#member(punctuation, head, within)
    }
    this.#close(punctuation, OPEN_OBJECT, CLOSE_OBJECT, depth)
  }

  /** Prints a key and its value, unless the value is absent; returns the punctuation before the next. */
  #member(punctuation: number, head: Uint8Array, depth: number): number {
    if (this.#packed[this.#at] === ABSENT) {
      this.#at += 1
      return punctuation
    }
    this.room(1 + head.length + LONGEST_SHORT)
    this.bytes[this.used++] = punctuation
    if (depth === INLINE) this.put(head)
    else {
      this.#break(depth)
      this.room(head.length + 1 + LONGEST_SHORT)
      this.put(head)
      this.bytes[this.used++] = SPACE
    }
    this.#value(depth)
    return COMMA
  }

  #list(depth: number): void {
    const within = deeper(depth)
    let punctuation = OPEN_LIST
    for (let left = this.#number(); left > 0; left -= 1) {
      this.room(1)
      this.bytes[this.used++] = punctuation
      this.#break(within)
      this.room(LONGEST_SHORT)
      this.#value(within)
      punctuation = COMMA
    }
    this.#close(punctuation, OPEN_LIST, CLOSE_LIST, depth)
  }

  /** Ends an object or a list. Where nothing was printed, it opens it, too. */
  #close(punctuation: number, open: number, close: number, depth: number): void {
    if (punctuation === COMMA) this.#break(depth)
    this.room(2)
    if (punctuation !== COMMA) this.bytes[this.used++] = open
    this.bytes[this.used++] = close
  }
}
