// Reports with one record a line: many records, each once, sorted, in little memory.
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { inBlocks } from './blocks.ts'
import { canonicalLine } from './canonical.ts'
import type { JsonObject } from './json.ts'
import { check, type Expected, recordKey } from './record.ts'
import type { Report } from './report.ts'

/** A collected line: its key, and which line of which run it is. */
interface Place {
  readonly key: string
  readonly run: number
  readonly index: number
}

/** A sorted run of lines, in compressed pieces that are opened one after the other. */
type Run = readonly Uint8Array[]

const LINE_FEED = 0x0a
const RUN_BYTES = 8 * 1024 * 1024
const PIECE_BYTES = 256 * 1024
/** Speed matters more than size here: the pieces live for seconds. */
const FAST = { chunkSize: 128 * 1024, params: { [constants.ZSTD_c_compressionLevel]: 1 } }
/** A piece opens into one buffer; Node's default would make it of many small ones. */
const WHOLE = { chunkSize: PIECE_BYTES + 64 * 1024 }

function compressRun(lines: readonly Uint8Array[]): Run {
  const pieces: Uint8Array[] = []
  // A copy each: what zlib returns is a window on a buffer of its chunk size.
  for (const { bytes } of inBlocks(lines, PIECE_BYTES))
    pieces.push(Buffer.from(zstdCompressSync(bytes, FAST)))
  return pieces
}

/** The lines of a run from its start, with their line ends, one piece in memory at a time. */
function* openRun(run: Run): Generator<Buffer> {
  for (const piece of run) {
    const bytes = zstdDecompressSync(piece, WHOLE)
    for (let start = 0; start < bytes.length;) {
      const end = bytes.indexOf(LINE_FEED, start) + 1
      yield bytes.subarray(start, end)
      start = end
    }
  }
}

/** Of two lines with one key the longer stays, then the later in the alphabet: the order of arrival decides nothing. */
const prefer = (a: Buffer, b: Buffer): Buffer =>
  a.length !== b.length ? (a.length > b.length ? a : b) : a.compare(b) > 0 ? a : b

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0

/**
 * A day's records as canonical lines: an external merge sort whose runs stay in memory, compressed. 220 MB of records
 * take 20 MB; parsed they would take a gigabyte.
 */
export class Lines {
  readonly #report: Report
  #expected: Expected
  readonly #runs: Run[] = []
  readonly #places: Place[] = []
  #block = Buffer.allocUnsafe(0)
  #used = 0
  #current: { readonly key: string; readonly start: number; readonly end: number }[] = []

  constructor(report: Report, expected: Expected) {
    this.#report = report
    this.#expected = expected
  }

  /** GitHub's id of the target, as the records name it. */
  get targetId(): string | undefined {
    return this.#expected.targetId
  }

  /** Adds a record, stored in the form `kept`. Throws {@link Damaged} when it is of another day or target. */
  add(record: JsonObject, kept: JsonObject = record): void {
    const id = check(record, this.#report, this.#expected)
    // From the first record on, all must be of one target.
    if (this.#expected.targetId === undefined) this.#expected = { ...this.#expected, targetId: id }
    const line = `${canonicalLine(kept)}\n`
    // UTF-8 takes at most three bytes for a UTF-16 unit: cheaper than measuring each line.
    const size = line.length * 3
    if (this.#used + size > this.#block.length) this.#closeRun(size)
    const start = this.#used
    this.#used += this.#block.write(line, start)
    this.#current.push({ key: recordKey(kept, this.#report), start, end: this.#used })
  }

  /** Sorts and compresses the block, and makes room for a line of `size` bytes. */
  #closeRun(size: number): void {
    const run = this.#runs.length
    const sorted = this.#current.sort(byKey)
    sorted.forEach(({ key }, index) => this.#places.push({ key, run, index }))
    this.#runs.push(compressRun(sorted.map(({ start, end }) => this.#block.subarray(start, end))))
    this.#current = []
    this.#used = 0
    // Most reports of most targets are small: the first block is too.
    const wanted = run === 0 && size > 0 ? RUN_BYTES / 32 : RUN_BYTES
    if (this.#block.length < wanted || this.#block.length < size)
      this.#block = Buffer.allocUnsafe(Math.max(wanted, size))
  }

  /** The lines by day and ids, each record once, with its line end. Ends the collecting. */
  *sorted(): Generator<Buffer> {
    this.#closeRun(0)
    const open = this.#runs.map(openRun)
    let key: string | undefined
    let line: Buffer = this.#block
    // Within a run the places come in the order of its lines, so each run is read once, from its start.
    for (const place of this.#places.sort((a, b) => byKey(a, b) || a.run - b.run || a.index - b.index)) {
      const next = open[place.run]?.next().value
      if (next === undefined) throw new Error('A run ended before its lines did.')
      if (place.key === key) line = prefer(line, next)
      else {
        if (key !== undefined) yield line
        key = place.key
        line = next
      }
    }
    if (key !== undefined) yield line
  }
}
