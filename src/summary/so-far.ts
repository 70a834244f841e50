// Weeks that are not complete yet: their first days against the same days of the week before.
import { addDays, dayRange } from '../core/day.ts'
import type { History } from '../core/history.ts'
import type { TargetResult } from '../core/result.ts'
import { aggregate, type WeeklyRow } from '../core/week.ts'
import { pairedDays } from './comparison.ts'
import { definitionsBetween } from './definitions.ts'
import type { Figure } from './measure.ts'
import { measures } from './measure.ts'
import { plural } from './number.ts'
import { bullets } from './markdown.ts'
import { change, REDEFINED, written } from './weekly-table.ts'
import { dayList } from './when.ts'

const shown = [
  ['avg_daily_active_users', 'people active on a day'],
  ['interactions', 'prompts'],
  ['generations', 'code generations'],
  ['completion_acceptance_rate', 'of completions accepted'],
  ['lines_added', 'lines added'],
] as const satisfies readonly (readonly [Figure, string])[]

function soFar(row: WeeklyRow, history: History, { settledUntil }: TargetResult['window']): string {
  const stored = dayRange(row.start, row.end).filter((day) => history.get(day)?.totals !== undefined)
  if (stored.length === 0) return ''
  const paired = pairedDays(history, stored)
  const days = paired.length === 0 ? stored : paired
  const over = (of: typeof days) => aggregate(of.flatMap((day) => history.get(day)?.totals ?? []))
  const now = over(days)
  const then = paired.length === 0 ? undefined : over(days.map((day) => addDays(day, -7)))
  const parts = shown.flatMap(([figure, label]) => {
    const value = now[figure]
    if (value === null) return []
    const { made } = measures[figure]
    const redefined = definitionsBetween(addDays(row.start, -7), row.end, figure).length > 0
    const by =
      then === undefined || then[figure] === null
        ? ''
        : `, ${change({ now: value, then: then[figure] }, made)}`
    return [`**${written(value, made)}** ${label}${by}${by !== '' && redefined ? ` ${REDEFINED}` : ''}`]
  })
  const open = stored.filter((day) => day > settledUntil)
  const state =
    open.length === 0 ? '' : `, ${open.length === stored.length ? 'all' : String(open.length)} provisional`
  const against =
    then === undefined
      ? ''
      : ` against ${paired.length === 1 ? 'the same day' : `the same ${paired.length} days`} a week before`
  return `**${row.week} so far**, ${dayList(days)} (${plural(days.length, 'day')}${state})${against}: ${parts.join(' · ')}`
}

/** One line for each such week; empty when there is none, or nothing of it was read. */
export function weeksSoFar(newer: readonly WeeklyRow[], { history, window }: TargetResult): string {
  const lines = newer.map((row) => soFar(row, history, window)).filter((line) => line !== '')
  return lines.length < 2 ? lines.join('') : bullets(lines)
}
