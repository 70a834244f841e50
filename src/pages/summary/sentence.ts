// The story in one sentence: direction, size, completeness.
import { newestSeats } from '../../files/seats.ts'
import type { TargetResult } from '../../archive/run.ts'
import type { Compared, Comparison } from './comparison.ts'
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

/** More people than seats happen: then a share would mislead. */
export const ofSeats = (active: number, seats: number | undefined): string => {
  if (seats === undefined || seats === 0) return ''
  return active > seats
    ? ` (${plural(seats, 'seat')} assigned)`
    : ` (${percent(active / seats)} of ${plural(seats, 'seat')})`
}

/** `Up 4.4% ▲` and the like; nothing when the two weeks cannot be compared. */
function direction({ now, was, redefined }: Compared): string {
  const by = difference(now, was)
  if (by === null || redefined) return ''
  if (by === 0) return 'Unchanged'
  const share = growth(now, was)
  const size = share === null ? '' : ` ${percent(Math.abs(share))}`
  return by > 0 ? `▲ Up${size}` : `▼ Down${size}`
}

function against({ now, was, redefined }: Compared): string {
  const by = difference(now, was)
  if (by === null) return ''
  if (redefined) return ` (${number(was)} the week before, by another definition)`
  if (by === 0) return ', as many as the week before'
  return `, ${number(Math.abs(by))} ${by > 0 ? 'more' : 'fewer'} than the week before`
}

type Settling = Pick<TargetResult, 'window'>

/** Rows are made anew only with news, so a settled week's row may be older than its settling. */
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
export const daysInShort = (days: number, settled: number): string =>
  settled === days ? `${days} of 7` : `${days} of 7, ${settled === 0 ? 'none' : settled} settled`

function accepted(compared: Compared): string {
  if (compared.now === null) return ''
  const by = difference(compared.now, compared.was)
  const change = by === null ? '' : ` (${moved(points(by))})`
  return `; ${percent(compared.now)} of code completions were accepted${change}`
}

/** How many people, in words that hold for what is known: the week, else the mean day. */
function active(comparison: Comparison, seats: number | undefined): string {
  const weekly = comparison.of('active_users')
  if (weekly.now !== null) {
    const verb = weekly.now === 1 ? 'was' : 'were'
    return `${people(weekly.now)} ${verb} active in the week${ofSeats(weekly.now, seats)}${against(weekly)}`
  }
  const daily = comparison.of('avg_daily_active_users')
  if (daily.now === null) return 'How many people were active is not known'
  const share = growth(daily.now, daily.was)
  const compared =
    share === null || daily.redefined ? '' : `, ${signedPercent(share)} against the same days a week before`
  return `${number(daily.now, 1)} people were active on an average day${compared}`
}

/** The sentence. */
export function headline(target: TargetResult, focus: Focus, comparison: Comparison): string {
  const weekly = comparison.of('active_users')
  const lead = weekly.now === null ? '' : direction(weekly)
  return [
    lead === '' ? '' : `${lead}: `,
    active(comparison, newestSeats(target.history, focus.week.start)),
    accepted(comparison.of('completion_acceptance_rate')),
    `; ${completeness(focus, target)}.`,
  ].join('')
}
