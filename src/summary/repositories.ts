// Repositories with pull requests in the week.
import type { Day } from '../core/day.ts'
import type { History } from '../core/history.ts'
import type { Comparison } from './comparison.ts'
import { escape } from './escape.ts'
import { blocks } from './markdown.ts'
import { difference, moved, number, percent, plural, signed } from './number.ts'
import { left, right, table } from './table.ts'

const SHOWN = 20

/** What a busy day left over. */
const FOLDED = '(others)'

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

/** The repositories of a week, most pull requests first. Empty without repository figures. */
export function repositoriesTable(history: History, { now, was }: Comparison): string {
  const before = countsOver(history, was)
  const carried = (days: readonly Day[]) =>
    days.filter((day) => history.get(day)?.repositories !== undefined).length
  const comparable = carried(was) === carried(now)
  const all = [...countsOver(history, now)].sort(
    ([a, one], [b, two]) =>
      Number(a === FOLDED) - Number(b === FOLDED) ||
      two.created - one.created ||
      two.merged - one.merged ||
      (a < b ? -1 : 1),
  )
  const hidden = all.length - SHOWN
  return blocks(
    table(
      [
        left('Repository'),
        right('Pull requests created'),
        right('Change'),
        right('By Copilot'),
        right('Share'),
        right('Merged'),
      ],
      all
        .slice(0, SHOWN)
        .map(([name, counts]) => [
          name === FOLDED ? 'other' : escape(name),
          `**${number(counts.created)}**`,
          moved(signed(comparable ? difference(counts.created, before.get(name)?.created ?? 0) : null)),
          number(counts.byCopilot),
          percent(counts.created === 0 ? null : counts.byCopilot / counts.created),
          number(counts.merged),
        ]),
    ),
    hidden > 0 ? `${plural(hidden, 'more repository', 'more repositories')} on the data branch.` : '',
  )
}
