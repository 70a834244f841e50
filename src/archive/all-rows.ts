// Makes all rows of a target again, month by month: ten years are never in memory at once.
import { pMapIterable } from 'p-map'
import { periodRange } from '../core/period.ts'
import type { History } from '../files/history.ts'
import type { Rows } from '../files/row-files.ts'
import { monthRowOf, type RowContext, totalsDays, weekRowOf } from '../files/rows.ts'
import type { File } from '../files/snapshot.ts'
import { type Carried, carriedIn } from '../reports/totals/carried.ts'
import { historyFile, historyOf, type RunFigures, type Month } from './months.ts'
import { monthNames, shownDays } from './shown-days.ts'
import type { Spans } from './stored-rows.ts'

export interface Derived {
  /** Figures by day, at least of the weeks that a summary looks at. */
  readonly history: History
  readonly rows: Rows
  readonly files: readonly File[]
}

/** Months that are read side by side: enough to fill a query, few enough that ten years fit into the memory of these. */
const MONTHS_AT_ONCE = 6

/** History and rows of these spans; the history only of the weeks that a summary looks at. */
export async function makeAllRows(
  read: (month: string) => Promise<Month>,
  { target, asOf, isSettled }: RunFigures,
  all: Spans,
): Promise<Derived> {
  const shown = new Set(monthNames(shownDays(asOf)))
  const files: File[] = []
  const weeks: Rows['weeks'][number][] = []
  const months: Rows['months'][number][] = []
  const kept: Month[] = []
  const waiting = periodRange('week', all.week.first, all.week.last)
  let carried: Carried = {}
  let previous: Month = { lines: [], isNew: false }
  const reading = pMapIterable(
    periodRange('month', all.month.first, all.month.last),
    async (month) => ({ month, current: await read(month.name) }),
    { concurrency: MONTHS_AT_ONCE },
  )
  for await (const { month, current } of reading) {
    const history = historyOf([previous, current])
    if (current.isNew) files.push(historyFile(target, month.name, history))
    if (shown.has(month.name)) kept.push(current)
    carried = carriedIn(carried, totalsDays(history, [...history.keys()]))
    const context: RowContext = { carried, isSettled }
    months.push(monthRowOf(month, history, context))
    const complete = waiting.filter((week) => week.end <= month.end || month.end >= all.month.last)
    weeks.push(...complete.map((week) => weekRowOf(week, history, context)))
    waiting.splice(0, complete.length)
    previous = current
  }
  return { history: historyOf(kept), rows: { weeks, months, carried }, files }
}
