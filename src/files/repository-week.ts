// A week by repository: pull requests.
import { z } from 'zod'
import type { Day } from '../core/day.ts'
import type { History } from './history.ts'

/** What a busy day left over. */
export const FOLDED_REPOSITORIES = '(others)'

export const repositoryWeek = z.object({
  repository: z.string(),
  created: z.number(),
  /** In the week before; null where the two weeks cannot be compared. */
  before: z.number().nullable(),
  by_copilot: z.number(),
  merged: z.number(),
})
export type RepositoryWeek = z.infer<typeof repositoryWeek>

interface Counts {
  readonly created: number
  readonly merged: number
  readonly byCopilot: number
}

function countsOver(history: History, days: readonly Day[]): Map<string, Counts> {
  const byName = new Map<string, Counts>()
  for (const one of days.flatMap((day) => history.get(day)?.repositories ?? [])) {
    const known = byName.get(one.repository)
    byName.set(one.repository, {
      created: (known?.created ?? 0) + one.pull_requests_created,
      merged: (known?.merged ?? 0) + one.pull_requests_merged,
      byCopilot: (known?.byCopilot ?? 0) + one.pull_requests_created_by_copilot,
    })
  }
  return byName
}

const order = (a: RepositoryWeek, b: RepositoryWeek): number =>
  Number(a.repository === FOLDED_REPOSITORIES) - Number(b.repository === FOLDED_REPOSITORIES) ||
  b.created - a.created ||
  b.merged - a.merged ||
  (a.repository < b.repository ? -1 : 1)

/** The repositories over the days `now`, most pull requests first, against the days `was`. */
export function repositoriesOfWeek(
  history: History,
  now: readonly Day[],
  was: readonly Day[],
): RepositoryWeek[] {
  const before = countsOver(history, was)
  const carried = (days: readonly Day[]) =>
    days.filter((day) => history.get(day)?.repositories !== undefined).length
  const comparable = carried(was) === carried(now)
  return [...countsOver(history, now)]
    .map(([repository, { created, merged, byCopilot }]) => ({
      repository,
      created,
      before: comparable ? (before.get(repository)?.created ?? 0) : null,
      by_copilot: byCopilot,
      merged,
    }))
    .sort(order)
}
