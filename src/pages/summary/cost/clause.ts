// Cost in one clause, for sentences: what was used, its list price, and what is billed beyond what is included.
import { daysOf, type Period } from '../../../core/period.ts'
import type { Window } from '../../../core/window.ts'
import { statusOf } from '../../../files/day-status.ts'
import { type Ledger } from '../../../files/ledger.ts'
import type { CreditsRow } from '../../../reports/credits/row.ts'
import { decimal } from '../../markdown/amount.ts'
import { listed } from '../../markdown/number.ts'

const isZero = (amount: string): boolean => !/[1-9]/.test(decimal(amount, 2))

/** `843 AI credits`, and premium requests beside them in a week that has both. */
function quantitiesOf({ credits, premium_requests: requests }: CreditsRow): string[] {
  const named = (amount: string | null, noun: string): string[] => {
    if (amount === null) return []
    const text = decimal(amount, 0)
    return [`${text} ${text === '1' ? noun : `${noun}s`}`]
  }
  return [...named(credits, 'AI credit'), ...named(requests, 'premium request')]
}

/** The clause; empty where cost is not known. `where` says of which days, where not of all. */
export function costClause(row: CreditsRow, where = ''): string {
  const { gross_amount: gross, net_amount: net } = row
  const quantities = quantitiesOf(row)
  if (gross === null || quantities.length === 0) return ''
  const verb = quantities.join('').startsWith('1 ') && quantities.length === 1 ? 'was' : 'were'
  const billed =
    net === null ? '' : isZero(net) ? ', nothing billed on top' : `, USD ${decimal(net, 2)} billed on top`
  return `${listed(quantities)} ${verb} used${where} (USD ${decimal(gross, 2)} at list price${billed})`
}

/** How many days of a week have a bill on the branch: the row's sums do not say. */
export const billedDays = (
  { reports }: Pick<Ledger, 'reports'>,
  week: Pick<Period, 'start' | 'end'>,
  { today }: Pick<Window, 'today'>,
): number =>
  daysOf(week).filter((day) =>
    ['settled', 'provisional', 'restated'].includes(statusOf(reports['credits'], day, today)),
  ).length
