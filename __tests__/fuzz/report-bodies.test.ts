// Any bytes of a report's file give complete records, or Damaged. Never another error, never part of a row.
import { describe, expect, test } from '@jest/globals'
import fc from '../support/properties.ts'
import { Damaged } from '../../src/core/errors.ts'
import { readRecords } from '../../src/core/ndjson.ts'

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0
  for (let turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    yield bytes.subarray(at, at + size)
    at += size
  }
}

/** The records, or the error. */
async function read(bytes: Uint8Array, sizes: readonly number[]): Promise<readonly unknown[] | Damaged> {
  try {
    return (await Array.fromAsync(readRecords(cut(bytes, sizes)))).flat()
  } catch (error) {
    if (error instanceof Damaged) return error
    throw error
  }
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })
// JSON.parse in Node 24 (V8 13.6) may confuse an escaped key with an earlier key that contains a backslash. GitHub has no such keys.
const record = fc
  .dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 })
  .filter((row) => !JSON.stringify(row).includes('\\\\'))
const records = fc.array(record, { minLength: 1, maxLength: 6 })
const textOf = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

describe('bytes of a file', () => {
  test('any bytes at all: records or Damaged, with a message of one line', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
      fc.json().map((text) => Buffer.from(text)),
    )
    await fc.assert(
      fc.asyncProperty(bytes, sizes, async (body, chunks) => {
        const found = await read(body, chunks)
        if (found instanceof Damaged) expect(found.message).toMatch(/^[\x20-\x7e]+$/)
        else for (const one of found) expect(typeof one === 'object' && one !== null).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('whole files, however the network cuts them into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(records, sizes, async (rows, chunks) => {
        const expected = JSON.parse(JSON.stringify(rows)) as unknown
        expect(JSON.parse(JSON.stringify(await read(Buffer.from(textOf(rows)), chunks)))).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  test('files that end early: the rows before the end, or Damaged; never part of a row', async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.nat(), sizes, async (rows, end, chunks) => {
        const bytes = Buffer.from(textOf(rows))
        const short = bytes.subarray(0, end % (bytes.length + 1))
        const found = await read(short, chunks)
        if (found instanceof Damaged) return
        const whole = rows.slice(0, found.length)
        expect(textOf(found)).toBe(textOf(whole))
        // What follows the rows that were read is not the beginning of a row that was silently dropped.
        expect(short.subarray(Buffer.byteLength(textOf(whole))).length).toBe(0)
      }),
      { numRuns: 1000, examples: [[[{ a: 1 }], 7, [3]]] },
    )
  })

  const MEGABYTE = 1024 * 1024
  async function* many(start: string, filler: string, megabytes: number): AsyncGenerator<Uint8Array> {
    yield Buffer.from(start)
    const chunk = Buffer.alloc(MEGABYTE, filler)
    for (let count = 0; count < megabytes; count += 1) yield chunk
  }
  const endOf = async (body: AsyncIterable<Uint8Array>): Promise<string> => {
    try {
      for await (const records of readRecords(body)) expect(records).toEqual([])
      return 'whole'
    } catch (error) {
      return error instanceof Damaged ? error.message : 'another error'
    }
  }

  test('files that do not end: neither a line nor a document is gathered beyond 32 MB', async () => {
    const line = 'a line is longer than 33554432 bytes'
    expect(await endOf(many('{"a":"', 'x', 33))).toBe(line)
    expect(await endOf(many('', ' ', 33))).toBe(line)
    expect(await endOf(many('{\n', '\n', 33))).toBe('a document is longer than 33554432 bytes')
    expect(await endOf(many('{\n', '"a":1,\n', 33))).toBe('a document is longer than 33554432 bytes')
    expect(await endOf(many('', '\n', 40))).toBe('it holds more than 1000000 empty lines')
    expect(await endOf(many('{\n', ' ', 31))).toBe('it is neither lines of JSON nor one JSON document')
  })
})
