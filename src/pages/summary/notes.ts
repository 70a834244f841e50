// The notes of a section: what readers have to know before they trust the figures.
import type { Change } from '../../core/outcome.ts'
import type { TargetResult } from '../../archive/run.ts'
import { seriesKey } from '../../files/series.ts'
import { daysOf } from '../../core/period.ts'
import type { Comparison } from './comparison.ts'
import { totalsOf } from './day-state.ts'
import { definitionChanges } from './definition-notes.ts'
import type { Focus } from './focus.ts'
import { escape } from '../markdown/escape.ts'
import { reclassificationHints } from './reclassified.ts'
import { listed, number, plural, signed } from '../markdown/number.ts'
import { RESTRICTED } from './main-table.ts'
import { missingDays, newerWeekNote, totalsStatuses, unknownPeople, verb } from './missing-days.ts'
import { dayList, weekDay } from '../markdown/when.ts'

function restricted({ whole, current, previous }: Comparison, { before }: Focus): string[] {
  if (whole || before === undefined) return []
  if (previous.length === 0)
    return ['Sums and averages are not compared: the two weeks have no stored weekday in common.']
  return [
    `Figures marked ${RESTRICTED} compare only the ${plural(current.length, 'weekday')} that both weeks have (${dayList(current)}), so that a missing day does not look like a change.`,
  ]
}

function provisional(target: TargetResult, { week, before }: Focus): string[] {
  const state = totalsStatuses(target)
  const days = [...(before === undefined ? [] : daysOf(before)), ...daysOf(week)].filter(
    (day) => day > target.window.settledUntil && ['provisional', 'restated'].includes(state(day)),
  )
  return days.length === 0
    ? []
    : [
        `${dayList(days)} ${verb(days, 'is', 'are')} provisional: GitHub may still revise ${verb(days, 'it', 'them')}.`,
      ]
}

function whatChanged({ daily_active_users: active, ...others }: Readonly<Record<string, Change>>): string {
  const count = Object.keys(others).length
  const parts = [
    ...(typeof active?.from === 'number' && typeof active.to === 'number'
      ? [`${number(active.to)} people, ${signed(active.to - active.from)}`]
      : []),
    ...(count > 0 ? [plural(count, 'other figure')] : []),
  ]
  return parts.length === 0 ? 'only its breakdowns' : parts.join('; ')
}

function restated(target: TargetResult): string[] {
  const days = (totalsOf(target)?.days ?? []).filter((result) => result.state === 'restated')
  if (days.length === 0) return []
  const each =
    days.length > 4
      ? `${plural(days.length, 'day')}: ${dayList(days.map(({ day }) => day).sort())}`
      : listed(days.map(({ day, changed }) => `${weekDay(day)} (${whatChanged(changed)})`))
  return [`GitHub restated ${each} since the last run.`]
}

/** Damaged files that were repaired from GitHub, by report. */
const repaired = (target: TargetResult): string[] =>
  target.series.flatMap(({ series, days: results }) => {
    const days = results.filter(({ state }) => state === 'repaired').map(({ day }) => day)
    return days.length === 0
      ? []
      : [
          `The stored \`${seriesKey(series)}\` of ${dayList(days)} ${verb(days, 'was', 'were')} damaged and ${verb(days, 'is', 'are')} repaired from GitHub.`,
        ]
  })

const renamed = ({ formerFolder, target }: TargetResult): string[] =>
  formerFolder === undefined
    ? []
    : [
        `This is the ${target.kind} that is archived as \`${escape(formerFolder)}\`: it was renamed. Its days are in two folders now; docs/moving.md explains how to bring them together.`,
      ]

/** The sentences of the note, most important first; none when there is nothing to say. */
export const notes = (target: TargetResult, focus: Focus, comparison: Comparison): string[] => [
  ...definitionChanges(focus),
  ...reclassificationHints(target, focus, comparison),
  ...newerWeekNote(target, focus),
  ...missingDays(target, focus),
  ...unknownPeople(target, focus.week),
  ...restricted(comparison, focus),
  ...provisional(target, focus),
  ...restated(target),
  ...repaired(target),
  ...renamed(target),
  ...(target.ledgerWasDamaged
    ? [
        '`status.json` was damaged and has been rebuilt: earlier restatements can be found only in the branch’s history.',
      ]
    : []),
]
