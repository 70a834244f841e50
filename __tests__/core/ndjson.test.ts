import { describe, expect, test } from '@jest/globals'
import fc from '../support/properties.ts'
import { type JsonObject } from '../../src/core/json.ts'
import { readParts, readRecords } from '../../src/core/ndjson.ts'

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

async function read(text: string | Uint8Array, size = 7): Promise<JsonObject[]> {
  return (await Array.fromAsync(readRecords(cut(Buffer.from(text), size)))).flat()
}

describe('records of a file', () => {
  const three = [{ n: 1 }, { n: 2 }, { n: 3 }]

  test.each([
    ['lines', '{"n":1}\n{"n":2}\n{"n":3}\n'],
    ['lines without the last line end', '{"n":1}\n{"n":2}\n{"n":3}'],
    ['CRLF and blank lines', '\r\n{"n":1}\r\n\r\n  {"n":2}  \r\n{"n":3}\r\n\r\n'],
    ['a byte order mark', '\uFEFF{"n":1}\n{"n":2}\n{"n":3}\n'],
    ['an array in one line', '[{"n":1},{"n":2},{"n":3}]'],
    ['an array over lines', '[\n  {"n":1},\n  {"n":2},\n  {"n":3}\n]\n'],
    ['arrays as lines', '[{"n":1},{"n":2}]\n[{"n":3}]\n'],
  ])('%s', async (_name, text) => {
    for (const size of [1, 7, 1000]) expect(await read(text, size)).toEqual(three)
  })

  test('one object over lines', async () => {
    expect(await read('{\n  "n": 1,\n  "list": [\n    {}\n  ]\n}\n')).toEqual([{ n: 1, list: [{}] }])
  })

  test('line separators that JSON allows inside strings do not split', async () => {
    expect(await read('{"text":"a\u2028b\u2029c"}\n')).toEqual([{ text: 'a\u2028b\u2029c' }])
  })

  test.each([
    ['a last line that is cut', '{"n":1}\n{"n":2}\n{"n":', 'line 3 is not whole'],
    ['a line in between that is cut', '{"n":1}\n{"n"\n{"n":3}\n', 'line 2 is not whole'],
    ['an error page', '<html>\n<body>no</body></html>', 'neither lines of JSON nor one JSON document'],
    ['a number', '1\n', 'line 1 holds something else'],
    ['a text', '"No report available"\n', 'line 1 holds something else'],
    ['an array of numbers', '[1]\n', 'line 1 holds something else'],
    ['a NUL', '{"n":1}\n\0\n', 'line 2 is not whole'],
    ['what is not UTF-8', Buffer.from('{"\xff":1}', 'latin1'), 'line 1 is not UTF-8 text'],
    [
      'a later line',
      Buffer.from('{"n":1}\n{"n":2}\n{"\xe4":3}\n{"\xff":4}', 'latin1'),
      'line 3 is not UTF-8 text',
    ],
  ])('%s is damage, named without its content', async (_name, text, message) => {
    for (const size of [1, 7, 1000]) await expect(read(text, size)).rejects.toThrow(message)
  })

  test('a million empty lines are read over, more are damage', async () => {
    expect(await read(`${'\n'.repeat(1_000_000)}{"n":1}`, 65_536)).toEqual([{ n: 1 }])
    await expect(read(`${'\n'.repeat(1_000_001)}{"n":1}`, 65_536)).rejects.toThrow(
      'it holds more than 1000000 empty lines',
    )
  })

  test('an 8 MB line is read', async () => {
    const line = JSON.stringify({ text: 'x'.repeat(8 * 1024 * 1024) })
    expect(await read(`${line}\n${line}\n`, 65_536)).toHaveLength(2)
  })

  test('any records survive any chunking', async () => {
    const records = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(records, fc.integer({ min: 1, max: 50 }), async (sent, size) => {
        const text = sent.map((record) => JSON.stringify(record)).join('\n')
        expect(JSON.stringify(await read(text, size))).toBe(
          JSON.stringify(sent.map((one) => JSON.parse(JSON.stringify(one)))),
        )
      }),
    )
  })

  test('from where one part begins to where another ends, the bytes are a file of the records in between', async () => {
    const records = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1, maxLength: 8 })
    const any = fc.integer({ min: 1, max: 50 })
    await fc.assert(
      fc.asyncProperty(records, any, any, fc.boolean(), async (sent, size, seed, isEnded) => {
        const text = sent.map((record) => JSON.stringify(record)).join('\r\n') + (isEnded ? '\n' : '')
        const bytes = Buffer.from(text)
        const parts = await Array.fromAsync(readParts(cut(bytes, size)))
        const [first, last] = [seed % parts.length, (seed * 7) % parts.length].sort((a, b) => a - b)
        const some = parts.slice(first, (last ?? 0) + 1)
        const part = bytes.subarray(some[0]?.from, some.at(-1)?.to)
        expect(JSON.stringify(await read(part, 13))).toBe(JSON.stringify(some.flatMap((of) => of.records)))
      }),
    )
  })

  test('a file that is cut anywhere never yields a record that was not sent whole', async () => {
    const text = '{"n":1,"list":[{"a":"x"}]}\n{"n":2,"list":[{"a":"y"}]}\n'
    for (let end = 0; end < text.length; end += 1) {
      const whole = (await read(text.slice(0, end)).catch(() => undefined)) ?? []
      expect([
        [],
        [{ n: 1, list: [{ a: 'x' }] }],
        [
          { n: 1, list: [{ a: 'x' }] },
          { n: 2, list: [{ a: 'y' }] },
        ],
      ]).toContainEqual(whole)
    }
  })
})
