// Usage by week, stacked by model.
import { creditsOfDays } from '../../../reports/credits/row.ts'
import { byModel, sharesOf } from '../../../reports/credits/shares.ts'
import { MOST_LAYERS, stackedChart } from '../../markdown/stacked-chart.ts'
import { billsOf, type Cost } from './data.ts'

/** A bar a week, of the models that were used most over all of them; a week that lacks a bill has none. */
export function costChart({ bills, weeks }: Cost): string {
  const spans = weeks.map(({ start, end }) => billsOf(bills, start, end))
  const unit = spans.flat().at(-1)?.billed_in
  const whole = spans.map((days) =>
    days.length === 7 && days.every(({ billed_in }) => billed_in === unit) ? days : [],
  )
  const legend = sharesOf(whole.flat(), [], byModel, MOST_LAYERS - 1)
  const own = legend.filter(({ folded }) => folded === 0)
  const stacks = weeks.map(({ start }, at) => {
    const days = whole[at] ?? []
    if (days.length === 0) return { start, values: undefined }
    const used = new Map(
      sharesOf(days, [], byModel)
        .filter(({ folded }) => folded === 0)
        .map(({ name, quantity }) => [name, Number(quantity ?? 0)]),
    )
    const values = own.map(({ name }) => used.get(name) ?? 0)
    const { credits, premium_requests: requests } = creditsOfDays(days)
    const rest = Number(credits ?? requests ?? 0) - values.reduce((sum, value) => sum + value, 0)
    return { start, values: own.length === legend.length ? values : [...values, Math.max(0, rest)] }
  })
  return stackedChart(
    `${unit === 'premium_requests' ? 'Premium requests' : 'AI credits'} by week and model`,
    legend.map(({ name, folded }) => (folded > 0 ? 'other' : (name ?? 'without a name'))),
    stacks,
  )
}
