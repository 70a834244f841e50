// The stored form of one day of a series: files with canonical bytes, and git's names for them.
import { createHash } from 'node:crypto'
import { day, type Day } from '../core/day.ts'
import type { DayFigures } from '../reports/all.ts'
import type { LeftOut } from '../core/left-out.ts'
import type { Change } from '../core/outcome.ts'

/** A file to be written: a text, or a blob that is uploaded already; null deletes. */
export interface File {
  readonly path: string
  readonly content: string | { readonly blob: string } | null
}

/** How a stored day with other bytes differs from what GitHub says now. */
export type Comparison =
  | { readonly state: 'unchanged' }
  | { readonly state: 'repaired' | 'rewritten' }
  | { readonly state: 'restated'; readonly changed: Readonly<Record<string, Change>> }

/** A day of a series, whole, checked and ready to be stored. */
export interface Snapshot {
  readonly files: readonly File[]
  /** What trends need of it. */
  readonly figures: DayFigures | undefined
  /** GitHub's id of the target, where the records name it. */
  readonly targetId: string | undefined
  /** What of its records was left out because it is not known; of reports about people. */
  readonly leftOut?: LeftOut
  /** Tells a restatement from damage and from mere spelling, given the bytes of the stored files. */
  readonly compare: (stored: readonly Uint8Array[]) => Comparison
}

/** Name → git blob id of the files that make one day's snapshot; nearly always one. */
export type StoredFiles = ReadonlyMap<string, string>

/** The id git gives a file of this content (SHA-1 of a header and the bytes), so that equality costs no download. */
export function blobId(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/** The day a file of a month's folder is of; undefined for a file that is not a snapshot, and thus not ours. */
export function dayOfFile(name: string): Day | undefined {
  const stem = /^(\d{4}-\d{2}-\d{2})(?:\.part-\d+)?\.(?:json|ndjson|ndjson\.gz)$/.exec(name)?.[1]
  const parsed = day.safeParse(stem)
  return parsed.success ? parsed.data : undefined
}

/** A file's name without its folder. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

function idOf({ content }: File): string | undefined {
  if (content === null) return undefined
  return typeof content === 'string' ? blobId(content) : content.blob
}

/** Whether the stored files are these files, to the byte. */
export const areStored = (files: readonly File[], stored: StoredFiles): boolean =>
  files.length === stored.size && files.every((file) => stored.get(nameOf(file.path)) === idOf(file))

/** Whether two readings of the branch found the same files for a day. */
export const areSameFiles = (a: StoredFiles | undefined, b: StoredFiles | undefined): boolean =>
  (a?.size ?? 0) === (b?.size ?? 0) && [...(a ?? [])].every(([name, id]) => b?.get(name) === id)
