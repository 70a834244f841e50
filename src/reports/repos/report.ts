// The report `repos`: pull requests by repository.
import { lines, linksOf, type Report } from '../report.ts'
import { repositoriesFigures, RepositoryRanking } from './day.ts'
import { leadingRepositories, repositoriesTable } from './table.ts'

export const repos = {
  ...lines,
  about: 'Pull requests by repository and day',
  source: linksOf('day', 'repos-1-day'),
  ids: ['repo_id'],
  isInternal: true,
  daily: { field: 'repositories', shape: repositoriesFigures, start: () => new RepositoryRanking() },
  tables: [repositoriesTable],
  leading: leadingRepositories,
} as const satisfies Report
