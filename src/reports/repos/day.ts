// One day of `repos` → pull requests by repository.
import { z } from 'zod'
import { figure } from '../../core/figure.ts'
import type { JsonObject } from '../../core/json.ts'
import { splitToFit } from '../../core/ranking.ts'

const counts = {
  pull_requests_created: z.number(),
  pull_requests_merged: z.number(),
  pull_requests_created_by_copilot: z.number(),
} as const

const repositoryFigures = z.object({ repository: z.string(), ...counts })
export type RepositoryFigures = z.infer<typeof repositoryFigures>
const rest = z.object({ names: z.number(), ...counts })

export const repositoriesFigures = z.object({ rows: z.array(repositoryFigures), rest: rest.nullable() })
export type RepositoriesFigures = z.infer<typeof repositoriesFigures>

type Counts = Omit<RepositoryFigures, 'repository'>

/** The sum of several counts. */
export const addPullRequests = (parts: readonly Counts[]): Counts => {
  const sum = { pull_requests_created: 0, pull_requests_merged: 0, pull_requests_created_by_copilot: 0 }
  for (const part of parts) {
    sum.pull_requests_created += part.pull_requests_created
    sum.pull_requests_merged += part.pull_requests_merged
    sum.pull_requests_created_by_copilot += part.pull_requests_created_by_copilot
  }
  return sum
}

/** Most pull requests created first, then most merged. */
export const rankRepositories = <Row extends RepositoryFigures>(rows: Iterable<Row>): Row[] =>
  [...rows].sort(
    (a, b) =>
      b.pull_requests_created - a.pull_requests_created ||
      b.pull_requests_merged - a.pull_requests_merged ||
      (a.repository < b.repository ? -1 : 1),
  )

const record = z.object({
  repo_owner_name: z.string().catch('unknown'),
  repo_name: z.string().catch('unknown'),
  pull_requests: z
    .object({ total_created: figure, total_merged: figure, total_created_by_copilot: figure })
    .catch({ total_created: null, total_merged: null, total_created_by_copilot: null }),
})

/** Bytes of a day's repositories in a line of the history: some 700 of them. */
const MOST_BYTES = 100_000

/** Gathers figures while records stream by. */
export class RepositoryRanking {
  readonly #rows = new Map<string, RepositoryFigures>()

  add(sent: JsonObject): void {
    const { repo_owner_name, repo_name, pull_requests } = record.parse(sent)
    const repository = `${repo_owner_name}/${repo_name}`
    const figures = {
      pull_requests_created: pull_requests.total_created ?? 0,
      pull_requests_merged: pull_requests.total_merged ?? 0,
      pull_requests_created_by_copilot: pull_requests.total_created_by_copilot ?? 0,
    }
    const known = this.#rows.get(repository)
    this.#rows.set(repository, {
      repository,
      ...(known === undefined ? figures : addPullRequests([known, figures])),
    })
  }

  figures(): RepositoriesFigures {
    const [rows, folded] = splitToFit(rankRepositories(this.#rows.values()), MOST_BYTES)
    return {
      rows: [...rows],
      rest: folded.length === 0 ? null : { names: folded.length, ...addPullRequests(folded) },
    }
  }
}
