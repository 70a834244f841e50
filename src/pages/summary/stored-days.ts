// Which days of a week the archive holds.
import type { Day } from '../../core/day.ts'
import { daysOf } from '../../core/period.ts'
import type { History } from '../../files/history.ts'
import type { TargetResult } from '../../archive/run.ts'
import type { Row } from '../../files/rows.ts'

/** Whether the figures of a day are known. */
export const isStored = (history: History, day: Day): boolean => history.get(day)?.totals !== undefined

/** The stored days of a week, or undefined when the run did not read all of them again. */
export function readDays(history: History, row: Row): Day[] | undefined {
  const days = daysOf(row).filter((day) => isStored(history, day))
  return days.length === row.days ? days : undefined
}

/** Whether the branch has a folder of the target: its ledger is written with the first thing that is learnt of it. */
export const hasLedger = ({ ledger }: Pick<TargetResult, 'ledger'>): boolean =>
  Object.keys(ledger.reports).length > 0
