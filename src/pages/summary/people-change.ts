// How the people of a week or month compare with the period before, for the tables that have a row for each period.
import { addDays } from '../../core/day.ts'
import type { Row } from '../../files/rows.ts'
import { definitionsBetweenPeriods } from '../../reports/definitions.ts'
import { change } from '../markdown/change.ts'
import { UNKNOWN } from '../markdown/number.ts'
import { REDEFINED } from './main-table.ts'

/** The change of people against the period before among `all`; a dash where that is not known. */
export function changeOf(row: Row, all: readonly Row[]): string {
  const before = all.find(({ end }) => addDays(end, 1) === row.start)
  if (before === undefined || before.active_users === null) return UNKNOWN
  const text = change({ current: row.active_users, previous: before.active_users }, 'counted')
  const isRedefined = definitionsBetweenPeriods(before, row, 'active_users').length > 0
  return isRedefined && text !== UNKNOWN ? `${text} ${REDEFINED}` : text
}
