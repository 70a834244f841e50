// Entity reports: what they say of a day concerns the whole organization or enterprise, nearly always in one record.
import { canonicalDocument, canonicalLine } from '../core/canonical.ts'
import { Damaged } from '../core/errors.ts'
import { checkNesting, isObject, type Json, type JsonObject, parseJson } from '../core/json.ts'
import { checkRecord, type Expected, keyOf } from './record.ts'
import type { Report } from '../reports/report.ts'

const without = (record: JsonObject, dropped: readonly string[]): JsonObject =>
  dropped.length === 0
    ? record
    : Object.fromEntries(Object.entries(record).filter(([key]) => !dropped.includes(key)))

export interface Gathered {
  readonly records: readonly JsonObject[]
  /** GitHub's id of the target, where the records name it. */
  readonly targetId: string | undefined
}

/**
 * Gathers a day's records: checked, each once, in a fixed order. Records that say the same are one; records of one day
 * that differ are all kept. Throws {@link Damaged} when one is of another day or target, or when there is none.
 */
export async function gatherRecords(
  sent: AsyncIterable<readonly JsonObject[]> | Iterable<readonly JsonObject[]>,
  report: Report,
  expected: Expected,
): Promise<Gathered> {
  const kept = new Map<string, JsonObject>()
  let { targetId } = expected
  for await (const batch of sent) {
    for (const record of batch) {
      const id = checkRecord(record, report, { ...expected, targetId })
      targetId ??= id
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
