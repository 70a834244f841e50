// What has to be known before figures of cost are believed: GitHub's oddities are shown as they are, and explained.
import { addDays, type Day, dayRange, monthOf } from '../../../core/day.ts'
import { addDecimals, compareDecimals, isPlainDecimal } from '../../../core/decimal.ts'
import type { CreditFigures } from '../../../reports/credits/day.ts'
import { creditsOfDays } from '../../../reports/credits/row.ts'
import { decimal, subtract } from '../../markdown/amount.ts'
import { listed, number, plural } from '../../markdown/number.ts'
import { date, dayList, weekDay } from '../../markdown/when.ts'
import { billsOf, type Cost, type CostWeek } from './data.ts'

const CREDITS_BEGAN = '2026-06-01'
/** The end of what existing customers had more: UBB in the table of reports/credits/pool.ts. */
const PROMOTION_ENDED = '2026-09-01'

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

const has = (days: readonly Day[], day: string): boolean => days.includes(day as Day)

/** Sentences for a list, the constant ones last. */
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
      ? `No use on ${dayList(empty)}, or GitHub has not booked it yet: it has no sign for that.`
      : '',
    restatements(restated),
    odd.length > 0
      ? `On ${dayList(odd)} net is not gross less discount. The figures stand as GitHub sent them; a booking that comes late on one side would do that.`
      : '',
    compareDecimals(unnamed, '0') > 0 ? `USD ${decimal(unnamed, 2)} at list price have no model.` : '',
    isMixed
      ? 'GitHub names more than one unit on a bill; only the unit of the time is added to quantities, amounts hold all.'
      : '',
    has(both, CREDITS_BEGAN)
      ? `Since ${date(CREDITS_BEGAN as Day)} GitHub bills AI credits, before that premium requests: the two stand in no sum and no comparison together.`
      : '',
    has(both, PROMOTION_ENDED)
      ? `On ${date(PROMOTION_ENDED as Day)} seats of customers from before June began to include fewer credits: more may be billed on top for the same use.`
      : '',
    reset !== undefined && Number(netBefore) > 0
      ? `On ${date(reset)} the included credits of ${monthOf(reset)} began: what is billed on top falls without less use.`
      : '',
    '“Billed on top” is what GitHub charges beyond included credits and discounts, without seats, Actions minutes and tax. Amounts are taken as US dollars: GitHub names no currency.',
    kind === 'organization'
      ? 'Where an enterprise pays, its organizations share the included credits: what is billed on top here depends on what the others used. Bills of organizations and of their enterprise are never added.'
      : '',
    'Models have the names that GitHub bills under; it renames them at times. “Auto: X” is X where GitHub chose the model.',
  ].filter((sentence) => sentence !== '')
}
