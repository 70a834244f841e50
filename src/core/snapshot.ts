// The stored form of one day of a series: files with canonical bytes, and git's names for them.
import { createHash } from 'node:crypto'
import { day, type Day } from './day.ts'

/** A file to be written. Texts are short and travel inline; bytes are uploaded; null deletes. */
export interface File {
  readonly path: string
  readonly content: string | Uint8Array | null
}

/** Name → git blob id of the files that make one day's snapshot; nearly always one. */
export type Stored = ReadonlyMap<string, string>

/** The id git gives a file of this content (SHA-1 of a header and the bytes), so that equality costs no download. */
export function blobId(content: string | Uint8Array): string {
  const bytes = Buffer.from(content)
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/** The day a file of a month's folder is of; undefined for a file that is not a snapshot, and thus not ours. */
export function dayOfFile(name: string): Day | undefined {
  const stem = /^(\d{4}-\d{2}-\d{2})(?:\.part-\d+)?\.(?:json|ndjson|ndjson\.gz)$/.exec(name)?.[1]
  const parsed = day.safeParse(stem)
  return parsed.success ? parsed.data : undefined
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Whether the stored files are these files, to the byte. */
export const isStored = (files: readonly File[], stored: Stored): boolean =>
  files.length === stored.size &&
  files.every(({ path, content }) => content !== null && stored.get(nameOf(path)) === blobId(content))

/** Whether two readings of the branch found the same files for a day. */
export const sameStored = (a: Stored | undefined, b: Stored | undefined): boolean =>
  (a?.size ?? 0) === (b?.size ?? 0) && [...(a ?? [])].every(([name, id]) => b?.get(name) === id)
