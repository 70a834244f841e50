// A report's table as Markdown. Whatever it holds from outside passes `escape` here.
import type { Table } from '../../core/table.ts'
import { shownTable } from '../table-text.ts'
import { blocks } from './blocks.ts'
import { valueText } from './change.ts'
import { escape } from './escape.ts'
import { left, right, table } from './table.ts'

/** The table with at most so many rows; `where` the others stand. */
export function reportTable(
  made: Table,
  { most, where }: { readonly most: number; readonly where: string },
): string {
  const { rows, notes } = shownTable(made, { most, where, outside: escape })
  return blocks(
    table(
      [left(made.heading), ...made.columns.map(({ title }) => right(title))],
      rows.map(({ label, row }) => [
        label,
        ...made.columns.map(({ unit, isMain }, index) => {
          const text = valueText(row.values[index] ?? null, unit)
          return isMain === true ? `**${text}**` : text
        }),
      ]),
    ),
    notes.join(' '),
  )
}
