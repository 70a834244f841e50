// Whether a run ends green: all that GitHub has published is stored, and the archive is not stale.
import { type Day, daysBetween } from '../core/day.ts'
import { type Ledger, spanOf } from '../files/ledger.ts'
import type { RunResult, TargetResult } from './run.ts'
import { describeSeries } from '../files/series.ts'
import { describe } from '../core/target.ts'

function firstAsked({ reports }: Ledger): Day | undefined {
  return (reports['totals'] ?? reports['metrics'])?.first_asked
}

/** A sentence when the newest stored day is too old; before anything is stored, the first day asked for counts. */
function staleness({ target, ledger }: TargetResult, day: Day, staleAfterDays: number): string | undefined {
  if (staleAfterDays === 0) return undefined
  const { latest } = spanOf(ledger)
  const since = latest ?? firstAsked(ledger)
  if (since === undefined || daysBetween(since, day) <= staleAfterDays) return undefined
  const known = latest === null ? 'No day was ever stored' : `The newest stored day is ${latest}`
  return `${known} for ${describe(target)}, more than ${staleAfterDays} days before ${day} (stale-after-days): GitHub publishes within three days, so the token, its permissions or the policy "Copilot usage metrics" need a look.`
}

/** Reasons of one target, each once, with the days they concern. */
function unread({ series }: TargetResult): string[] {
  return series.flatMap((one) => {
    const { outcome } = one
    if (outcome.state === 'refused') return [outcome.reason]
    if (outcome.state === 'closed') return []
    const failed = new Map<string, Day[]>()
    for (const result of outcome.days) {
      if (result.state !== 'failed') continue
      failed.set(result.reason, [...(failed.get(result.reason) ?? []), result.day])
    }
    return [...failed].map(([reason, days]) =>
      days.length === 1 ? reason : `${reason} (${days.length} days of ${describeSeries(one.series)})`,
    )
  })
}

/** The sentences that turn the job red; none when it is green. */
export const problemsOf = (run: RunResult, day: Day, staleAfterDays: number): string[] => [
  ...new Set(
    run.targets.flatMap((target) => [
      ...unread(target),
      ...[staleness(target, day, staleAfterDays)].filter((text) => text !== undefined),
    ]),
  ),
]
