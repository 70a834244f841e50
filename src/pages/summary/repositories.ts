// Repositories with pull requests in the week.
import type { History } from '../../files/history.ts'
import { FOLDED_REPOSITORIES, repositoriesOfWeek, type RepositoryWeek } from '../../files/repository-week.ts'
import type { Comparison } from './comparison.ts'
import { escape } from '../markdown/escape.ts'
import { blocks } from '../markdown/blocks.ts'
import { difference, moved, number, percent, plural, signed } from '../markdown/number.ts'
import { left, right, table } from '../markdown/table.ts'

const SHOWN = 20

/** Repositories as a table, in their order. */
export const repositoryRows = (repositories: readonly RepositoryWeek[]): string =>
  table(
    [
      left('Repository'),
      right('Pull requests created'),
      right('Change'),
      right('By Copilot'),
      right('Share'),
      right('Merged'),
    ],
    repositories.map(({ repository, created, before, by_copilot: byCopilot, merged }) => [
      repository === FOLDED_REPOSITORIES ? 'other' : escape(repository),
      `**${number(created)}**`,
      moved(signed(before === null ? null : difference(created, before))),
      number(byCopilot),
      percent(created === 0 ? null : byCopilot / created),
      number(merged),
    ]),
  )

/** The repositories of a week, most pull requests first. Empty without repository figures. */
export function repositoriesTable(history: History, { now, was }: Comparison): string {
  const all = repositoriesOfWeek(history, now, was)
  if (all.length === 0) return ''
  const hidden = all.length - SHOWN
  return blocks(
    repositoryRows(all.slice(0, SHOWN)),
    hidden > 0 ? `${plural(hidden, 'more repository', 'more repositories')} on the data branch.` : '',
  )
}
