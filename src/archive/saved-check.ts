// Whether a saved record may be taken in: of a day that can be, of this target, and of nobody who may not be stored.
import type { Day } from '../core/day.ts'
import { Damaged } from '../core/errors.ts'
import { idText } from '../core/json.ts'
import type { UserData } from '../core/privacy.ts'
import { folderOf, type Target } from '../core/target.ts'
import { figuresOf } from '../files/figures.ts'
import { checkRecord } from '../files/record.ts'
import { reportOf } from '../files/series.ts'
import type { Found } from '../imports/found.ts'
import { namesPerson } from '../reports/credits/person.ts'

/** The first preview of Copilot: nothing that GitHub counted is older. */
const FIRST_DAY = '2021-06-29'

/** A file that is whole, and yet not to be stored. */
export class Personal extends Error {}

export interface Terms {
  readonly today: Day
  readonly userData: UserData
  readonly minGroupSize: number
  /** Why no person may be stored, as a sentence goes on; undefined where it may. */
  readonly noPeople: string | undefined
}

/** An organization's reports name it, and an enterprise's name no organization; `repos` name one in any case. */
const SCOPED = new Set(['totals', 'totals-28-day', 'users', 'users-28-day', 'user-teams'])

function checkScope({ kind }: Target, { report, record }: Found): void {
  if (!SCOPED.has(report) || idText(record['enterprise_id']) === undefined) return
  const isOfOrganization = idText(record['organization_id']) !== undefined
  if (isOfOrganization !== (kind === 'organization'))
    throw new Damaged(`it is a report of ${isOfOrganization ? 'an organization' : 'an enterprise'}`)
}

function checkPeople(target: Target, { report, record }: Found, { noPeople, userData }: Terms): void {
  if (reportOf({ target, report }).personal === undefined) return
  if (noPeople !== undefined) throw new Personal(noPeople)
  if (userData.mode === 'pseudonymous' && /^[0-9a-f]{32}$/.test(idText(record['user_id']) ?? ''))
    throw new Damaged('its people have pseudonyms already, and would get others')
}

/** What is computed of a record must not fail when half of the days are stored. */
function checkFigures(target: Target, { report, record }: Found): void {
  const described = reportOf({ target, report })
  try {
    if (described.form === 'entity') figuresOf(described, [record])
  } catch (error) {
    throw new Damaged(`its figures have not the shape of the report ${report}`, { cause: error })
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
  if (day < FIRST_DAY || day > terms.today)
    throw new Damaged(`it is of ${day}, a day that GitHub cannot have counted`)
  checkScope(target, found)
  const { target: named, min_group_size: size } = record
  if (typeof named === 'string' && named !== folderOf(target))
    throw new Damaged(`it is of ${named.slice(0, 100)}`)
  if (report === 'teams' && (typeof size !== 'number' || size < terms.minGroupSize))
    throw new Damaged(`its teams were folded at fewer than ${terms.minGroupSize} members (min-group-size)`)
  checkFigures(target, found)
  if (report === 'credits') {
    if (namesPerson(record)) throw new Damaged('it is a bill that names a person')
    return undefined
  }
  return checkRecord(record, reportOf({ target, report }), { day, kind: target.kind, targetId })
}
