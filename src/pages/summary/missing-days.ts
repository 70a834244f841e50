// What to say about days that are not stored, and about what is not known without them.
import type { Day } from '../../core/day.ts'
import type { DayStatus } from '../../core/outcome.ts'
import type { TargetResult } from '../../archive/run.ts'
import { daysOf, lastComplete } from '../../core/period.ts'
import { totalsDays, type WeekRow } from '../../files/rows.ts'
import { contradiction } from '../../reports/totals/people.ts'
import { statusesOf, totalsOf } from './day-state.ts'
import type { Focus } from './focus.ts'
import { number, plural } from '../markdown/number.ts'
import { isStored } from './stored-days.ts'
import { dayList, shortDates, shortSpan, weekDay } from '../markdown/when.ts'

/** The verb for one day or several. */
export const verb = (days: readonly Day[], singular: string, many: string): string =>
  days.length === 1 ? singular : many

const reasons: Partial<Record<DayStatus, (days: readonly Day[]) => string>> = {
  pending: (days) => `${verb(days, 'is', 'are')} not published by GitHub yet`,
  none: (days) => `${verb(days, 'was', 'were')} never published by GitHub`,
  unreadable: (days) =>
    `${verb(days, 'is', 'are')} unreadable: GitHub has published ${verb(days, 'it', 'them')}, but the files did not arrive whole`,
  open: (days) => `${verb(days, 'has', 'have')} yet to be read`,
  unknown: (days) => `${verb(days, 'is', 'are')} not in the archive`,
}

/** What the ledger says of the days of `totals`. */
export const totalsStatuses = (target: TargetResult): ((day: Day) => DayStatus) => {
  const totals = totalsOf(target)
  return totals === undefined ? () => 'unknown' : statusesOf(target, totals)
}

/** The days of a week that are not stored, by the reason for it. Empty for a whole week. */
function missingByReason(target: TargetResult, row: WeekRow): Map<DayStatus, Day[]> {
  const byState = new Map<DayStatus, Day[]>()
  if (row.days === 7) return byState
  const state = totalsStatuses(target)
  for (const day of daysOf(row)) {
    const status = isStored(target.history, day) ? 'settled' : state(day)
    if (reasons[status] !== undefined) byState.set(status, [...(byState.get(status) ?? []), day])
  }
  return byState
}

/** Which days of the two weeks are not stored, and why; a sentence for each reason. */
export function missingDays(target: TargetResult, { week, before }: Focus): string[] {
  const sentences: string[] = []
  for (const row of [week, ...(before === undefined ? [] : [before])]) {
    const byState = missingByReason(target, row)
    const named = [...byState.values()].reduce((sum, days) => sum + days.length, 0)
    for (const [state, days] of byState) sentences.push(`${dayList(days)} ${reasons[state]?.(days) ?? ''}.`)
    // A row tells how many days of an old week are stored, but the run may not know which ones.
    if (named < 7 - row.days)
      sentences.push(`Of the week ${shortDates(row)}, ${row.days} of 7 days are stored.`)
  }
  return sentences
}

/** Why the people of a week are not known. */
export function unknownPeople(target: TargetResult, week: WeekRow): string[] {
  if (week.active_users !== null) return []
  if (totalsStatuses(target)(week.end) in reasons && !isStored(target.history, week.end))
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

/** Why an older week is shown, when the calendar's last complete week is not the one shown. */
export function newerWeekNote(target: TargetResult, { week }: Focus): string[] {
  const last = lastComplete('week', target.window.asOf)
  if (last.start <= week.start) return []
  const row = target.weeks.find(({ start }) => start === last.start)
  const state = totalsStatuses(target)(last.end)
  const reason =
    row === undefined || row.days === 0
      ? 'nothing of it is stored yet'
      : `${weekDay(last.end)} ${reasons[state]?.([last.end]) ?? 'does not count the people of the week'}`
  return [`The week ${shortSpan(last.start, last.end)} is over, but ${reason}: an older week is shown.`]
}
