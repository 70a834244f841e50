// Bytes → records, or Damaged. GitHub promises NDJSON; arrays, one pretty object, BOM and CRLF have all been seen.
import { Damaged } from './damaged.ts'
import { isObject, type Json, type JsonObject, parseJson } from './json.ts'

/** Longer lines are taken for damage: the longest known, a 28-day file in one line, is below 10 MB. */
const MAX_LINE_BYTES = 64 * 1024 * 1024
const LINE_FEED = 0x0a

/**
 * Splits at line feeds, on bytes. node:readline will not do: it also splits at U+2028 and U+2029, which JSON allows
 * inside strings. A last line without line feed is a line: only the parser can tell whether it is whole.
 */
async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let number = 0
  const decode = (parts: readonly Uint8Array[]): string => {
    number += 1
    try {
      return decoder.decode(parts.length === 1 ? parts[0] : Buffer.concat(parts))
    } catch {
      throw new Damaged(`line ${number} is not UTF-8`)
    }
  }
  let rest: Uint8Array[] = []
  let restBytes = 0
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      rest.push(chunk.subarray(start, end))
      yield decode(rest)
      rest = []
      restBytes = 0
      start = end + 1
    }
    restBytes += chunk.length - start
    if (restBytes > MAX_LINE_BYTES) throw new Damaged(`a line is longer than ${MAX_LINE_BYTES} bytes`)
    rest.push(chunk.subarray(start))
  }
  yield decode(rest)
}

function* recordsOf(value: Json, line: number): Generator<JsonObject> {
  for (const item of Array.isArray(value) ? (value as readonly Json[]) : [value]) {
    if (!isObject(item)) throw new Damaged(`line ${line} holds something else than a record`)
    yield item
  }
}

function tryParse(text: string): { readonly value: Json } | undefined {
  try {
    return { value: parseJson(text) }
  } catch {
    return undefined
  }
}

/**
 * The records of a file, one by one. A line is a record or an array of records. When the first line is neither, the
 * whole file is taken as one JSON document. Throws {@link Damaged} with the line number when a line does not parse.
 */
export async function* readRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonObject> {
  let number = 0
  let first = true
  let document: string[] | undefined
  for await (const line of splitLines(chunks)) {
    number += 1
    if (document !== undefined) {
      document.push(line)
      continue
    }
    const text = line.trim()
    if (text === '') continue
    const parsed = tryParse(text)
    if (parsed !== undefined) yield* recordsOf(parsed.value, number)
    else if (first) document = [text]
    else throw new Damaged(`line ${number} is not whole`)
    first = false
  }
  if (document === undefined) return
  const parsed = tryParse(document.join('\n'))
  if (parsed === undefined) throw new Damaged('it is neither lines of JSON nor one JSON document')
  yield* recordsOf(parsed.value, 1)
}
