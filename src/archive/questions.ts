// The questions of a run: for each target the days that every run reads again, and the older days that are still open.
import type { Day } from '../core/day.ts'
import { isResting } from '../files/day-status.ts'
import { reportOf, type Series, seriesKey } from '../files/series.ts'
import type { Question } from './question.ts'
import { JOINED } from './joined.ts'
import type { Task } from './task.ts'
import { isPersonal } from './people.ts'
import { type Plan, planDays } from './plan.ts'
import type { TargetState } from './state.ts'

export interface TargetPlan {
  readonly task: Task
  readonly state: TargetState
  readonly recent: readonly Question[]
  readonly older: readonly Question[]
}

/** The questions of some days: joined reports together, the older API's days in one, any other a day each. */
function questionsOf(days: ReadonlyMap<Series, readonly Day[]>): Question[] {
  const joins = [...days].some(
    ([series, openDays]) => reportOf(series).source.kind === 'joined' && openDays.length > 0,
  )
  const together = [...days].filter(([{ report }]) => joins && JOINED.includes(report))
  const apart = [...days].filter(([series]) => !together.some(([joined]) => joined === series))
  const joined = [...new Set(together.flatMap(([, openDays]) => openDays))].map((day): Question => ({
    series: together.filter(([, openDays]) => openDays.includes(day)).map(([series]) => series),
    days: [day],
  }))
  const single = apart.flatMap(([series, openDays]): Question[] => {
    if (reportOf(series).source.kind !== 'inline')
      return openDays.map((day) => ({ series: [series], days: [day] }))
    return openDays.length === 0 ? [] : [{ series: [series], days: openDays }]
  })
  return [...single, ...joined]
}

/** The days to ask for of one series: open ones, or the last day asked for where the report does not come by day. */
function planSeries(state: TargetState, task: Task, series: Series): Plan {
  const key = seriesKey(series)
  const { window, stored, ledger } = state
  const known = ledger.reports[key]
  const report = reportOf(series)
  const nothing: Plan = { recent: [], older: [] }
  if (state.people.conflict !== undefined && isPersonal(series.report)) return nothing
  const mayRest = task.optional.has(series) && task.withOwnToken?.has(series) !== true
  if (mayRest && isResting(known, window.today)) return nothing
  if (report.source.kind === 'latest') return { recent: [window.day], older: [] }
  // A count as of now may not replace the one that was made on the day.
  if (report.source.kind === 'counted')
    return stored.get(key)?.has(window.day) === true ? nothing : { recent: [window.day], older: [] }
  const plan = planDays(report, window, known, stored.get(key) ?? new Map())
  // The older API gives any span in one answer.
  return report.source.kind === 'inline' ? { recent: [...plan.older, ...plan.recent], older: [] } : plan
}

/** The questions about a target, given the branch as it was read. */
export function planTarget(task: Task, state: TargetState): TargetPlan {
  const plans = task.series.map((series) => [series, planSeries(state, task, series)] as const)
  return {
    task,
    state,
    recent: questionsOf(new Map(plans.map(([series, { recent }]) => [series, recent]))),
    older: questionsOf(new Map(plans.map(([series, { older }]) => [series, older]))),
  }
}

/** The oldest day first: it is the next that GitHub forgets. */
export const byAge = (a: Question, b: Question): number => ((a.days[0] ?? '') < (b.days[0] ?? '') ? -1 : 1)

/** Days of reports that questions ask for. */
export const countDays = (questions: readonly Question[]): number =>
  questions.reduce((sum, { series, days }) => sum + series.length * days.length, 0)
