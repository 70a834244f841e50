// Entity reports: what they say of a day concerns the whole organization or enterprise, nearly always in one record.
import { canonicalDocument, canonicalLine } from '../core/canonical.ts'
import { Damaged, TooLarge } from '../core/errors.ts'
import {
  checkDepth,
  checkNesting,
  isObject,
  isRawNumber,
  type Json,
  type JsonObject,
  parseJson,
  toJsonNumber,
} from '../core/json.ts'
import { checkRecord, type Expected, keyOf } from './record.ts'
import type { Report } from '../reports/report.ts'

const without = (record: JsonObject, dropped: readonly string[]): JsonObject =>
  dropped.length === 0
    ? record
    : Object.fromEntries(Object.entries(record).filter(([key]) => !dropped.includes(key)))

/** A day is nearly always one record. */
const MOST_RECORDS = 1000
/** GitHub has refused files of 40 MB, and with them the commit that holds all other days. */
const MOST_BYTES = 30_000_000

/** How many bytes a value is in a snapshot: all that it holds stands on lines of its own, indented. */
function bytesOf(value: Json, depth: number): number {
  checkDepth(depth)
  if (typeof value === 'number') return JSON.stringify(toJsonNumber(value)).length
  if (typeof value !== 'object' || value === null || isRawNumber(value))
    return Buffer.byteLength(JSON.stringify(value))
  // An item has its indent, a comma and a line end; what holds it has two brackets, and the indent of the second.
  const item = 2 * depth + 4
  const ends = 2 * depth + 2
  if (Array.isArray(value))
    return value.reduce((sum: number, held: Json) => sum + item + bytesOf(held, depth + 1), ends)
  return Object.entries(value).reduce(
    (sum, [key, held]) => sum + item + bytesOf(key, depth + 1) + 2 + bytesOf(held, depth + 1),
    ends,
  )
}

/** Adds up what a day of a report comes to as a document, and throws {@link TooLarge} as soon as that is too much. */
export class DocumentSize {
  readonly #report: Report
  readonly #mostBytes: number
  #records = 0
  #bytes = 0

  constructor(report: Report, mostBytes = MOST_BYTES) {
    this.#report = report
    this.#mostBytes = mostBytes
  }

  add(record: JsonObject): void {
    this.#records += 1
    if (this.#records > MOST_RECORDS)
      throw new TooLarge(`it holds more than ${MOST_RECORDS} records of one day`)
    this.#bytes += bytesOf(without(record, this.#report.dropped), 1)
    if (this.#bytes > this.#mostBytes)
      throw new TooLarge(`its day would be stored as a file of more than ${this.#mostBytes} bytes`)
  }
}

export interface Gathered {
  readonly records: readonly JsonObject[]
  /** GitHub's id of the target, where the records name it. */
  readonly targetId: string | undefined
}

/**
 * Gathers a day's records: checked, each once, in a fixed order. Records that say the same are one; records of one day
 * that differ are all kept. Throws {@link Damaged} when one is of another day or target, when there is none, or too much.
 */
export async function gatherRecords(
  sent: AsyncIterable<readonly JsonObject[]> | Iterable<readonly JsonObject[]>,
  report: Report,
  expected: Expected,
): Promise<Gathered> {
  const kept = new Map<string, JsonObject>()
  let { targetId } = expected
  const size = new DocumentSize(report)
  for await (const batch of sent) {
    for (const record of batch) {
      const id = checkRecord(record, report, { ...expected, targetId })
      targetId ??= id
      size.add(record)
      const lean = without(record, report.dropped)
      const line = canonicalLine(lean)
      kept.set(`${keyOf(report, lean, line)}${line}`, lean)
    }
  }
  if (kept.size === 0) throw new Damaged('it is empty')
  const records = [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record)
  return { records, targetId }
}

/** The snapshot of a day: the record, or an array where there are several. */
export const entityText = (records: readonly JsonObject[]): string =>
  canonicalDocument(records.length === 1 ? (records[0] as JsonObject) : records)

/** The records of a stored snapshot; undefined when somebody left it damaged. */
export function readEntity(text: string): JsonObject[] | undefined {
  let value: Json
  try {
    value = parseJson(text)
    checkNesting(value)
  } catch {
    return undefined
  }
  const records = Array.isArray(value) ? (value as readonly Json[]) : [value]
  return records.length > 0 && records.every(isObject) ? (records as JsonObject[]) : undefined
}
