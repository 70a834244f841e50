// Weeks that are not complete yet: their first days against the same days of the week before.
import { addDays } from '../../core/day.ts'
import type { History } from '../../files/history.ts'
import type { TargetResult } from '../../archive/run.ts'
import type { WeeklyRow } from '../../files/week.ts'
import { figuresOver, pairedDays } from './comparison.ts'
import { definitionsBetween } from './definitions.ts'
import { type Figure, measures } from './measure.ts'
import { daysOf, isStored } from './stored-days.ts'
import { plural } from '../markdown/number.ts'
import { bullets } from '../markdown/blocks.ts'
import { change, REDEFINED, written } from './main-table.ts'
import { dayList } from '../markdown/when.ts'

const shown = [
  ['avg_daily_active_users', 'people active on a day'],
  ['interactions', 'prompts'],
  ['generations', 'code generations'],
  ['completion_acceptance_rate', 'of completions accepted'],
  ['lines_added', 'lines added'],
] as const satisfies readonly (readonly [Figure, string])[]

function soFar(row: WeeklyRow, history: History, { settledUntil }: TargetResult['window']): string {
  const stored = daysOf(row).filter((day) => isStored(history, day))
  if (stored.length === 0) return ''
  const paired = pairedDays(history, stored)
  const days = paired.length === 0 ? stored : paired
  const now = figuresOver(history, days)
  const was = figuresOver(
    history,
    paired.map((day) => addDays(day, -7)),
  )
  const parts = shown.flatMap(([figure, label]) => {
    if (now[figure] === null) return []
    const { made } = measures[figure]
    const redefined = definitionsBetween(addDays(row.start, -7), row.end, figure).length > 0
    const by = was[figure] === null ? '' : `, ${change({ now: now[figure], was: was[figure] }, made)}`
    return [`**${written(now[figure], made)}** ${label}${by}${by !== '' && redefined ? ` ${REDEFINED}` : ''}`]
  })
  const open = days.filter((day) => day > settledUntil).length
  const state = open === 0 ? '' : `, ${open === days.length ? '' : `${open} of them `}provisional`
  const against =
    paired.length === 0
      ? ''
      : ` against the same ${paired.length === 1 ? 'weekday' : 'weekdays'} of the week before`
  return `**${row.week} so far**, ${dayList(days)} (${plural(days.length, 'day')}${state})${against}: ${parts.join(' · ')}`
}

/** One line for each such week; empty when there is none, or nothing of it was read. */
export function weeksSoFar(newer: readonly WeeklyRow[], { history, window }: TargetResult): string {
  const lines = newer.map((row) => soFar(row, history, window)).filter((line) => line !== '')
  return lines.length < 2 ? lines.join('') : bullets(lines)
}
