// What a director asks first: how many people, of how many seats, is it growing; what agents do; what it costs.
import { draw } from '../chart/draw.ts'
import { pageLook } from '../chart/look.ts'
import { exact } from '../chart/number.ts'
import type { Value } from '../chart/spec.ts'
import { points } from '../markdown/number.ts'
import { periodText } from './dates.ts'
import { type FigureKey } from './figures.ts'
import { markup, trusted, type Markup, nothing } from './html.ts'
import { changeText } from './ratio.ts'
import { shareOf } from '../../reports/small-base.ts'
import type { Shown } from './shown.ts'

/** So many periods a sparkline shows, and so far back the second comparison reaches. */
const SPARK = 13

/** By the text's sign: what shows as nothing has no direction. */
const arrow = (text: string): string => (text.startsWith('+') ? '▲ ' : text.startsWith('−') ? '▼ ' : '')

interface Comparison {
  readonly shown: Shown
  /** Figures that both values are made of. */
  readonly keys: readonly FigureKey[]
  readonly isSum: boolean
  readonly isShare?: boolean
  readonly value: (back: number) => Value
}

/** The change against `back` periods before, or why there is none. */
function change({ shown, keys, isSum, isShare = false, value }: Comparison, back: number): Markup {
  const against = `on ${back === 1 ? `the ${shown.step} before` : `${back} ${shown.step}s before`}`
  const [current, previous] = [value(0), value(back)]
  if (current === null || previous === null) return nothing
  const obstacle = shown.obstacle(keys, back, isSum)
  if (obstacle !== undefined)
    return markup`<span class="change">Not compared ${against}: ${obstacle}.</span> `
  const text = isShare ? points(current - previous, 'points') : (changeText(current, previous) ?? '')
  return markup`<span class="change">${arrow(text)}${text} ${against}</span> `
}

function spark(shown: Shown, values: readonly Value[] | undefined): Markup {
  const part = values?.slice(Math.max(0, shown.at + 1 - SPARK), shown.at + 1) ?? []
  if (part.filter((value) => value !== null).length < 2) return nothing
  return trusted(
    draw({ kind: 'sparkline', id: '', title: '', description: '', width: 120, values: part }, pageLook),
  )
}

const tile = (title: string, big: Markup, rest: Markup, line: Markup): Markup =>
  markup`<div class="tile"><h3>${title}</h3><p class="big">${big}</p>${line}<p class="rest">${rest}</p></div>`

function people(shown: Shown): Markup {
  const comparison = {
    shown,
    keys: ['active_users'] as const,
    isSum: false,
    value: (back: number) => shown.before('active_users', back),
  }
  const [active, seats] = [shown.before('active_users', 0), shown.before('seats', 0)]
  const share = shareOf(active, seats)
  return tile(
    'People active',
    markup`${exact(active, 'count')}${seats === null ? nothing : markup` <small>of ${exact(seats, 'count')} seats${share === null ? '' : `, ${exact(share, 'share')}`}</small>`}`,
    markup`${change(comparison, 1)}${change(comparison, SPARK - 1)}`,
    spark(shown, shown.figure('active_users')),
  )
}

function agents(shown: Shown): Markup {
  const value = (back: number) =>
    shareOf(shown.before('agent_lines_added', back), shown.before('lines_added', back))
  const lines = shown.figure('lines_added')
  const shares = shown
    .figure('agent_lines_added')
    ?.map((part, index) => shareOf(part, lines?.[index] ?? null))
  const all = shown.before('lines_added', 0)
  return tile(
    'Lines by agents',
    markup`${exact(value(0), 'share')} <small>of ${exact(all, 'count')} lines</small>`,
    change({ shown, keys: ['lines_added', 'agent_lines_added'], isSum: true, isShare: true, value }, 1),
    spark(shown, shares),
  )
}

function cost(shown: Shown): Markup {
  const unit =
    shown.before('credits', 0) === null && shown.before('premium_requests', 0) !== null
      ? 'premium_requests'
      : 'credits'
  const value = (back: number) => shown.before(unit, back)
  const [net, gross] = [shown.before('net_amount', 0), shown.before('gross_amount', 0)]
  const { month } = shown.target
  // Of today, so it does not belong to a period of the past.
  const isNewest = shown.at >= shown.newest
  const running = isNewest ? (month?.figures.net_amount ?? null) : null
  if (value(0) === null && net === null && running === null)
    return tile(
      'Cost',
      markup`${exact(null, 'usd')}`,
      markup`Not known: no cost is stored for this ${shown.step}.`,
      nothing,
    )
  return tile(
    'Cost',
    markup`${exact(net, 'usd')} <small>billed of ${exact(gross, 'usd')} used</small>`,
    markup`<span class="change">${exact(value(0), 'count')} ${unit === 'credits' ? 'AI credits' : 'premium requests'}</span>${change({ shown, keys: [unit], isSum: true, value }, 1)}${month === undefined || running === null ? nothing : markup`<span class="change">${periodText(month.name)} so far, ${month.days} days: ${exact(running, 'usd')} billed</span>`}`,
    spark(shown, shown.figure(unit)),
  )
}

function seats(shown: Shown): Markup {
  const unused = shown.before('seats_unused_28_days', 0)
  if (unused === null) return nothing
  const share = shareOf(unused, shown.before('seats', 0))
  return tile(
    'Unused seats',
    markup`${exact(unused, 'count')} <small>idle for 28 days${share === null ? '' : `, ${exact(share, 'share')} of all`}</small>`,
    nothing,
    spark(shown, shown.figure('seats_unused_28_days')),
  )
}

/** The tiles of the period under the cursor. */
export function tilesOf(shown: Shown): Markup {
  const name = shown.names[shown.at]
  if (name === undefined)
    return markup`<p class="empty">No ${shown.step} is complete yet. The stored days are shown below.</p>`
  const [days, settled] = [shown.days[shown.at] ?? 0, shown.settled[shown.at] ?? 0]
  return markup`<p class="period"><strong>${periodText(name)}</strong> · ${days} ${days === 1 ? 'day' : 'days'} stored, ${settled} settled</p><div class="tiles">${[people(shown), agents(shown), cost(shown), seats(shown)]}</div>`
}
