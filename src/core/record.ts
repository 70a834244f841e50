// What must hold of a record before it is stored, and what makes it the same record as another.
import type { Day } from './day.ts'
import { Damaged } from './damaged.ts'
import { idText, type JsonObject } from './json.ts'
import type { Report } from './report.ts'
import type { TargetKind } from './target.ts'

/** Which day and whose records were asked for. `targetId` is known once a first record of the target was stored. */
export interface Expected {
  readonly day: Day
  readonly kind: TargetKind
  readonly targetId: string | undefined
}

const scopeKey = { organization: 'organization_id', enterprise: 'enterprise_id' } as const

/**
 * Throws {@link Damaged} when a record is of another day or another target. Says which day, never whose record. Returns
 * GitHub's id of the target; undefined where the record names none (the older API).
 */
export function check(record: JsonObject, report: Report, expected: Expected): string | undefined {
  const day = record[report.dayKey]
  if (day !== expected.day) {
    throw new Damaged(`it holds a record of ${typeof day === 'string' ? day.slice(0, 10) : 'no day'}`)
  }
  const key = scopeKey[expected.kind]
  const id = idText(record[key])
  if (id !== undefined && expected.targetId !== undefined && id !== expected.targetId) {
    throw new Damaged(
      `its ${key} is ${id}, while the archive holds ${expected.targetId}: the name now belongs to another ${expected.kind}`,
    )
  }
  return id
}

/** Ids are numbers of any length, so they sort by length first: 99 stands before 100. */
const sortable = (id: string): string => `${String.fromCharCode(id.length)}${id}`

/** The record's place and identity within its day: records with the same key are one record. */
export function recordKey(record: JsonObject, report: Report): string {
  let key = idText(record[report.dayKey]) ?? ''
  for (const id of report.ids) key += ` ${sortable(idText(record[id]) ?? '')}`
  return key
}
