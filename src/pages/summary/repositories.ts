// Repositories with pull requests in the week.
import type { History } from '../../files/history.ts'
import { repositoriesOver, type RepositoryRow } from '../../reports/repos/period.ts'
import type { Comparison } from './comparison.ts'
import { escape } from '../markdown/escape.ts'
import { blocks } from '../markdown/blocks.ts'
import { difference, moved, number, percent, plural, shareOf, signed } from '../markdown/number.ts'
import { left, right, table } from '../markdown/table.ts'

const SHOWN = 20

/** Repositories as a table, in their order. */
export const repositoryRows = (repositories: readonly RepositoryRow[]): string =>
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
      escape(repository),
      `**${number(created)}**`,
      moved(signed(before === null ? null : difference(created, before))),
      number(byCopilot),
      percent(shareOf(byCopilot, created)),
      number(merged),
    ]),
  )

/** The repositories of a week, most pull requests first. Empty without repository figures. */
export function repositoriesTable(history: History, { current, previous }: Comparison): string {
  const { rows, unnamed } = repositoriesOver(
    current.map((day) => history.get(day)?.repositories),
    previous.map((day) => history.get(day)?.repositories),
  )
  if (rows.length === 0) return ''
  const shown = rows.length === SHOWN + 1 ? rows : rows.slice(0, SHOWN)
  const hidden = rows.length - shown.length
  return blocks(
    repositoryRows(shown),
    [
      hidden > 0 ? `${plural(hidden, 'more repository', 'more repositories')} on the data branch.` : '',
      unnamed > 0
        ? `A day has so many repositories that ${plural(unnamed, 'pull request')} of the smallest ones are in no row.`
        : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  )
}
