// What has to be said before the figures are believed.
import type { Day } from '../../core/day.ts'
import type { Change, DayStatus } from '../../core/outcome.ts'
import type { TargetResult } from '../../archive/run.ts'
import { seriesKey } from '../../files/series.ts'
import { daysOf, lastComplete } from '../../core/period.ts'
import { totalsDays, type WeekRow } from '../../files/rows.ts'
import { contradiction } from '../../reports/totals/people.ts'
import type { Comparison } from './comparison.ts'
import { statusesOf, totalsOf } from './day-state.ts'
import { redefined } from './definition-notes.ts'
import type { Focus } from './focus.ts'
import { escape } from '../markdown/escape.ts'
import { hints } from './reclassified.ts'
import { listed, number, plural, signed } from '../markdown/number.ts'
import { isStored } from './stored-days.ts'
import { RESTRICTED } from './main-table.ts'
import { dayList, shortDates, shortSpan, weekDay } from '../markdown/when.ts'

const verb = (days: readonly Day[], singular: string, many: string): string =>
  days.length === 1 ? singular : many

const lacking: Partial<Record<DayStatus, (days: readonly Day[]) => string>> = {
  pending: (days) => `${verb(days, 'is', 'are')} not published by GitHub yet`,
  none: (days) => `${verb(days, 'was', 'were')} never published by GitHub`,
  unreadable: (days) =>
    `${verb(days, 'is', 'are')} unreadable: GitHub has published ${verb(days, 'it', 'them')}, but the files did not arrive whole`,
  open: (days) => `${verb(days, 'has', 'have')} yet to be read`,
  unknown: (days) => `${verb(days, 'is', 'are')} not in the archive`,
}

const stateOf = (target: TargetResult): ((day: Day) => DayStatus) => {
  const totals = totalsOf(target)
  return totals === undefined ? () => 'unknown' : statusesOf(target, totals)
}

/** The days of a week that are not stored, by the reason for it. Empty for a whole week. */
function lackingDays(target: TargetResult, row: WeekRow): Map<DayStatus, Day[]> {
  const byState = new Map<DayStatus, Day[]>()
  if (row.days === 7) return byState
  const state = stateOf(target)
  for (const day of daysOf(row)) {
    const status = isStored(target.history, day) ? 'settled' : state(day)
    if (lacking[status] !== undefined) byState.set(status, [...(byState.get(status) ?? []), day])
  }
  return byState
}

function missing(target: TargetResult, { week, before }: Focus): string[] {
  const sentences: string[] = []
  for (const row of [week, ...(before === undefined ? [] : [before])]) {
    const byState = lackingDays(target, row)
    const told = [...byState.values()].reduce((sum, days) => sum + days.length, 0)
    for (const [state, days] of byState) sentences.push(`${dayList(days)} ${lacking[state]?.(days) ?? ''}.`)
    // Old weeks are counted in the rows, but the run need not know which days they lack.
    if (told < 7 - row.days)
      sentences.push(`Of the week ${shortDates(row)}, ${row.days} of 7 days are stored.`)
  }
  return sentences
}

/** Why the people of a week are not known. */
function unknownPeople(target: TargetResult, week: WeekRow): string[] {
  if (week.active_users !== null) return []
  if (stateOf(target)(week.end) in lacking && !isStored(target.history, week.end))
    return [
      `Without ${weekDay(week.end)} the people active in the week are not known: only a Saturday’s report counts the whole week.`,
    ]
  const said = contradiction(totalsDays(target.history, daysOf(week)), week.end, 'weekly')
  return [
    said === undefined
      ? `The report of ${weekDay(week.end)} does not say how many people were active in the week.`
      : `GitHub contradicts itself: ${weekDay(week.end)} says that ${plural(said.said, 'person', 'people')} ${said.said === 1 ? 'was' : 'were'} active in the week, yet one of its days alone had ${number(said.most)}. The figure is therefore left out.`,
  ]
}

function restricted({ whole, current, previous }: Comparison, { before }: Focus): string[] {
  if (whole || before === undefined) return []
  if (previous.length === 0)
    return ['Sums and averages are not compared: the two weeks have no stored weekday in common.']
  return [
    `Figures marked ${RESTRICTED} compare only the ${plural(current.length, 'weekday')} that both weeks have (${dayList(current)}), so that a missing day does not look like a change.`,
  ]
}

function provisional(target: TargetResult, { week, before }: Focus): string[] {
  const state = stateOf(target)
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

/** Files that somebody left damaged, by report, repaired from GitHub. */
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
        `This is the ${target.kind} that is archived as \`${escape(formerFolder)}\`: it was renamed. Its days are in two folders now; docs/moving.md tells how to bring them together.`,
      ]

/** The calendar's last week, when it is not the one shown. */
function notTheNewest(target: TargetResult, { week }: Focus): string[] {
  const last = lastComplete('week', target.window.asOf)
  if (last.start <= week.start) return []
  const row = target.weeks.find(({ start }) => start === last.start)
  const state = stateOf(target)(last.end)
  const reason =
    row === undefined || row.days === 0
      ? 'nothing of it is stored yet'
      : `${weekDay(last.end)} ${lacking[state]?.([last.end]) ?? 'does not count the people of the week'}`
  return [`The week ${shortSpan(last.start, last.end)} is over, but ${reason}: an older week is shown.`]
}

/** The sentences of the note, most important first; none when there is nothing to say. */
export const notes = (target: TargetResult, focus: Focus, comparison: Comparison): string[] => [
  ...redefined(focus),
  ...hints(target, focus, comparison),
  ...notTheNewest(target, focus),
  ...missing(target, focus),
  ...unknownPeople(target, focus.week),
  ...restricted(comparison, focus),
  ...provisional(target, focus),
  ...restated(target),
  ...repaired(target),
  ...renamed(target),
  ...(target.ledgerWasDamaged
    ? [
        '`status.json` was damaged and has been made anew: what was restated earlier is in the branch’s history only.',
      ]
    : []),
]
