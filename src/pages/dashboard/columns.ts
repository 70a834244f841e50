// Columns: of each figure, its values in the order of the rows.
import type { Value } from '../chart/spec.ts'

/** The columns of which at least one value is known. */
export function columns<Key extends string, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  value: (row: Row, key: Key) => Value,
): { readonly [Name in Key]?: readonly Value[] } {
  const found: { [Name in Key]?: readonly Value[] } = {}
  for (const key of keys) {
    const column = rows.map((row) => value(row, key))
    if (column.some((value) => value !== null)) found[key] = column
  }
  return found
}
