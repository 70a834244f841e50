// The tables of reports over the newest weeks: teams, repositories and so on, each with the trend of its main figure. People
// of teams overlap, so nothing is added up here.
import { addDays, type Day } from '../../core/day.ts'
import { daysOf } from '../../core/period.ts'
import type { Label, Table } from '../../core/table.ts'
import { type HistoryLine, latestFigures } from '../../files/history.ts'
import { weeklyTables } from '../../reports/all.ts'
import type { Value } from '../chart/spec.ts'
import { shownTable } from '../table-text.ts'
import type { Group } from './input.ts'

/** So many rows stand in the page; the branch has them all. */
const MOST_ROWS = 30
const WEEKS = 12

interface Week {
  readonly start: Day
  readonly end: Day
}

const keyOf = (label: Label): string => ('said' in label ? '' : (label.id ?? label.name))

/** Label → main figure of a week; undefined for a week without any. A sum that a week does not name is 0, a mean unknown. */
function mainOf(table: Table | undefined): ((label: Label) => Value) | undefined {
  if (table === undefined) return undefined
  const main = table.columns.findIndex(({ isMain }) => isMain)
  const values = new Map(
    [...table.rows, ...(table.rest === undefined ? [] : [table.rest])].map(
      (row) => [keyOf(row.label), row.values[main] ?? null] as const,
    ),
  )
  const absent = table.columns[main]?.unit === 'count' ? 0 : null
  return (label) => {
    const value = values.get(keyOf(label)) ?? absent
    return typeof value === 'object' ? null : value
  }
}

/** The tables about the last of these weeks. */
export function groupsOf(weeks: readonly Week[], lines: readonly HistoryLine[]): Group[] {
  const newest = weeks.slice(-WEEKS)
  const week = newest.at(-1)
  if (week === undefined) return []
  const byDay = new Map(lines.map((line) => [line.day, line]))
  return weeklyTables.flatMap(({ field, name, table }): Group[] => {
    if (table.isCharted === true) return []
    const figures = (day: Day) => byDay.get(day)?.[field]
    const latest = latestFigures(lines, field)
    const over = (days: readonly Day[], before: readonly Day[]) =>
      table.make({ days, before, figures, latest }, { teams: [] })
    const days = daysOf(week)
    const made = over(
      days,
      days.map((day) => addDays(day, -7)),
    )
    if (made === undefined) return []
    const mains = newest.map((each) => mainOf(over(daysOf(each), [])))
    const { rows, notes } = shownTable(made, {
      most: MOST_ROWS,
      where: 'on the data branch',
      outside: (text) => text,
    })
    return [
      {
        id: name,
        title: table.title,
        week: week.start,
        heading: made.heading,
        columns: made.columns,
        rows: rows.map(({ label, row }) => ({
          name: label,
          values: row.values,
          trend: mains.map((main) => main?.(row.label) ?? null),
        })),
        // Our own words are Markdown.
        notes: notes.map((note) => note.replaceAll('`', '')),
      },
    ]
  })
}
