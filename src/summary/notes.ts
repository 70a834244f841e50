// What has to be said before the figures are believed.
import { addDays, type Day, dayRange } from '../core/day.ts'
import type { Change } from '../core/outcome.ts'
import type { TargetResult } from '../core/result.ts'
import { lastCompleteWeek, type WeeklyRow } from '../core/week.ts'
import type { Comparison } from './comparison.ts'
import { type DayState, statesOf, totalsOf } from './day-state.ts'
import { definitionsBetween, definitionsWithin } from './definitions.ts'
import { firstShown, type Focus } from './focus.ts'
import { figures } from './measure.ts'
import { hints } from './move.ts'
import { listed, number, people, plural, signed } from './number.ts'
import { date, dayList, shortSpan, weekDay } from './when.ts'
import { REDEFINED, RESTRICTED } from './weekly-table.ts'

const isOrAre = (days: readonly Day[]): string => (days.length === 1 ? 'is' : 'are')
const hasOrHave = (days: readonly Day[]): string => (days.length === 1 ? 'has' : 'have')

const lacking: Partial<Record<DayState, (days: readonly Day[]) => string>> = {
  pending: (days) => `${isOrAre(days)} not published by GitHub yet`,
  none: (days) => `${hasOrHave(days)} never been published by GitHub`,
  missing: (days) => `${isOrAre(days)} missing: published, but not stored`,
  unknown: (days) => `${isOrAre(days)} not in the archive`,
}

/** The days of a week that are not stored, by the reason for it. Empty for a whole week. */
function lackingDays(target: TargetResult, row: WeeklyRow): Map<DayState, Day[]> {
  const totals = totalsOf(target)
  const byState = new Map<DayState, Day[]>()
  if (row.days === 7) return byState
  const stateOf = totals === undefined ? () => 'unknown' as const : statesOf(target, totals)
  for (const day of dayRange(row.start, row.end)) {
    const state = target.history.get(day)?.totals === undefined ? stateOf(day) : 'settled'
    if (lacking[state] !== undefined) byState.set(state, [...(byState.get(state) ?? []), day])
  }
  return byState
}

function missing(target: TargetResult, { week, before }: Focus): string[] {
  const sentences: string[] = []
  for (const row of [week, before]) {
    if (row === undefined) continue
    for (const [state, days] of lackingDays(target, row)) {
      sentences.push(`${dayList(days)} ${lacking[state]?.(days) ?? ''}.`)
    }
  }
  if (week.active_users === null) {
    sentences.push(
      `Without ${weekDay(week.end)} the people active in the week are not known: Sunday’s report carries them.`,
    )
  }
  return sentences
}

function restricted({ whole, now, then }: Comparison, { before }: Focus): string[] {
  if (whole || before === undefined) return []
  if (now.length === 0)
    return ['The two weeks have no stored weekday in common: sums and means are not compared.']
  return [
    `Figures marked ${RESTRICTED} count only the ${plural(now.length, 'weekday')} that both weeks hold (${dayList(now)} against ${dayList(then)}), so that a missing day makes no false drop.`,
  ]
}

function provisional({ window }: TargetResult, { week }: Focus): string[] {
  if (week.end <= window.settledUntil) return []
  const first = addDays(window.settledUntil, 1)
  const days = dayRange(first > week.start ? first : week.start, week.end)
  return [
    `${dayList(days)} ${isOrAre(days)} provisional: GitHub may still revise ${days.length === 1 ? 'it' : 'them'}.`,
  ]
}

const activePeople = 'daily_active_users'

function whatChanged(changed: Readonly<Record<string, Change>>): string {
  const active = changed[activePeople]
  const others = Object.keys(changed).length - (active === undefined ? 0 : 1)
  const parts = [
    ...(active !== undefined && typeof active.from === 'number' && typeof active.to === 'number'
      ? [`people active ${number(active.from)} → ${number(active.to)}, ${signed(active.to - active.from)}`]
      : []),
    ...(others > 0 ? [plural(others, 'other figure')] : []),
  ]
  return parts.length === 0 ? 'its breakdowns' : listed(parts)
}

function restated(target: TargetResult): string[] {
  const outcome = totalsOf(target)?.outcome
  const days = outcome?.state === 'read' ? outcome.days.filter((one) => one.state === 'restated') : []
  if (days.length === 0) return []
  if (days.length > 4) {
    return [
      `GitHub restated ${plural(days.length, 'day')} since the last run: ${dayList(days.map(({ day }) => day))}.`,
    ]
  }
  const each = days.map(({ day, changed }) => `${weekDay(day)} (${whatChanged(changed)})`)
  return [`GitHub restated ${listed(each)} since the last run.`]
}

function redefined(focus: Focus): string[] {
  const { week, before } = focus
  const between = before === undefined ? [] : definitionsWithin(addDays(before.start, 1), week.end)
  const biting = between.filter(({ touches }) => figures.some((figure) => touches.includes(figure)))
  const others = definitionsWithin(firstShown(focus), week.end).filter((one) => !between.includes(one))
  return [
    ...biting.map(
      ({ day, what }) =>
        `On ${date(day)}, within these two weeks, GitHub ${what}. Changes marked ${REDEFINED} are partly or wholly that, not growth.`,
    ),
    ...(others.length === 0
      ? []
      : [
          `The trend crosses ${others.length === 1 ? 'a change' : 'changes'} of what GitHub counts (┊): ${others.map(({ day, what }) => `on ${date(day)} it ${what}`).join('; ')}.`,
        ]),
  ]
}

/** The calendar's last week, when it is not the one shown. */
function notTheNewest(target: TargetResult, { week }: Focus): string[] {
  const last = lastCompleteWeek(target.window.asOf)
  if (last.start === week.start) return []
  const row = target.rows.find(({ start }) => start === last.start)
  const reason =
    row === undefined || row.days === 0 ? 'nothing of it is stored yet' : 'its Sunday is not published yet'
  return [`The week ${shortSpan(last.start, last.end)} is over, but ${reason}: the week before it is shown.`]
}

/** The sentences of the note, most important first; none when there is nothing to say. */
export function notes(target: TargetResult, focus: Focus, comparison: Comparison): string[] {
  return [
    ...redefined(focus),
    ...notTheNewest(target, focus),
    ...missing(target, focus),
    ...restricted(comparison, focus),
    ...provisional(target, focus),
    ...restated(target),
    ...hints(target, focus, comparison),
    ...(target.ledgerWasDamaged
      ? [
          '`status.json` was damaged and has been made anew: earlier restatements are in the branch’s history only.',
        ]
      : []),
  ]
}
