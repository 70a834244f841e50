// The result of a run for one target, added up over its batches.
import type { Day } from '../core/day.ts'
import type { DayResult, Refusal } from '../core/outcome.ts'
import type { Series } from '../files/series.ts'
import type { MergedTarget } from './merge.ts'
import { isPersonal } from './people.ts'
import type { TargetPlan } from './questions.ts'
import type { SeriesResult, TargetResult } from './run.ts'

export interface Account {
  /** As the last batch left it. */
  readonly merged: MergedTarget
  readonly hasNews: boolean
  readonly history: TargetResult['history']
  readonly days: ReadonlyMap<Series, ReadonlyMap<Day, DayResult>>
  readonly refusals: ReadonlyMap<Series, Refusal>
  readonly standings: ReadonlyMap<Series, SeriesResult['standing']>
}

/** The account with one more batch. */
export function addBatch(before: Account | undefined, merged: MergedTarget): Account {
  const days = new Map(before?.days)
  const refusals = new Map(before?.refusals)
  const standings = new Map(before?.standings)
  for (const { series, days: results, refusal, standing } of merged.series) {
    const known = days.get(series) ?? new Map<Day, DayResult>()
    days.set(series, new Map([...known, ...results.map((result) => [result.day, result] as const)]))
    if (refusal !== undefined) refusals.set(series, refusal)
    if (refusal !== undefined || !standings.has(series)) standings.set(series, standing)
  }
  const hasNews = merged.files.length > 0
  return {
    merged,
    days,
    refusals,
    standings,
    hasNews: (before?.hasNews ?? false) || hasNews,
    history: hasNews || before === undefined ? merged.history : before.history,
  }
}

/** Days that the run wanted to read and did not, of series that it may read. */
function countLeft({ recent, older }: TargetPlan, { days, refusals }: Account): number {
  let left = 0
  for (const { series: all, days: wanted } of [...recent, ...older]) {
    for (const series of all.filter((series) => !refusals.has(series))) {
      const results = days.get(series)
      left += wanted.filter((day) => results?.get(day)?.state === 'left').length
    }
  }
  for (const { series: all, days: wanted } of older) {
    for (const series of all.filter((series) => !refusals.has(series)))
      left += wanted.filter((day) => days.get(series)?.has(day) !== true).length
  }
  return left
}

/** The target's result at the end of the run. */
export function closeAccount(
  account: Account,
  plan: TargetPlan,
  { givenUp, formerFolder }: Pick<TargetResult, 'givenUp' | 'formerFolder'>,
): Omit<TargetResult, 'leftOut'> {
  const { merged } = account
  const conflict = plan.state.people.conflict ?? merged.state.people.conflict
  const asksForPeople = plan.task.series.some(({ report }) => isPersonal(report))
  return {
    target: plan.task.target,
    window: merged.state.window,
    series: plan.task.series.map((series): SeriesResult => ({
      series,
      days: [...(account.days.get(series)?.values() ?? [])].sort((a, b) => (a.day < b.day ? -1 : 1)),
      refusal: account.refusals.get(series),
      standing: account.standings.get(series) ?? 'asked',
      isOptional: plan.task.optional.has(series),
    })),
    ledger: merged.ledger,
    ledgerWasDamaged: plan.state.damagedLedger !== undefined,
    formerFolder,
    // A key that is not used can be no other than before.
    peopleConflict: conflict?.cause === 'key' && !asksForPeople ? undefined : conflict,
    daysLeft: countLeft(plan, account),
    givenUp,
    weeks: merged.rows.weeks,
    months: merged.rows.months,
    carried: merged.rows.carried,
    history: account.history,
    hasNews: account.hasNews,
  }
}
