// Bytes → records, or Damaged. GitHub promises NDJSON; arrays, one pretty object, BOM and CRLF have all been seen.
import { isUtf8 } from 'node:buffer'
import { Damaged } from './errors.ts'
import { isObject, type Json, type JsonObject, parseJson } from './json.ts'

/** Longer lines, and longer documents, are taken for damage: the longest known, a 28-day file in one line, is below 10 MB. */
const MAX_LINE_BYTES = 32 * 1024 * 1024
/** A small gzip file may inflate to nothing but these, and each costs time. */
const MAX_EMPTY_LINES = 1_000_000
const LINE_FEED = 0x0a
const BYTE_ORDER_MARK = /^\uFEFF/

/** Where in the bytes something stands: from the first of its bytes to the first after it. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Text of whole lines, and the number of the first of them. */
interface Batch extends Span {
  readonly lines: readonly string[]
  readonly first: number
}

/** Of lines that are not all UTF-8 the first that is not. */
function brokenLine(bytes: Uint8Array, first: number): number {
  let line = first
  let start = 0
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
    if (!isUtf8(bytes.subarray(start, end))) break
    line += 1
    start = end + 1
  }
  return line
}

function decode(bytes: Uint8Array, first: number, from: number): Batch {
  if (!isUtf8(bytes)) throw new Damaged(`line ${brokenLine(bytes, first)} is not UTF-8 text`)
  return {
    lines: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8').split('\n'),
    first,
    from,
    to: from + bytes.length + 1,
  }
}

/**
 * Splits at line feeds, all whole lines of a chunk at once: decoding and handing on line by line would cost more than
 * parsing. node:readline will not do: it also splits at U+2028 and U+2029, which JSON allows inside strings. A last line
 * without line feed is a line: only the parser can tell whether it is whole.
 */
async function* splitLines(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Batch> {
  let number = 1
  let rest: Uint8Array[] = []
  let restBytes = 0
  /** Where the chunk begins. */
  let at = 0
  for await (const chunk of chunks) {
    let start = 0
    const firstEnd = chunk.indexOf(LINE_FEED)
    if (firstEnd !== -1 && rest.length > 0) {
      // Only the line that spans chunks is copied.
      yield decode(Buffer.concat([...rest, chunk.subarray(0, firstEnd)]), number, at - restBytes)
      number += 1
      rest = []
      restBytes = 0
      start = firstEnd + 1
    }
    const end = chunk.lastIndexOf(LINE_FEED)
    if (end >= start) {
      const batch = decode(chunk.subarray(start, end), number, at + start)
      number += batch.lines.length
      yield batch
      start = end + 1
    }
    restBytes += chunk.length - start
    if (restBytes > most) throw new Damaged(`a line is longer than ${most} bytes`)
    // A copy: a few bytes must not keep a whole chunk in memory.
    if (start < chunk.length) rest.push(Buffer.from(chunk.subarray(start)))
    at += chunk.length
  }
  yield decode(Buffer.concat(rest), number, at - restBytes)
}

function addRecords(value: Json, line: number, records: JsonObject[]): void {
  if (isObject(value)) {
    records.push(value)
    return
  }
  const items = Array.isArray(value) ? (value as readonly Json[]) : [value]
  for (const item of items) {
    if (!isObject(item)) throw new Damaged(`line ${line} holds something else than a record`)
    records.push(item)
  }
}

/** The value of a text; undefined when it is no whole JSON. */
function tryParse(text: string): Json | undefined {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

/** Records that stand together in a file. From where they begin to where they end, it is a file of the same kind. */
export interface Part extends Span {
  readonly records: readonly JsonObject[]
}

/**
 * The records of a file, part by part. A line is a record or an array of records. When the first line is neither, the
 * whole file is taken as one JSON document. Throws {@link Damaged} with the line number when a line does not parse.
 */
export async function* readParts(
  chunks: AsyncIterable<Uint8Array>,
  most = MAX_LINE_BYTES,
): AsyncGenerator<Part> {
  let isFirst = true
  let document: string[] | undefined
  let length = 0
  let empty = 0
  for await (const { lines, first, from, to } of splitLines(chunks, most)) {
    const records: JsonObject[] = []
    let number = first - 1
    for (const line of lines) {
      number += 1
      if (document !== undefined) {
        length += line.length + 1
        if (length > most) throw new Damaged(`a document is longer than ${most} bytes`)
        document.push(line)
        continue
      }
      const text = isFirst ? line.replace(BYTE_ORDER_MARK, '').trim() : line.trim()
      if (text === '') {
        empty += 1
        if (empty > MAX_EMPTY_LINES) throw new Damaged(`it holds more than ${MAX_EMPTY_LINES} empty lines`)
        continue
      }
      const value = tryParse(text)
      if (value !== undefined) addRecords(value, number, records)
      else if (isFirst) document = [text]
      else throw new Damaged(`line ${number} is not whole`)
      isFirst = false
    }
    if (records.length > 0) yield { records, from, to }
  }
  if (document === undefined) return
  const value = tryParse(document.join('\n'))
  if (value === undefined) throw new Damaged('it is neither lines of JSON nor one JSON document')
  const records: JsonObject[] = []
  addRecords(value, 1, records)
  yield { records, from: 0, to: Number.POSITIVE_INFINITY }
}

/** The records of a file, in batches, as {@link readParts} reads them. */
export async function* readRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly JsonObject[]> {
  for await (const { records } of readParts(chunks)) yield records
}
