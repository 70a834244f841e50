// Weeks that are not complete yet: their first days against the same days of the week before.
import { addDays } from '../../core/day.ts'
import type { TargetResult } from '../../archive/run.ts'
import { daysOf } from '../../core/period.ts'
import type { WeekRow } from '../../files/rows.ts'
import { figuresOver, pairedDays } from './comparison.ts'
import { definitionsBetween } from '../../reports/definitions.ts'
import { type MeasureName, measures, valueOf } from '../../reports/measures.ts'
import { isStored } from './stored-days.ts'
import { plural } from '../markdown/number.ts'
import { bullets } from '../markdown/blocks.ts'
import { REDEFINED } from './main-table.ts'
import { change, written } from '../markdown/change.ts'
import { dayList } from '../markdown/when.ts'

const shown = [
  ['avg_daily_active_users', 'average daily active users'],
  ['interactions', 'prompts'],
  ['lines_added', 'lines added'],
  ['agent_lines_share', 'of them by agents'],
  ['completion_acceptance_rate', 'of code completions accepted'],
] as const satisfies readonly (readonly [MeasureName, string])[]

function soFar(row: WeekRow, target: TargetResult): string {
  const { history } = target
  const { settledUntil } = target.window
  const stored = daysOf(row).filter((day) => isStored(history, day))
  if (stored.length === 0) return ''
  const paired = pairedDays(history, stored)
  const days = paired.length === 0 ? stored : paired
  const current = figuresOver(target, days)
  const previous = figuresOver(
    target,
    paired.map((day) => addDays(day, -7)),
  )
  const parts = shown.flatMap(([figure, label]) => {
    const pair = {
      current: valueOf(current, figure),
      previous: paired.length === 0 ? null : valueOf(previous, figure),
    }
    if (pair.current === null) return []
    const { kind } = measures[figure]
    const redefined = definitionsBetween(addDays(row.start, -7), row.end, figure).length > 0
    const clause = pair.previous === null ? '' : `, ${change(pair, kind)}`
    return [
      `**${written(pair.current, kind)}** ${label}${clause}${clause !== '' && redefined ? ` ${REDEFINED}` : ''}`,
    ]
  })
  const open = days.filter((day) => day > settledUntil).length
  const state = open === 0 ? '' : `, ${open === days.length ? '' : `${open} of them `}provisional`
  const against =
    paired.length === 0
      ? ''
      : ` against the same ${paired.length === 1 ? 'weekday' : 'weekdays'} of the week before`
  return `**This week so far**, ${dayList(days)} (${plural(days.length, 'day')}${state})${against}: ${parts.join(' · ')}`
}

/** One line for each such week; empty when there is none, or nothing of it was read. */
export function weeksSoFar(newer: readonly WeekRow[], target: TargetResult): string {
  const lines = newer.map((row) => soFar(row, target)).filter((line) => line !== '')
  return lines.length < 2 ? lines.join('') : bullets(lines)
}
