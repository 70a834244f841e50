// Days by repository → a week by repository, added up before anything is folded.
import { z } from 'zod'
import { addPullRequests, type RepositoriesFigures, type RepositoryFigures, rankRepositories } from './day.ts'

export const repositoryRow = z.object({
  repository: z.string(),
  created: z.number(),
  /** In the period before; null where the two cannot be compared. */
  before: z.number().nullable(),
  by_copilot: z.number(),
  merged: z.number(),
})
export type RepositoryRow = z.infer<typeof repositoryRow>

type Days = readonly (RepositoriesFigures | undefined)[]

function byName(days: Days): Map<string, RepositoryFigures> {
  const sums = new Map<string, RepositoryFigures>()
  for (const row of days.flatMap((day) => day?.rows ?? [])) {
    const known = sums.get(row.repository)
    sums.set(
      row.repository,
      known === undefined ? row : { repository: row.repository, ...addPullRequests([known, row]) },
    )
  }
  return sums
}

const carriedBy = (days: Days): number => days.filter((day) => day !== undefined).length

export interface RepositoryPeriod {
  /** Most pull requests first. */
  readonly rows: readonly RepositoryRow[]
  /** Pull requests created in repositories that a day had too many of to name; 0 when each is named. */
  readonly unnamed: number
}

/** The repositories over some days, against as many days before. */
export function repositoriesOver(days: Days, before: Days): RepositoryPeriod {
  const previous = byName(before)
  const comparable = carriedBy(days) > 0 && carriedBy(before) === carriedBy(days)
  return {
    rows: rankRepositories(byName(days).values()).map((row) => ({
      repository: row.repository,
      created: row.pull_requests_created,
      before: comparable ? (previous.get(row.repository)?.pull_requests_created ?? 0) : null,
      by_copilot: row.pull_requests_created_by_copilot,
      merged: row.pull_requests_merged,
    })),
    unnamed: days.reduce((sum, day) => sum + (day?.rest?.pull_requests_created ?? 0), 0),
  }
}
