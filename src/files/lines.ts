// Reports with one record a line: many records, each once, sorted, in little memory.
import type { JsonObject } from '../core/json.ts'
import { Packer } from '../core/canonical/pack.ts'
import { Printer } from '../core/canonical/print.ts'
import type { Redaction } from '../core/privacy.ts'
import { check, type Expected, keyOf } from './record.ts'
import type { Report } from './report.ts'

/** A collected record: its key, and where it is packed. */
interface Place {
  readonly key: string
  readonly block: number
  readonly start: number
}

/** Whole lines with their line ends. */
export interface Block {
  readonly bytes: Buffer
  readonly count: number
}

const BLOCK_BYTES = 8 * 1024 * 1024
/** Most reports of most targets are small. */
const FIRST_BYTES = 64 * 1024

const byKey = (a: Place, b: Place): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

/** Of two lines of one record the longer stays, then the later in the alphabet: the order of arrival decides nothing. */
const prefer = (a: Buffer, b: Buffer): Buffer =>
  a.length !== b.length ? (a.length > b.length ? a : b) : a.compare(b) > 0 ? a : b

/** A day's records as canonical lines. Until all have come they are packed: 220 MB of lines take 40 MB. */
export class Lines {
  readonly #report: Report
  #expected: Expected
  readonly #redaction: Redaction | undefined
  readonly #keyOf: (record: JsonObject) => string
  readonly #packer: Packer
  readonly #blocks: Buffer[] = []
  readonly #places: Place[] = []

  /** `redaction` is what the records go through before they are kept. */
  constructor(report: Report, expected: Expected, redaction?: Redaction) {
    this.#report = report
    this.#expected = expected
    this.#redaction = redaction
    this.#keyOf = keyOf(report, redaction)
    this.#packer = new Packer(FIRST_BYTES, redaction)
  }

  /** GitHub's id of the target, as the records name it. */
  get targetId(): string | undefined {
    return this.#expected.targetId
  }

  /** Adds a record. Throws {@link Damaged} when it is of another day or target. */
  add(record: JsonObject): void {
    const id = check(record, this.#report, this.#expected)
    // From the first record on, all must be of one target.
    if (this.#expected.targetId === undefined) this.#expected = { ...this.#expected, targetId: id }
    this.#redaction?.begin(record)
    this.#places.push({
      key: this.#keyOf(record),
      block: this.#blocks.length,
      start: this.#packer.pack(record),
    })
    if (this.#packer.length >= BLOCK_BYTES) this.#blocks.push(this.#packer.take())
  }

  /**
   * The lines by day and ids, each record once, in blocks of about `size` bytes, each of which is gone when the next is
   * asked for. Ends the collecting.
   */
  *sorted(size: number): Generator<Block> {
    this.#blocks.push(this.#packer.take())
    const places = this.#places.sort(byKey)
    const printer = new Printer(size + FIRST_BYTES, this.#packer.shapes)
    const print = ({ block, start }: Place): void => printer.line(this.#blocks[block] as Buffer, start)
    let count = 0
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] as Place
      const start = printer.length
      print(place)
      for (let next = places[at + 1]; next?.key === place.key; next = places[at + 1]) {
        at += 1
        const end = printer.length
        print(next)
        printer.replace(start, prefer(printer.written(start, end), printer.written(end)))
      }
      count += 1
      if (printer.length < size) continue
      yield { bytes: printer.written(), count }
      printer.clear()
      count = 0
    }
    if (count > 0) yield { bytes: printer.written(), count }
  }
}
