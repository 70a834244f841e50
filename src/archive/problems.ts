// What turns a run red: what GitHub has published and the archive could not get, and an archive that went stale.
import { type Day, daysBetween } from '../core/day.ts'
import { describe, folderOf } from '../core/target.ts'
import { firstAsked, spanOf } from '../files/day-status.ts'
import { type Series } from '../files/series.ts'
import type { Problem, RunResult, SeriesResult, TargetResult } from './run.ts'

const nameOf = ({ report, team }: Series): string =>
  team === undefined ? report : `${report} of team ${team}`

/** The sentence for an archive whose newest day is too old; undefined when it is fresh, or nobody wants to know. */
function staleness(result: TargetResult, day: Day, staleAfterDays: number): Problem[] {
  const { target, ledger, series } = result
  // Why a refused report grows old is said already.
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
      text: `${known} for ${describe(target)}, more than ${staleAfterDays} days before ${day} (stale-after-days): GitHub publishes within three days, so the token, its permissions or the policy "Copilot usage metrics" need a look.`,
    },
  ]
}

/** Whether GitHub said anything at all of the target. */
const isRead = ({ series }: TargetResult): boolean =>
  series.some(({ days }) => days.some(({ state }) => state !== 'left'))

const isRefused = ({ refusal, standing }: SeriesResult): boolean =>
  refusal !== undefined && standing === 'asked'

/** What was refused: a sentence a cause, which names the reports, or is the token's and names none. */
function refusals({ target, series }: TargetResult): string[] {
  const byCause = new Map<string, { readonly reason: string; readonly names: string[] }>()
  for (const result of series.filter(isRefused)) {
    const { reason = '', cause = '' } = result.refusal ?? {}
    const alike = byCause.get(cause) ?? { reason, names: [] }
    alike.names.push(nameOf(result.series))
    byCause.set(cause, alike)
  }
  return [...byCause].map(([cause, { reason, names }]) =>
    names.length === 1 || reason === cause ? reason : `${names.join(', ')} of ${describe(target)}: ${cause}`,
  )
}

/** What could not be read of a target: each cause once, with the days that it concerns. */
function unread(result: TargetResult): Problem[] {
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
function peopleUnsettled({ target, peopleConflict }: TargetResult): Problem[] {
  if (peopleConflict === undefined) return []
  const folder = folderOf(target)
  const text =
    peopleConflict.cause === 'key'
      ? `The pseudonym-key is not the one that ${folder} was archived with: everybody would get a second pseudonym, so nothing about people was stored. Set the former key again; or, if the new one is meant, delete the line "key_fingerprint" of ${folder}/status.json on the data branch. docs/data-branch.md tells what follows.`
      : `Input user-data is "pseudonymous", but the data branch holds people by name: ${peopleConflict.folders.join(', ')}. Pseudonyms beside names hide nobody, so nothing about people was stored. Set user-data "full" again; or delete these folders, and the history of the branch, for git keeps there what was deleted. docs/data-branch.md tells what follows.`
  return [{ folder, days: [], text }]
}

/** What turns the job red, each cause once; none when it is green. */
export function problemsOf(run: RunResult, day: Day, staleAfterDays: number): Problem[] {
  const exposure = run.exposure === undefined ? [] : [{ folder: undefined, days: [], text: run.exposure }]
  const ofTargets = run.targets.flatMap((result) => [
    ...peopleUnsettled(result),
    ...unread(result),
    ...staleness(result, day, staleAfterDays),
  ])
  const all: readonly Problem[] = [...exposure, ...ofTargets]
  const first = new Map<string, Problem>()
  for (const problem of all) if (!first.has(problem.text)) first.set(problem.text, problem)
  return [...first.values()]
}
