// Repositories with pull requests in a week, most of them first.
import { z } from 'zod'
import { many, say, type Sentence, type Table } from '../../core/table.ts'
import type { Leading, Pair, WeeklyTable } from '../report.ts'
import { shareOf } from '../small-base.ts'
import type { RepositoriesFigures } from './day.ts'
import { repositoriesOver, type RepositoryPeriod, repositoryRow, type RepositoryRow } from './period.ts'

const periodOf = ({ days, before, figures }: Pair<RepositoriesFigures>): RepositoryPeriod =>
  repositoriesOver(days.map(figures), before.map(figures))

function tableOf(
  rows: readonly RepositoryRow[],
  more: number,
  notes: readonly Sentence[],
): Table | undefined {
  if (rows.length === 0) return undefined
  return {
    heading: 'Repository',
    columns: [
      { title: 'Pull requests created', unit: 'count', isMain: true },
      { title: 'Change', unit: 'change' },
      { title: 'By Copilot', unit: 'count' },
      { title: 'Share', unit: 'share' },
      { title: 'Merged', unit: 'count' },
    ],
    rows: rows.map(({ repository, created, before, by_copilot: byCopilot, merged }) => ({
      label: { name: repository },
      values: [
        created,
        { current: created, previous: before },
        byCopilot,
        shareOf(byCopilot, created),
        merged,
      ],
    })),
    more,
    nouns: ['repository', 'repositories'],
    notes,
  }
}

export const repositoriesTable: WeeklyTable<RepositoriesFigures, 'repositories'> = {
  title: 'Repositories',
  name: 'repositories',
  rank: 60,
  part: 'pull requests',
  most: 20,
  make(pair) {
    const { rows, unnamed } = periodOf(pair)
    const note = say`Some days have too many repositories to store each by name: ${many(unnamed, 'pull request of the smallest ones is', 'pull requests of the smallest ones are')} in no row.`
    return tableOf(rows, 0, unnamed > 0 ? [note] : [])
  },
}

const held = z.object({ rows: z.array(repositoryRow), more: z.int() })

export const leadingRepositories: Leading<RepositoriesFigures, z.infer<typeof held>> = {
  title: 'Repositories',
  shape: held,
  select: (pair, first) => first(periodOf(pair).rows),
  table: ({ rows, more }) => tableOf(rows, more, []),
}
