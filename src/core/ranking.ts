// Many named rows, largest first, and those that do not fit: they become a field of their own, never a magic name among
// the rows, for any name may come from outside.

// Not Buffer: the page of the dashboard is checked with these types, and browsers have none.
const encoder = new TextEncoder()

/** The rows that fit into `bytes` as JSON, in their order, and those that do not. One row alone is never folded. */
export function splitToFit<Row>(
  rows: readonly Row[],
  bytes: number,
): readonly [fit: readonly Row[], rest: readonly Row[]] {
  let size = 0
  for (const [index, row] of rows.entries()) {
    size += encoder.encode(JSON.stringify(row)).length + 1
    if (size > bytes && index < rows.length - 1) return [rows.slice(0, index), rows.slice(index)]
  }
  return [rows, []]
}
