// A Markdown table. Cells are ready Markdown; whatever comes from outside has been through `escape`.

export interface Column {
  readonly title: string
  /** Numbers stand right, so that digits line up. */
  readonly align: 'left' | 'right'
}

/** A text that does not break over lines, not even after a dash: a number, its sign and its arrow belong together. */
export const unbroken = (text: string): string => text.replaceAll('– ', '–\u2060 ').replaceAll(' ', '\u00a0')

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** The table; empty when there are no rows. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  return [
    line(columns.map(({ title }) => title)),
    line(columns.map(({ align }) => (align === 'right' ? '--:' : ':--'))),
    ...rows.map((cells) =>
      line(cells.map((cell, index) => (columns[index]?.align === 'right' ? unbroken(cell) : cell))),
    ),
  ].join('\n')
}

export const left = (title: string): Column => ({ title, align: 'left' })
export const right = (title: string): Column => ({ title, align: 'right' })
