// The tables of all reports over the week that a summary is about.
import type { Day } from '../../core/day.ts'
import { type History, latestFigures } from '../../files/history.ts'
import { weeklyTables, type TableName } from '../../reports/all.ts'
import type { Filter, WeeklyTable } from '../../reports/report.ts'
import { reportTable } from '../markdown/report-table.ts'
import type { Comparison } from './comparison.ts'

export interface WrittenTable {
  readonly name: TableName
  readonly title: string
  readonly part: WeeklyTable['part']
  /** Empty where the days say nothing of it. */
  readonly text: string
}

/** Each table of each report, in the list's order. */
export const writtenTables = (
  history: History,
  { current, previous }: Pick<Comparison, 'current' | 'previous'>,
  filter: Filter,
): WrittenTable[] =>
  weeklyTables.map(({ field, name, table }) => {
    const figures = (day: Day) => history.get(day)?.[field]
    const latest = latestFigures(history.values(), field)
    const made = table.make({ days: current, before: previous, figures, latest }, filter)
    const { title, part, most } = table
    return {
      name,
      title,
      part,
      text: made === undefined ? '' : reportTable(made, { most, where: 'on the data branch' }),
    }
  })
