// What turns a run red: what GitHub has published and the archive could not get, and an archive that went stale.
import { type Day, daysBetween } from '../core/day.ts'
import { describeTarget, folderOf } from '../core/target.ts'
import { firstAsked, spanOf } from '../files/day-status.ts'
import { type Series } from '../files/series.ts'
import type { Problem, RunResult, SeriesResult, TargetResult } from './run.ts'

const nameOf = ({ report, team }: Series): string =>
  team === undefined ? report : `${report} of team ${team}`

/** The problem of an archive whose newest day is too old; none when it is fresh, or with `stale-after-days: 0`. */
function staleness(result: TargetResult, day: Day, staleAfterDays: number): Problem[] {
  const { target, ledger, series } = result
  // A refused report is a problem of its own, which explains why it is old.
  if (staleAfterDays === 0 || series.some((result) => result.series.report === 'totals' && isRefused(result)))
    return []
  const { latest } = spanOf(ledger)
  const since = latest ?? firstAsked(ledger)
  if (since === undefined || daysBetween(since, day) <= staleAfterDays) return []
  const known = latest === null ? 'No day was ever stored' : `The newest stored day is ${latest}`
  return [
    {
      folder: folderOf(target),
      days: [],
      text: `${known} for ${describeTarget(target)}, more than ${staleAfterDays} days before ${day} (stale-after-days): GitHub publishes within three days, so check the token, its permissions and the policy "Copilot usage metrics".`,
    },
  ]
}

/** Whether GitHub said anything at all about the target. */
const isRead = ({ series }: TargetResult): boolean =>
  series.some(({ days }) => days.some(({ state }) => state !== 'left'))

const isRefused = ({ refusal, standing }: SeriesResult): boolean =>
  refusal !== undefined && standing === 'asked'

/** What was refused: a sentence for each cause. It names the reports, unless the cause concerns the whole token. */
function refusals({ target, series }: TargetResult): string[] {
  const byCause = new Map<string, { readonly reason: string; readonly names: string[] }>()
  for (const result of series.filter(isRefused)) {
    const { reason = '', cause = '' } = result.refusal ?? {}
    const alike = byCause.get(cause) ?? { reason, names: [] }
    alike.names.push(nameOf(result.series))
    byCause.set(cause, alike)
  }
  return [...byCause].map(([cause, { reason, names }]) =>
    names.length === 1 || reason === cause
      ? reason
      : `${names.join(', ')} of ${describeTarget(target)}: ${cause}`,
  )
}

/** What could not be read of a target: each cause once, with the days that it concerns. */
function unreadDays(result: TargetResult): Problem[] {
  const byCause = new Map<string, Set<Day>>()
  const daysOf = (cause: string): Set<Day> => {
    const days = byCause.get(cause) ?? new Set<Day>()
    byCause.set(cause, days)
    return days
  }
  if (result.givenUp !== undefined) daysOf(result.givenUp)
  for (const { days } of result.series) {
    for (const day of days) {
      const isProblem =
        day.state === 'unreadable' ||
        (day.state === 'left' &&
          (day.cause === 'refused' ||
            (result.givenUp === undefined && day.cause === 'unreachable') ||
            (day.cause === 'exhausted' && !isRead(result))))
      if (isProblem) daysOf(day.reason).add(day.day)
    }
  }
  const folder = folderOf(result.target)
  return [
    ...refusals(result).map((text): Problem => ({ folder, days: [], text })),
    ...[...byCause].map(([text, days]): Problem => ({ folder, days: [...days].sort(), text })),
  ]
}

/** Why nothing of people was stored, and the ways out of it. */
function peopleConflictOf({ target, peopleConflict }: TargetResult): Problem[] {
  if (peopleConflict === undefined) return []
  const folder = folderOf(target)
  const text =
    peopleConflict.cause === 'key'
      ? `The pseudonym-key is not the one that ${folder} was archived with: everybody would get a second pseudonym, so nothing about people was stored. Set the former key again; or, to go on with the new one, delete the line "key_fingerprint" of ${folder}/status.json on the data branch. docs/data-branch.md explains the consequences.`
      : `Input user-data is "pseudonymous", but the data branch holds people by name: ${peopleConflict.folders.join(', ')}. Pseudonyms beside names hide nobody, so nothing about people was stored. Set user-data "full" again; or delete these folders, and the history of the branch, because git keeps what was deleted. docs/data-branch.md explains the consequences.`
  return [{ folder, days: [], text }]
}

/** What turns the job red, each cause once; none when it is green. */
export function problemsOf(run: RunResult, day: Day, staleAfterDays: number): Problem[] {
  const exposure = run.exposure === undefined ? [] : [{ folder: undefined, days: [], text: run.exposure }]
  const ofTargets = run.targets.flatMap((result) => [
    ...peopleConflictOf(result),
    ...unreadDays(result),
    ...staleness(result, day, staleAfterDays),
  ])
  const all: readonly Problem[] = [...exposure, ...ofTargets]
  const first = new Map<string, Problem>()
  for (const problem of all) if (!first.has(problem.text)) first.set(problem.text, problem)
  return [...first.values()]
}
