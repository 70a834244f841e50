// A target with a complete week.
import type { TargetResult } from '../../archive/run.ts'
import { type Body, part, type SectionContext } from './body.ts'
import { lastOf, type Part } from '../markdown/budget.ts'
import { linesChart, peopleChart } from './charts.ts'
import { type Comparison, compareWeeks } from './comparison.ts'
import { olderPart } from './early-body.ts'
import { trendCuts } from './definition-notes.ts'
import type { Focus } from './focus.ts'
import { summarySentence } from './sentence.ts'
import { alert, blocks, folded, said } from '../markdown/blocks.ts'
import { notes } from './notes.ts'
import { type WrittenTable, writtenTables } from './report-tables.ts'
import { weeksSoFar } from './so-far.ts'
import { figuresTable, MAIN } from './main-table.ts'
import { monthsSection } from './months.ts'
import { subjects } from './subjects.ts'
import { costSection } from './cost/section.ts'
import { costOf } from './cost/of-target.ts'

/** Several tables under one title. */
function group(title: string, pieces: readonly Part[]): Part[] {
  const last = lastOf(pieces.flatMap(({ kinds }) => kinds))
  return pieces.every(({ text }) => text === '')
    ? []
    : [part(`<details><summary>${title}</summary>`, ...last), ...pieces, part('</details>', ...last)]
}

const titled = (title: string, content: string): string =>
  content === '' ? '' : blocks(`**${title}**`, content)

function details(
  target: TargetResult,
  focus: Focus,
  comparison: Comparison,
  context: SectionContext,
): Part[] {
  const { code, surfaces, pullRequests, adoption, seats } = subjects(target, focus, comparison)
  const tables = writtenTables(target.history, comparison, context)
  const tablesIn = (wanted: WrittenTable['part']) =>
    tables
      .filter((table) => table.part === wanted)
      .map(({ name, title, text }) => part(titled(title, text), name))
  return [
    part(folded('Cost', costSection(costOf(target, focus))), 'cost'),
    part(folded('Code and lines', code), 'subjects'),
    ...group('By feature, IDE, language and model', tablesIn('mix')),
    part(folded('CLI, app, cloud agent and code review', surfaces), 'subjects'),
    ...group('Pull requests and repositories', [
      part(pullRequests, 'subjects'),
      ...tablesIn('pull requests'),
    ]),
    part(
      folded('Adoption and seats', blocks(titled('Adoption', adoption), titled('Seats', seats))),
      'subjects',
    ),
    ...tables
      .filter((table) => table.part === undefined)
      .map(({ name, title, text }) => part(folded(title, text), name)),
    part(folded('Months', monthsSection(target.months, target.window.asOf)), 'months'),
    olderPart(target, context.weeks),
  ]
}

/** The last complete week: note, table, running week, charts, and what is folded. */
export function weeklyBody(
  target: TargetResult,
  focus: Focus,
  context: SectionContext,
  nested: boolean,
): Body {
  const { week, before, newer, trend } = focus
  const comparison = compareWeeks(week, before, target)
  return {
    week,
    trend,
    sentence: summarySentence(target, focus, comparison),
    parts: [
      part(alert('NOTE', said(notes(target, focus, comparison)), nested)),
      part(blocks(figuresTable(MAIN, focus, comparison), trendCuts(focus))),
      part(weeksSoFar(newer, target)),
      part(peopleChart(focus), 'chart'),
      part(linesChart(focus), 'chart'),
      ...details(target, focus, comparison, context),
    ],
  }
}
