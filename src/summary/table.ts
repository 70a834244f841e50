// A Markdown table. Cells are ready Markdown; whatever comes from outside has been through `escape`.

export interface Column {
  readonly title: string
  /** Numbers stand right, so that digits line up. */
  readonly align: 'left' | 'right'
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** The table; empty when there are no rows. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  return [
    line(columns.map(({ title }) => title)),
    line(columns.map(({ align }) => (align === 'right' ? '--:' : ':--'))),
    ...rows.map(line),
  ].join('\n')
}

export const left = (title: string): Column => ({ title, align: 'left' })
export const right = (title: string): Column => ({ title, align: 'right' })
