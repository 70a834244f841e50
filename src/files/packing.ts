// Lines → files: plain while small, compressed when large, in parts when very large. No file is too large for GitHub.
import { crc32, gunzipSync, gzipSync } from 'node:zlib'
import { inGroups } from '../core/groups.ts'
import { isObject, type JsonObject, parseJson } from '../core/json.ts'
import type { Lines } from './lines.ts'
import type { Comparison } from './snapshot.ts'

/** Larger reports are compressed: git finds no useful delta in them, and GitHub warns of files beyond 1 MB. */
const PLAIN_BYTES = 4 * 1024 * 1024
/** Compressed files beyond this are split; GitHub takes blobs of up to 40 MB. */
const PART_BYTES = 20 * 1024 * 1024
/** Half the time of zlib's usual level, for files a sixth larger: compressing is the largest part of storing a day. */
const GZIP_LEVEL = 3
/** The header's byte for the operating system; "unknown", so that every machine writes the same. */
const OS_BYTE = 9
const OS_UNKNOWN = 255

export interface LineFile {
  /** What follows the day in the file's name: `.ndjson`, `.ndjson.gz`, `.part-01.ndjson.gz`. */
  readonly ending: string
  readonly content: Buffer
}

/** What is needed to compare lines with stored files without keeping the lines. The checksum is gzip's own. */
interface Mark {
  readonly count: number
  readonly size: number
  readonly checksum: number
}

const NOTHING: Mark = { count: 0, size: 0, checksum: 0 }

const withBlock = ({ count, size, checksum }: Mark, bytes: Uint8Array, lines: number): Mark => ({
  count: count + lines,
  size: size + bytes.length,
  checksum: crc32(bytes, checksum),
})

/** A day's lines as files. */
export interface LineSet {
  readonly files: readonly LineFile[]
  readonly mark: Mark
}

/**
 * Blocks are compressed one by one: gzip files that follow each other are one gzip file (RFC 1952, 2.2). Node writes no
 * time stamp into the header, so the same lines give the same bytes.
 */
function gzip(bytes: Buffer): Buffer {
  // A copy: what zlib returns is a window on a buffer of its chunk size.
  const compressed = Buffer.from(gzipSync(bytes, { level: GZIP_LEVEL, chunkSize: 256 * 1024 }))
  compressed[OS_BYTE] = OS_UNKNOWN
  return compressed
}

/** The files of a day's sorted lines, which carry their line ends. Parts end on line ends, and each is a whole gzip file. */
export function toFiles(lines: Pick<Lines, 'sorted'>): LineSet {
  const members: Buffer[] = []
  let small: Buffer | undefined
  let mark = NOTHING
  for (const { bytes, count } of lines.sorted(PLAIN_BYTES)) {
    // The first block may be all there is; any other shows that it was not.
    if (mark === NOTHING && bytes.length < PLAIN_BYTES) small = Buffer.from(bytes)
    else members.push(gzip(bytes))
    mark = withBlock(mark, bytes, count)
  }
  if (members.length === 0) {
    return { files: [{ ending: '.ndjson', content: small ?? Buffer.alloc(0) }], mark }
  }
  const parts = inGroups(members, ({ length }) => length, { size: PART_BYTES })
  const files = parts.map((part, index) => ({
    ending: parts.length === 1 ? '.ndjson.gz' : `.part-${String(index + 1).padStart(2, '0')}.ndjson.gz`,
    content: Buffer.concat(part),
  }))
  return { files, mark }
}

/** A file by hand may inflate to anything; a part of ours to a fifth of this at the most. */
const MAX_BYTES = 1024 * 1024 * 1024

const inflate = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: MAX_BYTES }) : bytes

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

function compareLines(stored: readonly Uint8Array[], mark: Mark): Comparison {
  let from = NOTHING
  try {
    for (const bytes of stored) {
      const plain = inflate(bytes)
      from = withBlock(from, plain, countLines(plain))
    }
  } catch {
    return { state: 'repaired' }
  }
  return from.size === mark.size && from.checksum === mark.checksum
    ? { state: 'unchanged' }
    : { state: 'restated', changed: { records: { from: from.count, to: mark.count } } }
}

/**
 * Compares stored files with a day's lines: the same records in another compressor's bytes are no restatement. Made here,
 * so that what it holds on to is the mark, and not the lines of the scope it is called in.
 */
export const comparisonWith =
  (mark: Mark) =>
  (stored: readonly Uint8Array[]): Comparison =>
    compareLines(stored, mark)
