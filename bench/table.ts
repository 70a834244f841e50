// Tables for people: a heading, columns as wide as they need to be.

export function printTable(
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
) {
  const widths = columns.map((_, index) =>
    Math.max(...[columns, ...rows].map((cells) => cells[index]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join('   ')
  console.log(`\n${heading}\n`)
  console.log(line(columns))
  console.log(widths.map((width) => '─'.repeat(width)).join('───'))
  for (const row of rows) console.log(line(row))
}
