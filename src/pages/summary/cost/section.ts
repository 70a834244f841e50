// The folded section "Cost": what GitHub bills, by week and month, by model and product. Nobody is named, nobody ranked.
import type { Day } from '../../../core/day.ts'
import { monthPeriodOf, periodBefore } from '../../../core/period.ts'
import { creditsOfDays, type CreditsRow } from '../../../reports/credits/row.ts'
import { byModel, bySku, type CreditShare, sharesOf } from '../../../reports/credits/shares.ts'
import { SMALL_BASE } from '../../../reports/small-base.ts'
import { decimal, decimalChange, type Decimals, type KnownDecimal } from '../../markdown/amount.ts'
import { blocks, bullets } from '../../markdown/blocks.ts'
import { escape } from '../../markdown/escape.ts'
import { difference, moved, percent, plural, points, UNKNOWN } from '../../markdown/number.ts'
import { left, right, table } from '../../markdown/table.ts'
import { dates, monthAndYear } from '../../markdown/when.ts'
import { costChart } from './chart.ts'
import { creditNotes } from './notes.ts'
import { monthAhead } from './month.ts'
import { billsOf, type Cost, type CostWeek } from './data.ts'
import { teamsByCredits } from './teams.ts'

const SHOWN = 8

interface Line {
  readonly label: string
  readonly decimals: Decimals
  readonly amount: (row: CreditsRow) => KnownDecimal
}

const lines: readonly Line[] = [
  { label: 'AI credits', decimals: 0, amount: (row) => row.credits },
  { label: 'Premium requests', decimals: 0, amount: (row) => row.premium_requests },
  { label: 'At list price, USD', decimals: 2, amount: (row) => row.gross_amount },
  { label: 'Included or discounted, USD', decimals: 2, amount: (row) => row.discount_amount },
  { label: 'Billed on top, USD', decimals: 2, amount: (row) => row.net_amount },
]

const perPerson = ({ credits }: CreditsRow, { active_users: people }: CostWeek): string | null =>
  credits === null || people === null || people === 0 ? null : (Number(credits) / people).toFixed(4)

/** The main table. A change stands only where both weeks have a bill for the same number of days. */
function mainTable({ bills, weeks, settledUntil }: Cost, week: CostWeek): string {
  const before = weeks.at(-2)
  const month = monthPeriodOf(settledUntil)
  const monthBefore = periodBefore(month)
  const spans: readonly (readonly [Day, Day] | undefined)[] = [
    [week.start, week.end],
    before === undefined ? undefined : [before.start, before.end],
    [month.start, settledUntil],
    [monthBefore.start, monthBefore.end],
  ]
  const days = spans.map((span) => (span === undefined ? [] : billsOf(bills, ...span)))
  const rows = days.map(creditsOfDays) as [CreditsRow, CreditsRow, CreditsRow, CreditsRow]
  const [current, previous] = rows
  const comparable = days[0]?.length === days[1]?.length
  const cells = ({ decimals, amount }: Line): string[] => [
    `**${decimal(amount(current), decimals)}**`,
    decimal(amount(previous), decimals),
    comparable ? decimalChange(amount(current), amount(previous), decimals, SMALL_BASE) : UNKNOWN,
    decimal(amount(rows[2]), decimals),
    decimal(amount(rows[3]), decimals),
  ]
  const each = [perPerson(current, week), before === undefined ? null : perPerson(previous, before)] as const
  return table(
    [
      left(''),
      right(`Week ${dates(week)}`),
      right('Week before'),
      right('Change'),
      right(dates({ start: month.start, end: settledUntil })),
      right(monthAndYear(monthBefore.name)),
    ],
    [
      ...lines
        .filter(({ amount }) => rows.some((row) => amount(row) !== null))
        .map((line) => [line.label, ...cells(line)]),
      ...(each[0] === null
        ? []
        : [
            [
              'AI credits per active person',
              `**${decimal(each[0], 1)}**`,
              decimal(each[1], 1),
              comparable ? decimalChange(each[0], each[1], 1, SMALL_BASE) : UNKNOWN,
              UNKNOWN,
              UNKNOWN,
            ],
          ]),
    ],
  )
}

const nameOf = ({ name, folded }: CreditShare): string =>
  folded > 0 ? `other (${plural(folded, 'more', 'more')})` : name === null ? 'without a name' : escape(name)

/** A breakdown; empty where it would have a single line. */
function breakdown(title: string, shares: readonly CreditShare[], unit: string): string {
  if (shares.length < 2) return ''
  return table(
    [
      left(title),
      right('Share'),
      right('Week before'),
      right('Change'),
      right(unit),
      right('At list price, USD'),
      right('Billed on top, USD'),
    ],
    shares.map((share) => [
      nameOf(share),
      `**${percent(share.share)}**`,
      percent(share.shareBefore),
      moved(points(difference(share.share, share.shareBefore), 'pt')),
      decimal(share.quantity, 0),
      decimal(share.gross_amount, 2),
      decimal(share.net_amount, 2),
    ]),
  )
}

/** The section's content; empty when no bill of the week and of the month is stored. */
export function costSection(cost: Cost): string {
  const week = cost.weeks.at(-1)
  if (week === undefined) return ''
  const before = cost.weeks.at(-2)
  const current = billsOf(cost.bills, week.start, week.end)
  const previous = before === undefined ? [] : billsOf(cost.bills, before.start, before.end)
  if (current.length === 0) return ''
  const unit = current.at(-1)?.billed_in === 'premium_requests' ? 'Premium requests' : 'AI credits'
  return blocks(
    mainTable(cost, week),
    monthAhead(cost),
    costChart(cost),
    breakdown('Model', sharesOf(current, previous, byModel, SHOWN), unit),
    breakdown('SKU', sharesOf(current, previous, bySku, SHOWN), unit),
    teamsByCredits(cost.teams),
    bullets(creditNotes(cost, week, before)),
  )
}
