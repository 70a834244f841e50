/** A row of a report, as it is in a file. */
export type Row = Readonly<Record<string, unknown>>
