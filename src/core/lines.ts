// Reports with one record a line: many records, held as bytes, sorted, each once.
import { createHash } from 'node:crypto'
import { canonicalLine } from './canonical.ts'
import type { JsonObject } from './json.ts'
import { check, type Expected, recordKey, targetIdOf } from './record.ts'
import type { Report } from './report.ts'

/** Where a line stands among the collected bytes. */
interface Place {
  readonly key: string
  readonly block: number
  readonly start: number
  readonly end: number
}

/** Big enough to be few, small enough to waste little. */
const BLOCK_BYTES = 4 * 1024 * 1024

/**
 * A day's records as canonical lines. Parsed records would take five times the memory of their bytes, and the JavaScript
 * heap; here they are bytes in blocks, and only their keys are sorted.
 */
export class Lines {
  readonly #report: Report
  readonly #expected: Expected
  readonly #blocks: Buffer[] = []
  readonly #places = new Map<string, Place>()
  #used = BLOCK_BYTES
  #bytes = 0
  #targetId: string | undefined

  constructor(report: Report, expected: Expected) {
    this.#report = report
    this.#expected = expected
    this.#targetId = expected.targetId
  }

  get count(): number {
    return this.#places.size
  }

  /** Bytes of all lines with their line ends. */
  get bytes(): number {
    return this.#bytes
  }

  get targetId(): string | undefined {
    return this.#targetId
  }

  /**
   * Adds a record, as it is to be stored in the form `kept` gives it. Throws {@link Damaged} when it is of another day or
   * target. Of two records with one key the longer stays, then the later in the alphabet: no order decides.
   */
  add(record: JsonObject, kept: JsonObject = record): void {
    check(record, this.#report, { ...this.#expected, targetId: this.#targetId })
    this.#targetId ??= targetIdOf(record, this.#expected.kind)
    const key = recordKey(kept, this.#report)
    const line = Buffer.from(`${canonicalLine(kept)}\n`)
    const known = this.#places.get(key)
    if (known !== undefined) {
      const old = this.#slice(known)
      if (old.length > line.length || (old.length === line.length && old.compare(line) >= 0)) return
      this.#bytes -= old.length
    }
    this.#places.set(key, this.#append(key, line))
    this.#bytes += line.length
  }

  #append(key: string, line: Buffer): Place {
    if (this.#used + line.length > (this.#blocks.at(-1)?.length ?? 0)) {
      this.#blocks.push(Buffer.allocUnsafe(Math.max(BLOCK_BYTES, line.length)))
      this.#used = 0
    }
    const block = this.#blocks.length - 1
    const start = this.#used
    line.copy(this.#blocks[block] as Buffer, start)
    this.#used += line.length
    return { key, block, start, end: this.#used }
  }

  #slice({ block, start, end }: Place): Buffer {
    return (this.#blocks[block] as Buffer).subarray(start, end)
  }

  /** The lines by day and ids, each with its line end. */
  *sorted(): Generator<Buffer> {
    const places = [...this.#places.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
    for (const place of places) yield this.#slice(place)
  }
}

/** SHA-256 of lines: equal for equal records, whatever compressor stored them. */
export function digestOf(chunks: Iterable<Uint8Array>): string {
  const hash = createHash('sha256')
  for (const chunk of chunks) hash.update(chunk)
  return hash.digest('hex')
}
