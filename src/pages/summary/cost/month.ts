// The running month: what seats include, and what it would come to. Both are estimates and say so.
import { monthPeriodOf } from '../../../core/period.ts'
import { poolOf } from '../../../reports/credits/pool.ts'
import { projectMonth } from '../../../reports/credits/projection.ts'
import { creditsOfDays } from '../../../reports/credits/row.ts'
import { decimal } from '../../markdown/amount.ts'
import { number, percent, plural } from '../../markdown/number.ts'
import { date, monthAndYear } from '../../markdown/when.ts'
import { billsOf, type Cost } from './data.ts'

const range = (low: number, high: number): string =>
  Math.round(low) === Math.round(high) ? number(low) : `${number(low)} to ${number(high)}`

/** Sentences about the month of the last settled day. */
export function monthAhead({ bills, seats, settledUntil, kind }: Cost): string {
  const { name, start } = monthPeriodOf(settledUntil)
  const { credits, net_amount } = creditsOfDays(billsOf(bills, start, settledUntil))
  if (credits === null) return ''
  const month = monthAndYear(name)
  const projection = projectMonth(bills, settledUntil)
  const pool = poolOf(seats, settledUntil)
  const people = seats.reduce((sum, plan) => sum + plan.people, 0)
  const used = `${decimal(credits, 0)} used until ${date(settledUntil)}`
  const share = pool === undefined || pool.low !== pool.high ? undefined : Number(credits) / pool.low
  const sentences = [
    pool === undefined
      ? ''
      : `**Included in ${month}**, an estimate: ${range(pool.low, pool.high)} credits for ${plural(people, 'seat')}; ${used}${share === undefined ? '' : `, ${percent(share)} of it`}.`,
    pool !== undefined && Number(credits) < pool.low && Number(net_amount) > 0
      ? `GitHub bills on top anyway, so the estimate is not right here: ${kind === 'organization' ? 'an enterprise that shares its credits among organizations, or ' : ''}cost centers with limits of their own are the usual reasons.`
      : '',
    projection === undefined
      ? ''
      : `**Projection, not a forecast:** ${month} comes to about ${number(projection.expected)} credits if the ${plural(projection.days, 'missing day')} are like the average of the same weekdays in the last four weeks, and to ${range(projection.low, projection.high)} if they are like those of the lowest or the highest of those weeks.`,
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}
