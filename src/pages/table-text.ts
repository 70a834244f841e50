// The texts of a report's table, for whatever is written of it. `outside` makes a text from outside safe there.
import type { Label, Piece, Sentence, Table, TableRow } from '../core/table.ts'
import { number, plural } from './markdown/number.ts'
import { date } from './markdown/when.ts'

type Outside = (text: string) => string

function pieceText(piece: Piece, outside: Outside): string {
  if (typeof piece === 'string') return piece
  if (typeof piece === 'number') return number(piece)
  return 'day' in piece ? date(piece.day) : outside(piece.outside)
}
const sentenceText = (sentence: Sentence, outside: Outside): string =>
  sentence.map((piece) => pieceText(piece, outside)).join('')

/** Rows that are written alike are told apart by their ids. */
function labelsOf(rows: readonly TableRow[], outside: Outside): (label: Label) => string {
  const own = (label: Label) => ('said' in label ? sentenceText(label.said, outside) : outside(label.name))
  const alike = Map.groupBy(rows, ({ label }) => own(label))
  return (label) =>
    'id' in label && label.id !== undefined && (alike.get(own(label))?.length ?? 0) > 1
      ? `${own(label)} (id ${outside(label.id)})`
      : own(label)
}

/** How many rows are shown: one alone is never left out. */
const shownOf = (count: number, most: number): number => (count === most + 1 ? count : Math.min(count, most))

export interface Shown {
  readonly rows: readonly { readonly label: string; readonly row: TableRow }[]
  readonly notes: readonly string[]
}

/** At most so many rows of a table, what stands together last; the first note says where the others are. */
export function shownTable(
  { rows, rest, more = 0, nouns, notes }: Table,
  { most, where, outside }: { readonly most: number; readonly where: string; readonly outside: Outside },
): Shown {
  const shown = rows.slice(0, shownOf(rows.length, most))
  const hidden = more + rows.length - shown.length
  const label = labelsOf(shown, outside)
  return {
    rows: [...shown, ...(rest === undefined ? [] : [rest])].map((row) => ({ label: label(row.label), row })),
    notes: [
      ...(hidden > 0 ? [`${plural(hidden, `more ${nouns[0]}`, `more ${nouns[1]}`)} ${where}.`] : []),
      ...notes.map((note) => sentenceText(note, outside)),
    ],
  }
}
