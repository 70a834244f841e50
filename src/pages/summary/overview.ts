// Many targets at a glance, one row each. Nothing is added up: a person in two organizations counts in both.
import type { Problem, SeriesResult, TargetResult } from '../../archive/run.ts'
import { folderOf } from '../../core/target.ts'
import { compareWeeks } from './comparison.ts'
import { escape } from '../markdown/escape.ts'
import { hasProblem } from './failure-list.ts'
import { focusOf } from './focus.ts'
import { daysInShort, settledDays } from './sentence.ts'
import { blocks } from '../markdown/blocks.ts'
import { measures } from '../../reports/measures.ts'
import { difference, listed, number, percent, plural, UNKNOWN } from '../markdown/number.ts'
import { left, right, table, unbroken } from '../markdown/table.ts'
import { change, REDEFINED, trendOf } from './main-table.ts'
import { shortDates } from '../markdown/when.ts'

const SHOWN = 300

function state(target: TargetResult, problems: readonly Problem[]): string {
  const isRefused = ({ refusal, standing }: SeriesResult) => refusal !== undefined && standing === 'asked'
  if (target.series.some(isRefused) || target.givenUp !== undefined) return '**not read**'
  if (hasProblem(problems, target)) return '**problems**'
  return target.hasNews ? 'new data' : 'nothing new'
}

/** `up in 26`, `down in 8`, …: the story of many targets in one sentence. */
function story(targets: readonly TargetResult[], weeks: number, problems: readonly Problem[]): string {
  const counts = { up: 0, down: 0, 'as before': 0, 'not comparable': 0 }
  for (const target of targets) {
    const focus = focusOf(target, weeks)
    const people = focus && compareWeeks(focus.week, focus.before, target).of('active_users')
    const by = people?.redefined === false ? difference(people.now, people.was) : null
    if (by === null) counts['not comparable'] += 1
    else counts[by > 0 ? 'up' : by < 0 ? 'down' : 'as before'] += 1
  }
  const parts = Object.entries(counts).filter(([, count]) => count > 0)
  const failed = targets.filter((target) => hasProblem(problems, target)).length
  const end = failed === 0 ? 'all were read whole' : `${number(failed)} could not be read whole`
  return `**People active in the week: ${listed(parts.map(([name, count]) => `${name} in ${number(count)}`))} of ${plural(targets.length, 'target')}; ${end}.**`
}

const isRedefined = (target: TargetResult, weeks: number): boolean => {
  const focus = focusOf(target, weeks)
  return focus !== undefined && compareWeeks(focus.week, focus.before, target).of('active_users').redefined
}

function line(target: TargetResult, weeks: number, problems: readonly Problem[]): string[] {
  const focus = focusOf(target, weeks)
  const name = escape(folderOf(target.target))
  const dashes = Array.from({ length: 5 }, () => UNKNOWN)
  if (focus === undefined) return [name, ...dashes, '', state(target, problems)]
  const comparison = compareWeeks(focus.week, focus.before, target)
  const people = comparison.of('active_users')
  return [
    name,
    unbroken(shortDates(focus.week)),
    `**${number(people.now)}**`,
    `${change(people, measures.active_users.kind)}${people.redefined && people.was !== null ? ` ${REDEFINED}` : ''}`,
    percent(comparison.of('completion_acceptance_rate').now),
    daysInShort(focus.week.days, settledDays(focus, target)),
    trendOf(focus.trend, 'active_users'),
    state(target, problems),
  ]
}

/** What stands above the sections. */
export function overview(
  targets: readonly TargetResult[],
  weeks: number,
  problems: readonly Problem[],
): string {
  const hidden = targets.length - SHOWN
  return blocks(
    story(targets, weeks, problems),
    table(
      [
        left('Target'),
        left('Week'),
        right('People'),
        right('Change'),
        right('Accepted'),
        right('Days'),
        left('Trend'),
        left('This run'),
      ],
      targets.slice(0, SHOWN).map((target) => line(target, weeks, problems)),
    ),
    hidden > 0 ? `${plural(hidden, 'more target')} below.` : '',
    `People are those active in the week, accepted are code completions. Targets are not added up: a person in two organizations counts in both, and in their enterprise.${targets.some((one) => isRedefined(one, weeks)) ? ` ${REDEFINED} GitHub changed who counts as active between the two weeks.` : ''}`,
  )
}
