// What readers have to know about the figures of cost: GitHub's oddities are shown as they are, and explained.
import { addDays, dayRange, monthOf } from '../../../core/day.ts'
import { addDecimals, compareDecimals, isPlainDecimal } from '../../../core/decimal.ts'
import type { CreditFigures } from '../../../reports/credits/day.ts'
import { PROMOTION_ENDED } from '../../../reports/credits/pool.ts'
import { creditsOfDays } from '../../../reports/credits/row.ts'
import { FIRST_CREDIT_DAY } from '../../../reports/credits/unit.ts'
import { decimal, subtract } from '../../markdown/amount.ts'
import { listed, number, plural } from '../../markdown/number.ts'
import { date, dayList, weekDay } from '../../markdown/when.ts'
import { billsOf, type Cost, type CostWeek } from './data.ts'

/** Days on which net is not gross less discount: GitHub says so itself, and nobody knows why. */
const isOdd = (bill: CreditFigures): boolean => {
  const { gross_amount: gross, discount_amount: discount, net_amount: net } = creditsOfDays([bill])
  return (
    gross !== null &&
    discount !== null &&
    net !== null &&
    compareDecimals(subtract(gross, discount), net) !== 0
  )
}

const withoutModel = (bills: readonly CreditFigures[]): string =>
  addDecimals(
    bills
      .flatMap(({ usage }) => usage)
      .filter(({ model, folded }) => model === null && folded === undefined)
      .map(({ gross_amount }) => gross_amount ?? '0'),
  )

/** `Mon 9 Nov (USD 5.20 at list price, now 5.60)`; a bill whose sums are the same moved among its lines. */
function restatement({ day, changed }: Cost['restated'][number]): string {
  const said = ([name, unit]: readonly [string, string]): string[] => {
    const { from, to } = changed[name] ?? {}
    return typeof from === 'string' && typeof to === 'string' && isPlainDecimal(from) && isPlainDecimal(to)
      ? [`${unit} ${decimal(from, 2)}, now ${decimal(to, 2)}`]
      : []
  }
  const sums = (
    [
      ['gross_amount', 'USD at list price'],
      ['net_amount', 'USD billed on top'],
    ] as const
  ).flatMap(said)
  return `${weekDay(day)} (${sums.length === 0 ? 'other lines, the same sums' : sums.join('; ')})`
}

const MOST_NAMED = 4

function restatements(restated: Cost['restated']): string {
  if (restated.length === 0) return ''
  const named =
    restated.length > MOST_NAMED
      ? dayList(restated.map(({ day }) => day).toSorted())
      : listed(restated.map(restatement))
  return `GitHub restated ${restated.length === 1 ? 'the bill' : `${number(restated.length)} bills`} of ${named} since the last run.`
}

/** Sentences for a list, those that always stand there last. */
export function creditNotes(
  { bills, kind, settledUntil, restated }: Cost,
  week: CostWeek,
  before: CostWeek | undefined,
): string[] {
  const days = dayRange(week.start, week.end)
  const both = dayRange(before?.start ?? week.start, week.end)
  const known = billsOf(bills, week.start, week.end)
  const odd = both.filter((day) => isOdd(bills.get(day) ?? { billed_in: 'ai_credits', usage: [] }))
  const unnamed = withoutModel(known)
  const isMixed = known.some(({ usage }) => new Set(usage.map(({ unit_type }) => unit_type)).size > 1)
  const empty = days.filter((day) => day > settledUntil && bills.get(day)?.usage.length === 0)
  const lacking = days.filter((day) => !bills.has(day))
  const reset = both.find((day) => day.endsWith('-01'))
  const netBefore = creditsOfDays(
    billsOf(bills, addDays(reset ?? week.start, -7), addDays(reset ?? week.start, -1)),
  ).net_amount
  return [
    lacking.length > 0
      ? `${plural(lacking.length, 'day')} of the week ${lacking.length === 1 ? 'has' : 'have'} no bill in the archive: ${dayList(lacking)}.`
      : '',
    empty.length > 0
      ? `No use on ${dayList(empty)}, or GitHub has not booked it yet: its answer is the same for both.`
      : '',
    restatements(restated),
    odd.length > 0
      ? `On ${dayList(odd)} net is not gross less discount. The figures are shown as GitHub sent them; a late booking on one side would explain this.`
      : '',
    compareDecimals(unnamed, '0') > 0
      ? `Use worth USD ${decimal(unnamed, 2)} at list price has no model.`
      : '',
    isMixed
      ? 'GitHub names more than one unit on a bill; quantities count only the unit that it billed in at the time, amounts count all.'
      : '',
    both.includes(FIRST_CREDIT_DAY)
      ? `Since ${date(FIRST_CREDIT_DAY)} GitHub bills AI credits instead of premium requests: the two are never added or compared.`
      : '',
    both.includes(PROMOTION_ENDED)
      ? `On ${date(PROMOTION_ENDED)} the seats of customers from before June began to include fewer credits: more may be billed on top for the same use.`
      : '',
    reset !== undefined && Number(netBefore) > 0
      ? `On ${date(reset)} the included credits of ${monthOf(reset)} began: less is billed on top for the same use.`
      : '',
    '“Billed on top” is what GitHub charges beyond included credits and discounts, without seats, Actions minutes and tax. Amounts are taken as US dollars: GitHub names no currency.',
    kind === 'organization'
      ? 'Where an enterprise pays, its organizations share the included credits: what is billed on top here depends on what the others used. Bills of organizations and of their enterprise are never added.'
      : '',
    'Models have the names under which GitHub bills them; it sometimes renames them. “Auto: X” is X where GitHub chose the model.',
  ].filter((sentence) => sentence !== '')
}
