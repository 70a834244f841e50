// A report's table as Markdown. Whatever it holds from outside passes `escape` here, and nowhere else.
import type { Label, Piece, Sentence, Table, TableRow, Unit, Value } from '../../core/table.ts'
import { blocks } from './blocks.ts'
import { change } from './change.ts'
import { escape } from './escape.ts'
import { difference, moved, number, percent, plural, signed } from './number.ts'
import { left, right, table } from './table.ts'
import { date } from './when.ts'

function pieceText(piece: Piece): string {
  if (typeof piece === 'string') return piece
  if (typeof piece === 'number') return number(piece)
  return 'day' in piece ? date(piece.day) : escape(piece.outside)
}
const text = (sentence: Sentence): string => sentence.map(pieceText).join('')

function valueText(value: Value, unit: Unit): string {
  if (value !== null && typeof value === 'object') {
    if (unit === 'points') return change(value, 'rate')
    return unit === 'mean change'
      ? change(value, 'mean')
      : moved(signed(difference(value.current, value.previous)))
  }
  return unit === 'share' ? percent(value) : number(value, unit === 'mean' ? 1 : 0)
}

/** Rows that are written alike are told apart by their ids. */
function labelsOf(rows: readonly TableRow[]): (label: Label) => string {
  const own = (label: Label) => ('said' in label ? text(label.said) : escape(label.name))
  const alike = Map.groupBy(rows, ({ label }) => own(label))
  return (label) =>
    'id' in label && label.id !== undefined && (alike.get(own(label))?.length ?? 0) > 1
      ? `${own(label)} (id ${escape(label.id)})`
      : own(label)
}

/** How many rows are shown: one alone is never left out. */
const shownOf = (count: number, most: number): number => (count === most + 1 ? count : Math.min(count, most))

/** The table with at most so many rows; `where` all of them stand. */
export function reportTable(
  { of, columns, rows, rest, more = 0, nouns, notes }: Table,
  { most, where }: { readonly most: number; readonly where: string },
): string {
  const shown = rows.slice(0, shownOf(rows.length, most))
  const hidden = more + rows.length - shown.length
  const label = labelsOf(shown)
  const cells = (row: TableRow): string[] => [
    label(row.label),
    ...columns.map(({ unit, isMain }, index) => {
      const written = valueText(row.values[index] ?? null, unit)
      return isMain === true ? `**${written}**` : written
    }),
  ]
  const sentences = [
    ...(hidden > 0 ? [`${plural(hidden, `more ${nouns[0]}`, `more ${nouns[1]}`)} ${where}.`] : []),
    ...notes.map(text),
  ]
  return blocks(
    table(
      [left(of), ...columns.map(({ title }) => right(title))],
      [...shown, ...(rest === undefined ? [] : [rest])].map(cells),
    ),
    sentences.join(' '),
  )
}
