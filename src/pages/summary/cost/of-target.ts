// What a target's section "Cost" is made of, from its rows and its daily figures.
import type { TargetResult } from '../../../archive/run.ts'
import { addDays, type Day } from '../../../core/day.ts'
import { daysOf } from '../../../core/period.ts'
import type { CreditFigures } from '../../../reports/credits/day.ts'
import type { Cost } from './data.ts'
import type { Focus } from '../focus.ts'

/** GitHub's seats by plan, by the newest count among these days. */
const seatsOf = ({ history }: TargetResult): Cost['seats'] =>
  [...history.values()]
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .flatMap(({ seats }) => (seats?.plans === undefined ? [] : [seats.plans]))[0] ?? []

/** The data of the section; weeks of which no daily bills were read are left out of it. */
export function costOf(target: TargetResult, { week, trend }: Focus): Cost {
  const { history, window } = target
  const bills = new Map<Day, CreditFigures>(
    [...history.values()].flatMap(({ day, credits }) =>
      credits === undefined ? [] : [[day, credits] as const],
    ),
  )
  const first = [...history.keys()].sort()[0] ?? week.start
  return {
    kind: target.target.kind,
    bills,
    weeks: trend.filter(({ start }) => start >= first || start >= addDays(week.start, -7)),
    settledUntil: window.settledUntil < week.end ? week.end : window.settledUntil,
    seats: seatsOf(target),
    restated: target.series
      .filter(({ series }) => series.report === 'credits')
      .flatMap(({ days }) => days.filter((result) => result.state === 'restated')),
    teams: daysOf(week).flatMap((day) => history.get(day)?.teams ?? []),
  }
}
