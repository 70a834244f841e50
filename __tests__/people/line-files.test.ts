// A day's lines become one plain file, one compressed file, or several, each of which can be read alone.
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { comparisonWith, toFiles } from '../../src/files/packing.ts'
import type { Block } from '../../src/files/lines.ts'
import { randomRecords } from './support/random-records.ts'

const MB = 1024 * 1024
const day = '2026-11-16'

const linesOf = (count: number, bytes: number): Buffer[] =>
  randomRecords(count, bytes, day).map((record) => Buffer.from(`${JSON.stringify(record)}\n`))

/** Sorted lines, in blocks that end at line ends. */
const inBlocks = (lines: readonly Buffer[]) => ({
  *sorted(size: number): Generator<Block> {
    let [from, used] = [0, 0]
    for (const [at, { length }] of lines.entries()) {
      used += length
      if (used < size && at < lines.length - 1) continue
      yield { bytes: Buffer.concat(lines.slice(from, at + 1)), count: at + 1 - from }
      from = at + 1
      used = 0
    }
  },
})

/** A line of this many bytes. */
const line = (bytes: number): Buffer => Buffer.from(`${'x'.repeat(bytes - 1)}\n`)

const half = Array.from({ length: 4 }, () => line(MB - 1))

describe('up to 4 MB', () => {
  test.each([
    ['below', [line(3 * MB)], '.ndjson'],
    ['just below, in many lines', [...half, line(3)], '.ndjson'],
    ['just above', [...half, line(5)], '.ndjson.gz'],
    ['one line above', [line(4 * MB + 1)], '.ndjson.gz'],
  ])('%s', (_what, lines, ending) => {
    const { files } = toFiles(inBlocks(lines))
    expect(files.map((file) => file.ending)).toEqual([ending])
    const bytes = files[0]?.content ?? Buffer.alloc(0)
    const plain = ending === '.ndjson' ? bytes : gunzipSync(bytes)
    expect(plain.equals(Buffer.concat(lines))).toBe(true)
  })
})

describe('beyond', () => {
  const lines = linesOf(2200, 2000)

  test('compressed without a time, a name or a system, so that each run and machine writes the same', () => {
    const { files } = toFiles(inBlocks(lines))
    const [file] = files
    expect(files.map(({ ending }) => ending)).toEqual(['.ndjson.gz'])
    expect([...(file?.content.subarray(0, 10) ?? [])]).toEqual([
      0x1f,
      0x8b,
      8,
      0,
      0,
      0,
      0,
      0,
      expect.any(Number),
      255,
    ])
    expect(toFiles(inBlocks(lines)).files[0]?.content.equals(file?.content ?? Buffer.alloc(0))).toBe(true)
    expect(gunzipSync(file?.content ?? '').equals(Buffer.concat(lines))).toBe(true)
  })

  test("another compressor's bytes for the same records are no restatement", () => {
    const { mark } = toFiles(inBlocks(lines))
    const all = Buffer.concat(lines)
    const stored = [
      [gzipSync(all, { level: 9 })],
      [gzipSync(all, { level: 1 })],
      [all],
      [gzipSync(Buffer.concat(lines.slice(0, 700))), gzipSync(Buffer.concat(lines.slice(700)))],
    ]
    for (const bytes of stored) expect(comparisonWith(mark)(bytes)).toEqual({ state: 'unchanged' })
  })

  test('other records are one, told by their number; what does not open is damage', () => {
    const { mark } = toFiles(inBlocks(lines))
    expect(comparisonWith(mark)([gzipSync(Buffer.concat(lines.slice(1)))])).toEqual({
      state: 'restated',
      changed: { records: { from: 2199, to: 2200 } },
    })
    const other = Buffer.concat(lines)
    other[other.length - 3] = (other.at(-3) ?? 0) ^ 1
    expect(comparisonWith(mark)([gzipSync(other)])).toEqual({
      state: 'restated',
      changed: { records: { from: 2200, to: 2200 } },
    })
    const whole = gzipSync(Buffer.concat(lines))
    expect(comparisonWith(mark)([whole.subarray(0, 5000)])).toEqual({ state: 'repaired' })
    expect(comparisonWith(mark)([])).toMatchObject({ state: 'restated' })
  })
})

describe('beyond 20 MB compressed', () => {
  const lines = linesOf(14_200, 2000)
  const all = Buffer.concat(lines)
  const { files, mark } = toFiles(inBlocks(lines))

  test('parts, each a whole file on line ends, none above 30 MB', () => {
    expect(files.map(({ ending }) => ending)).toEqual(['.part-01.ndjson.gz', '.part-02.ndjson.gz'])
    const opened = files.map(({ content }) => gunzipSync(content))
    for (const plain of opened) {
      expect(plain.at(-1)).toBe(0x0a)
      expect(plain.at(0)).toBe(0x7b)
    }
    expect(Buffer.concat(opened).equals(all)).toBe(true)
    const sizes = files.map(({ content }) => content.length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(20 * MB)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(20 * MB)
    expect(comparisonWith(mark)(files.map(({ content }) => content))).toEqual({ state: 'unchanged' })
  })
})
