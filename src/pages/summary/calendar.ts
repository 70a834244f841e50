// The last 28 days of every series as a grid of plain characters, which differ without colour.
import { addDays, type Day, dayRange, weekdayOf } from '../../core/day.ts'
import type { SeriesResult, TargetResult } from '../../archive/run.ts'
import { seriesKey } from '../../files/series.ts'
import type { DayStatus } from '../../core/outcome.ts'
import { statusesOf } from './day-state.ts'
import { fence } from '../markdown/blocks.ts'
import { date, shortDay } from '../markdown/when.ts'

const DAYS = 28
/** Teams have a series each; more than this would push the rest off the screen. */
const MOST_SERIES = 40

const symbols: Readonly<Record<DayStatus, string>> = {
  settled: '█',
  provisional: '░',
  restated: 'R',
  pending: '?',
  none: '-',
  unreadable: '!',
  open: 'o',
  unknown: '·',
}

const legend = [
  '█ settled   ░ provisional   R restated lately   o open: to be read   · not asked for',
  '? not published yet   - never published   ! unreadable',
]

/** A space before each Sunday. */
const cells = (days: readonly Day[], symbol: (day: Day) => string): string =>
  days.map((day, index) => `${index > 0 && weekdayOf(day) === 0 ? ' ' : ''}${symbol(day)}`).join('')

/** The Sundays' dates above their columns; a week cut off too short for its date goes without. */
function heads(days: readonly Day[]): string {
  const groups: Day[][] = []
  for (const day of days) {
    const last = groups.at(-1)
    if (last === undefined || weekdayOf(day) === 0) groups.push([day])
    else last.push(day)
  }
  return groups
    .map((group) => {
      const name = group[0] === undefined ? '' : shortDay(group[0])
      return (name.length <= group.length ? name : '').padEnd(group.length)
    })
    .join(' ')
    .trimEnd()
}

function line(target: TargetResult, result: SeriesResult, days: readonly Day[]): string {
  const refused = target.ledger.reports[seriesKey(result.series)]?.refused
  if (refused != null)
    return `${refused.is_not_found ? 'closed by GitHub' : 'not readable by this token'}, noticed on ${date(refused.since)}; will be checked again after 28 days`
  const status = statusesOf(target, result)
  return cells(days, (day) => symbols[status(day)])
}

/** Series down, days across; ends with `day`. */
export function calendar(target: TargetResult, day: Day): string {
  const days = dayRange(addDays(day, 1 - DAYS), day)
  const series = target.series.slice(0, MOST_SERIES)
  const hidden = target.series.length - series.length
  const width = Math.max(...series.map((result) => seriesKey(result.series).length), 0) + 2
  if (series.length === 0) return ''
  return fence(
    'text',
    [
      `${' '.repeat(width)}${heads(days)}`,
      ...series.map((result) => `${seriesKey(result.series).padEnd(width)}${line(target, result, days)}`),
      ...(hidden > 0 ? [`and ${hidden} more`] : []),
      '',
      ...legend,
    ].join('\n'),
  )
}
