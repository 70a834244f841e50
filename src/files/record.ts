// What must hold of a record before it is stored, and what makes it the same record as another.
import { day as dayFormat, type Day } from '../core/day.ts'
import { Damaged } from '../core/errors.ts'
import { holdsKey, idText, type JsonObject } from '../core/json.ts'
import type { Report } from '../reports/report.ts'
import { isTargetId, type TargetKind } from '../core/target.ts'

/** Which day and whose records were asked for. `targetId` is known once a first record of the target was stored. */
export interface Expected {
  readonly day: Day
  readonly kind: TargetKind
  readonly targetId: string | undefined
}

/** The key of a record that holds its target's id. */
export const scopeKey = { organization: 'organization_id', enterprise: 'enterprise_id' } as const

/** What every record about a person has, and no other. Narrow: a new key of GitHub's must not make totals unreadable. */
const PERSON = /^user_(id|login)$/i

/** That a file is not of the target that the name stood for before. */
export const otherTarget = (kind: TargetKind, id: string, known: string): string =>
  `its ${scopeKey[kind]} is ${id}, while the archive holds ${known}: the name now belongs to another ${kind}`

/** Throws {@link Damaged} for an enterprise's record among an organization's, and the other way round. */
function checkKind(record: JsonObject, { tellsKind }: Report, kind: TargetKind): void {
  if (tellsKind !== true) return
  const isOfOrganization = idText(record['organization_id']) !== undefined
  // The older API's days, and some saved ones, name neither.
  if (!isOfOrganization && idText(record['enterprise_id']) === undefined) return
  if (isOfOrganization !== (kind === 'organization'))
    throw new Damaged(`it is a report of ${isOfOrganization ? 'an organization' : 'an enterprise'}`)
}

/**
 * Throws {@link Damaged} when a record is of another day or another target, or about a person in a report that is not. Says
 * which day, never whose record. Returns GitHub's id of the target; undefined where the record names none (the older API).
 */
export function checkRecord(record: JsonObject, report: Report, expected: Expected): string | undefined {
  const day = record[report.dayKey]
  if (day !== expected.day)
    throw new Damaged(`it holds a record of ${dayFormat.safeParse(day).data ?? 'no day'}`)
  const key = scopeKey[expected.kind]
  const id = idText(record[key])
  if (id !== undefined && !isTargetId(id)) throw new Damaged(`its ${key} is not an id`)
  if (id !== undefined && expected.targetId !== undefined && id !== expected.targetId) {
    throw new Damaged(otherTarget(expected.kind, id, expected.targetId))
  }
  checkKind(record, report, expected.kind)
  if (report.personal === undefined && holdsKey(record, PERSON))
    throw new Damaged('it names a person, which no record of this report does')
  return id
}

/**
 * What tells a record's place and identity within its snapshot: records with the same key are one record. Ids are numbers
 * of any length, so each stands behind its length: 99 comes before 100. Records that do not say whom they are about are
 * one only where they say the same, which is their canonical text: none may be lost.
 */
export function keyOf(report: Report, record: JsonObject, text: string): string {
  const ids = report.ids.map((name) => idText(record[name]))
  const parts = ids.flatMap((id) => [String.fromCharCode(id?.length ?? 0), id ?? ''])
  // The last id is the record's own; those before it may be lacking.
  if (ids.length > 0 && ids.at(-1) === undefined) parts.push(text)
  // Joined, not added: a sum stays a tree of its parts, which every comparison of a sort would walk.
  return parts.join('')
}
