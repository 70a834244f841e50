// A target with a complete week.
import type { TargetResult } from '../../archive/run.ts'
import { type Body, part, type SectionContext } from './body.ts'
import { breakdown } from './breakdown.ts'
import type { Part } from '../markdown/budget.ts'
import { chart } from '../markdown/chart.ts'
import { type Comparison, compareWeeks } from './comparison.ts'
import { olderPart } from './early-body.ts'
import { firstShown, type Focus } from './focus.ts'
import { headline } from './sentence.ts'
import type { Dimension } from '../../reports/totals/day.ts'
import { alert, folded, said } from '../markdown/blocks.ts'
import { notes } from './notes.ts'
import { repositoriesTable } from './repositories.ts'
import { weeksSoFar } from './so-far.ts'
import { teamsTable } from './teams.ts'
import { figuresTable, isRedefinedIn, MAIN } from './main-table.ts'
import { monthsSection } from './months.ts'
import { subjects } from './subjects.ts'
import { costSection } from './cost.ts'
import { costOf } from './cost-of-target.ts'
import { date } from '../markdown/when.ts'

const dimensions: readonly (readonly [Dimension, string])[] = [
  ['features', 'By feature'],
  ['ides', 'By IDE'],
  ['languages', 'By language'],
  ['models', 'By model'],
]

const details = (
  target: TargetResult,
  focus: Focus,
  comparison: Comparison,
  context: SectionContext,
): Part[] => [
  ...subjects(target, focus, comparison).map(([title, content]) => part(folded(title, content), 'subjects')),
  ...dimensions.map(([of, name]) => part(folded(name, breakdown(target.history, comparison, of)), of)),
  part(folded('Teams', teamsTable(target.history, comparison, context.teams)), 'teams'),
  part(folded('Repositories', repositoriesTable(target.history, comparison)), 'repositories'),
  part(folded('Cost', costSection(costOf(target, focus))), 'cost'),
  part(folded('Months', monthsSection(target.months, target.window.asOf)), 'months'),
  olderPart(target, context.weeks),
]

/** The last complete week: note, table, running week, chart, and what is folded. */
export function weekly(target: TargetResult, focus: Focus, context: SectionContext, nested: boolean): Body {
  const { week, before, newer, trend } = focus
  const comparison = compareWeeks(week, before, target)
  return {
    week,
    trend,
    story: headline(target, focus, comparison),
    parts: [
      part(alert('NOTE', said(notes(target, focus, comparison)), nested)),
      part(figuresTable(MAIN, focus, comparison)),
      part(weeksSoFar(newer, target)),
      part(
        chart(
          `People active in the week, ${date(firstShown(focus))} to ${date(week.end)}`,
          trend.map((row) => ({
            start: row.start,
            value: row.active_users,
            isBreak: isRedefinedIn(row, 'active_users'),
          })),
        ),
        'chart',
      ),
      ...details(target, focus, comparison, context),
    ],
  }
}
