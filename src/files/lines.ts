// Reports with one record a line: many records, each once, sorted.
import { canonicalLine } from '../core/canonical.ts'
import type { JsonObject } from '../core/json.ts'
import { LeftOut } from '../core/left-out.ts'
import type { Redaction } from '../core/privacy.ts'
import { checkRecord, type Expected, keyOf } from './record.ts'
import type { Report } from '../reports/report.ts'

/** A collected line: its record's key, and where its text stands. */
interface Line {
  readonly key: string
  readonly block: number
  readonly start: number
  readonly end: number
}

/** Whole lines with their line ends. */
export interface Block {
  readonly bytes: Buffer
  readonly count: number
}

/** Lines wait in blocks of this size: a string each would take twice the memory, and one buffer would be copied to grow. */
const BLOCK_BYTES = 1024 * 1024

const byKey = (a: Line, b: Line): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

/** Of two lines of one record the longer stays, then the later in the alphabet: the order of arrival decides nothing. */
const prefer = (a: Buffer, b: Buffer): Buffer =>
  a.length !== b.length ? (a.length > b.length ? a : b) : a.compare(b) > 0 ? a : b

/** A day's records as canonical lines, which can only be sorted when the last has come. */
export class Lines {
  /** What of the records was left out because it is not known. */
  readonly leftOut = new LeftOut()
  readonly #report: Report
  #expected: Expected
  readonly #redact: Redaction | undefined
  readonly #lines: Line[] = []
  readonly #blocks: Buffer[] = []
  /** How much of the last block is written. */
  #used = 0

  /** `redact` is what records about people go through before they become text. */
  constructor(report: Report, expected: Expected, redact?: Redaction) {
    this.#report = report
    this.#expected = expected
    this.#redact = redact
  }

  /** GitHub's id of the target, as the records name it. */
  get targetId(): string | undefined {
    return this.#expected.targetId
  }

  /** Adds a record. Throws {@link Damaged} when it is of another day or target. */
  add(record: JsonObject): void {
    const id = checkRecord(record, this.#report, this.#expected)
    // From the first record on, all must be of one target.
    if (this.#expected.targetId === undefined) this.#expected = { ...this.#expected, targetId: id }
    const kept = this.#redacted(record)
    const text = canonicalLine(kept)
    const start = this.#write(text)
    this.#lines.push({
      key: keyOf(this.#report, kept, text),
      block: this.#blocks.length - 1,
      start,
      end: this.#used,
    })
  }

  #redacted(record: JsonObject): JsonObject {
    const { personal } = this.#report
    if (personal === undefined || this.#redact === undefined) return record
    return this.#redact(record, personal, this.leftOut)
  }

  /** Writes a text behind the others, or into a new block where it has no room; returns where it begins there. */
  #write(text: string): number {
    const size = Buffer.byteLength(text)
    if (this.#used + size > (this.#blocks.at(-1)?.length ?? 0)) {
      this.#blocks.push(Buffer.allocUnsafe(Math.max(BLOCK_BYTES, size)))
      this.#used = 0
    }
    const start = this.#used
    this.#used += (this.#blocks.at(-1) as Buffer).write(text, start)
    return start
  }

  /**
   * The lines by day and ids, each record once, in blocks of about `size` bytes, each of which is gone when the next is
   * asked for. Ends the collecting.
   */
  *sorted(size: number): Generator<Block> {
    const lines = this.#lines.sort(byKey)
    const sizes = lines.map(({ start, end }) => end - start)
    const all = sizes.reduce((sum, bytes) => sum + bytes, 0)
    const longest = sizes.reduce((most, bytes) => Math.max(most, bytes), 0)
    const output = Buffer.allocUnsafe(Math.min(all, size + longest))
    const textOf = ({ block, start, end }: Line): Buffer =>
      (this.#blocks[block] as Buffer).subarray(start, end)
    let [used, count] = [0, 0]
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at] as Line
      let text = textOf(line)
      for (let next = lines[at + 1]; next?.key === line.key; next = lines[at + 1]) {
        at += 1
        text = prefer(text, textOf(next))
      }
      used += text.copy(output, used)
      count += 1
      if (used < size) continue
      yield { bytes: output.subarray(0, used), count }
      used = 0
      count = 0
    }
    if (count > 0) yield { bytes: output.subarray(0, used), count }
  }
}
