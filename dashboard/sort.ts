// The table of all targets, sorted by a click on a column heading.

const valueOf = (row: HTMLTableRowElement, column: number): string => row.cells[column]?.dataset['sort'] ?? ''

/** Unknown values stay at the end in both directions. */
function compare(a: string, b: string, isDescending: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '')
  const [x, y] = [Number(a), Number(b)]
  const order = Number.isNaN(x) || Number.isNaN(y) ? (a < b ? -1 : Number(a > b)) : x - y
  return isDescending ? -order : order
}

/** Sorts the rows of the button's table; a second click reverses the order. */
export function sortBy(button: HTMLButtonElement): void {
  const head = button.closest('th')
  const table = button.closest('table')
  const body = table?.tBodies[0]
  if (head === null || table === null || body === undefined) return
  const column = Number(button.dataset['column'])
  // The first click sorts numbers largest first, names from A.
  const isDescending = head.ariaSort === null ? column > 0 : head.ariaSort === 'ascending'
  for (const other of table.querySelectorAll('th')) other.ariaSort = null
  head.ariaSort = isDescending ? 'descending' : 'ascending'
  const rows = [...body.rows].sort((a, b) => compare(valueOf(a, column), valueOf(b, column), isDescending))
  body.append(...rows)
}
