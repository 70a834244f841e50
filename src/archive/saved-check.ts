// Whether a saved record may be imported: its day is possible, it is about this target, and it may be stored.
import type { Day } from '../core/day.ts'
import { Damaged } from '../core/errors.ts'
import { idText } from '../core/json.ts'
import { isPseudonym, type UserData } from '../core/privacy.ts'
import { folderOf, type Target, targetOfFolder } from '../core/target.ts'
import { FIRST_COPILOT_DAY } from '../core/window.ts'
import { figuresOf } from '../files/figures.ts'
import { checkRecord } from '../files/record.ts'
import { reportOf } from '../files/series.ts'
import type { Found } from '../imports/found.ts'
import { namesPerson } from '../reports/credits/person.ts'

/** A file that is whole, but may not be stored because it is about people. */
export class Personal extends Error {}

export interface Terms {
  readonly today: Day
  readonly userData: UserData
  readonly minGroupSize: number
  /** Why nothing about people may be stored, as the end of a sentence; undefined where it may. */
  readonly noPeople: string | undefined
}

function checkPeople(target: Target, { report, record }: Found, { noPeople, userData }: Terms): void {
  if (reportOf({ target, report }).personal === undefined) return
  if (noPeople !== undefined) throw new Personal(noPeople)
  if (userData.mode === 'pseudonymous' && isPseudonym(idText(record['user_id'])))
    throw new Damaged('its people already have pseudonyms and would get other ones')
}

/** Computed once here: it must not fail later, when half of the days are stored. */
function checkFigures(target: Target, { report, record }: Found): void {
  const described = reportOf({ target, report })
  try {
    if (described.form === 'entity') figuresOf(described, [record])
  } catch (error) {
    throw new Damaged(`its figures do not have the shape of the report ${report}`, { cause: error })
  }
}

/** GitHub's id of the target as the record names it. Throws {@link Damaged}, or {@link Personal}. */
export function checkSaved(
  target: Target,
  found: Found,
  targetId: string | undefined,
  terms: Terms,
): string | undefined {
  const { report, day, record } = found
  checkPeople(target, found, terms)
  if (day < FIRST_COPILOT_DAY || day > terms.today)
    throw new Damaged(`its day is ${day}, which GitHub cannot have counted`)
  const { target: named, min_group_size: size } = record
  if (typeof named === 'string' && named !== folderOf(target))
    throw new Damaged(`it belongs to ${targetOfFolder(named) === undefined ? 'no target' : named}`)
  if (report === 'teams' && (typeof size !== 'number' || size < terms.minGroupSize))
    throw new Damaged(`it names teams with fewer than ${terms.minGroupSize} members (min-group-size)`)
  checkFigures(target, found)
  if (report === 'credits') {
    if (namesPerson(record)) throw new Damaged('it is a bill that names a person')
    return undefined
  }
  return checkRecord(record, reportOf({ target, report }), { day, kind: target.kind, targetId })
}
