// The summary sentence: direction, size, completeness.
import type { TargetResult } from '../../archive/run.ts'
import type { Compared, Comparison } from './comparison.ts'
import type { Row } from '../../files/rows.ts'
import { billedDays, costClause } from './cost/clause.ts'
import type { Focus } from './focus.ts'
import {
  difference,
  growth,
  moved,
  number,
  people,
  percent,
  plural,
  points,
  signedPercent,
} from '../markdown/number.ts'
import { shareOf } from '../../reports/small-base.ts'

/** More people than seats happen: then a share would mislead. */
export const ofSeats = (active: number, seats: number | null): string => {
  if (seats === null || seats === 0) return ''
  const share = shareOf(active, seats)
  return active > seats || share === null
    ? ` (${plural(seats, 'seat')} assigned)`
    : ` (${percent(share)} of ${plural(seats, 'seat')})`
}

/** Seats by the newest count in these rows: GitHub tells only of now, so a week's own may be missing. */
export const newestSeats = (rows: readonly Pick<Row, 'seats'>[]): number | null =>
  rows.findLast(({ seats }) => seats !== null)?.seats ?? null

/** `Up 4.4% ▲` and the like; nothing when the two weeks cannot be compared. */
function direction({ current, previous, redefined }: Compared): string {
  const change = difference(current, previous)
  if (change === null || redefined) return ''
  if (change === 0) return 'Unchanged'
  const share = growth(current, previous)
  const size = share === null ? '' : ` ${percent(Math.abs(share))}`
  return change > 0 ? `▲ Up${size}` : `▼ Down${size}`
}

function against({ current, previous, redefined }: Compared): string {
  const change = difference(current, previous)
  if (change === null) return ''
  if (redefined) return ` (${number(previous)} the week before, counted differently)`
  if (change === 0) return ', as many as the week before'
  return `, ${number(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than the week before`
}

type Settling = Pick<TargetResult, 'window'>

/** Rows are made again only with news, so the row of a settled week may be older than its settling. */
export const settledDays = ({ week }: Focus, { window }: Settling): number =>
  week.end <= window.settledUntil ? week.days : Math.min(week.days, week.settled_days)

/** How many of the week's days are there, and how many of them GitHub no longer revises. */
function completeness(focus: Focus, target: Settling): string {
  const { days } = focus.week
  const settled = settledDays(focus, target)
  if (days < 7) {
    const open = settled === days ? 'all settled' : `${number(settled)} settled`
    return `${number(days)} of 7 days are stored, ${open}`
  }
  return settled === 7
    ? 'all 7 days are stored and settled'
    : `all 7 days are stored, ${number(settled)} settled`
}

/** The same for a table cell: `7 of 7`, or `7 of 7, 5 settled`. */
export const daysInShort = (days: number, settled: number, all = 7): string =>
  settled === days ? `${days} of ${all}` : `${days} of ${all}, ${settled === 0 ? 'none' : settled} settled`

/** What agents wrote of the lines added, and the change in points; empty where it is not known. */
function byAgents({ current, previous, redefined }: Compared): string {
  if (current === null) return ''
  const change = redefined ? null : difference(current, previous)
  return `; agents wrote ${percent(current)} of the lines added${change === null ? '' : ` (${moved(points(change))})`}`
}

/** What the week's bills come to; where some lack, on how many days. */
function cost({ ledger, window }: TargetResult, { week }: Focus): string {
  const days = billedDays(ledger, week, window)
  const clause = costClause(week, days > 0 && days < 7 ? ` on ${number(days)} of 7 days` : '')
  return clause === '' ? '' : `; ${clause}`
}

/** How many people, in words that hold for what is known: the week, else the average day. */
function active(comparison: Comparison, seats: number | null): string {
  const weekly = comparison.compare('active_users')
  if (weekly.current !== null) {
    const verb = weekly.current === 1 ? 'was' : 'were'
    return `${people(weekly.current)} ${verb} active in the week${ofSeats(weekly.current, seats)}${against(weekly)}`
  }
  const daily = comparison.compare('avg_daily_active_users')
  if (daily.current === null) return 'How many people were active is not known'
  const share = growth(daily.current, daily.previous)
  const compared =
    share === null || daily.redefined ? '' : `, ${signedPercent(share)} against the same days a week before`
  return `${number(daily.current, 1)} people were active on an average day${compared}`
}

/** The first sentence of a target's section, and the output `headline`. */
export function summarySentence(target: TargetResult, focus: Focus, comparison: Comparison): string {
  const weekly = comparison.compare('active_users')
  const lead = weekly.current === null ? '' : direction(weekly)
  return [
    lead === '' ? '' : `${lead}: `,
    active(comparison, newestSeats([focus.week, ...focus.newer])),
    byAgents(comparison.compare('agent_lines_share')),
    cost(target, focus),
    `; ${completeness(focus, target)}.`,
  ].join('')
}
