// Cost beside other figures of a week or month: in the tables of targets, of weeks and of months.
import type { CreditsRow } from '../../../reports/credits/row.ts'
import { decimal } from '../../markdown/amount.ts'
import { type Column, right } from '../../markdown/table.ts'

export interface CostColumns {
  readonly columns: readonly Column[]
  readonly cells: (row: CreditsRow | undefined) => readonly string[]
  /** What the columns mean; empty where there are none. */
  readonly note: string
}

const cells = (row: CreditsRow | undefined): string[] => [
  decimal(row?.credits, 0),
  decimal(row?.net_amount, 2),
]

/** Two columns where any row knows the cost; none where nobody may read it. */
export const costColumns = (rows: readonly CreditsRow[]): CostColumns =>
  rows.every(({ credits, net_amount: net }) => credits === null && net === null)
    ? { columns: [], cells: () => [], note: '' }
    : {
        columns: [right('Credits'), right('Billed')],
        cells,
        note: 'Credits are the AI credits that were used; billed is what GitHub charges in addition, in US dollars, for credits beyond those that seats include.',
      }
