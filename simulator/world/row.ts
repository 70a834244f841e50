/** A row of a report, as it stands in a file. */
export type Row = Readonly<Record<string, unknown>>
