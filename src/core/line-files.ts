// Lines → files: plain while small, compressed when large, in parts when very large. No file is too large for GitHub.
import { gunzipSync, gzipSync } from 'node:zlib'
import { isObject, type JsonObject, parseJson } from './json.ts'
import { digestOf, type Lines } from './lines.ts'
import type { Comparison } from './snapshot.ts'

/** Larger reports are compressed: git finds no useful delta in them, and GitHub warns of files beyond 1 MB. */
const PLAIN_BYTES = 4 * 1024 * 1024
/** Compressed files beyond this are split; GitHub takes blobs of up to 40 MB. */
const PART_BYTES = 20 * 1024 * 1024
/** Lines compressed in one go. Gzip files that follow each other are one gzip file (RFC 1952, 2.2). */
const MEMBER_BYTES = 8 * 1024 * 1024
const GZIP_LEVEL = 6
/** The header's byte for the operating system; "unknown", so that every machine writes the same. */
const OS_BYTE = 9
const OS_UNKNOWN = 255

export interface LineFile {
  /** What follows the day in the file's name: `.ndjson`, `.ndjson.gz`, `.part-01.ndjson.gz`. */
  readonly ending: string
  readonly content: Buffer
}

/** Node writes no time stamp into the header, so the same lines give the same bytes. */
function gzip(lines: readonly Buffer[]): Buffer {
  const bytes = gzipSync(Buffer.concat(lines), { level: GZIP_LEVEL })
  bytes[OS_BYTE] = OS_UNKNOWN
  return bytes
}

function* members(lines: Lines): Generator<Buffer> {
  let batch: Buffer[] = []
  let size = 0
  for (const line of lines.sorted()) {
    batch.push(line)
    size += line.length
    if (size < MEMBER_BYTES) continue
    yield gzip(batch)
    batch = []
    size = 0
  }
  if (batch.length > 0) yield gzip(batch)
}

/** The files of a day's lines. Parts end on line ends, and each is a whole gzip file. */
export function toFiles(lines: Lines): LineFile[] {
  if (lines.bytes <= PLAIN_BYTES) {
    return [{ ending: '.ndjson', content: Buffer.concat([...lines.sorted()]) }]
  }
  const parts: Buffer[][] = []
  let size = 0
  for (const member of members(lines)) {
    const current = parts.at(-1)
    if (current === undefined || size + member.length > PART_BYTES) {
      parts.push([member])
      size = member.length
    } else {
      current.push(member)
      size += member.length
    }
  }
  return parts.map((part, index) => ({
    ending: parts.length === 1 ? '.ndjson.gz' : `.part-${String(index + 1).padStart(2, '0')}.ndjson.gz`,
    content: Buffer.concat(part),
  }))
}

const inflate = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes

/** The records of stored files. Throws when one is damaged. */
export function* storedRecords(stored: readonly Uint8Array[]): Generator<JsonObject> {
  for (const bytes of stored) {
    for (const line of Buffer.from(inflate(bytes)).toString('utf8').split('\n')) {
      if (line === '') continue
      const record = parseJson(line)
      if (isObject(record)) yield record
    }
  }
}

function countLines(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) count += 1
  return count
}

/** What of a day's lines is needed to compare them with stored files later, without keeping the lines. */
export interface LinesMark {
  readonly count: number
  readonly digest: string
}

export const markOf = (lines: Lines): LinesMark => ({ count: lines.count, digest: digestOf(lines.sorted()) })

/** Stored files against a day's lines: the same records in another compressor's bytes are no restatement. */
export function compareLines(stored: readonly Uint8Array[], { count, digest }: LinesMark): Comparison {
  let plain: Uint8Array[]
  try {
    plain = stored.map(inflate)
  } catch {
    return { state: 'restored' }
  }
  if (digestOf(plain) === digest) return { state: 'unchanged' }
  const from = plain.reduce((sum, bytes) => sum + countLines(bytes), 0)
  return { state: 'restated', changed: { records: { from, to: count } } }
}
