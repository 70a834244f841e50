// What trends need of a day's `repos`.
import { z } from 'zod'
import type { RepositoryFigures } from '../reports/figures.ts'
import type { DayFigures } from './history.ts'
import type { JsonObject } from '../core/json.ts'

const count = z.number().nullable().catch(null)
const repository = z.object({
  repo_owner_name: z.string().catch('unknown'),
  repo_name: z.string().catch('unknown'),
  pull_requests: z
    .object({ total_created: count, total_merged: count, total_created_by_copilot: count })
    .catch({ total_created: null, total_merged: null, total_created_by_copilot: null }),
})

/** More repositories than this on one day fold into `(others)`. */
const MOST_REPOSITORIES = 60

/** Gathers figures while records stream by. */
export class RepositoryRanking {
  readonly #rows = new Map<string, RepositoryFigures>()

  add(record: JsonObject): void {
    const { repo_owner_name, repo_name, pull_requests } = repository.parse(record)
    const name = `${repo_owner_name}/${repo_name}`
    this.#rows.set(name, {
      repository: name,
      pull_requests_created: pull_requests.total_created ?? 0,
      pull_requests_merged: pull_requests.total_merged ?? 0,
      pull_requests_created_by_copilot: pull_requests.total_created_by_copilot ?? 0,
    })
  }

  /** By pull requests created, the rest as one row. */
  figures(): DayFigures {
    const ranked = [...this.#rows.values()].sort(
      (a, b) => b.pull_requests_created - a.pull_requests_created || (a.repository < b.repository ? -1 : 1),
    )
    const rest = ranked.slice(MOST_REPOSITORIES)
    const total = (of: (row: RepositoryFigures) => number) => rest.reduce((sum, row) => sum + of(row), 0)
    if (rest.length === 0) return { repositories: ranked }
    const repositories = [
      ...ranked.slice(0, MOST_REPOSITORIES),
      {
        repository: '(others)',
        pull_requests_created: total((row) => row.pull_requests_created),
        pull_requests_merged: total((row) => row.pull_requests_merged),
        pull_requests_created_by_copilot: total((row) => row.pull_requests_created_by_copilot),
      },
    ]
    return { repositories }
  }
}
