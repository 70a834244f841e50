// Many targets at a glance, one row each. Nothing is added up: a person in two organizations counts in both.
import type { TargetResult } from '../core/result.ts'
import { folderOf } from '../core/target.ts'
import { compareWeeks } from './comparison.ts'
import { escape } from './escape.ts'
import { hasFailed } from './failure-list.ts'
import { focusOf } from './focus.ts'
import { completenessInShort } from './headline.ts'
import { blocks } from './markdown.ts'
import { measures } from './measure.ts'
import { number, percent, plural, UNKNOWN } from './number.ts'
import { left, right, table } from './table.ts'
import { change, REDEFINED, trendOf } from './weekly-table.ts'
import { weekNumber } from './when.ts'

const SHOWN = 300

function state(target: TargetResult): string {
  if (target.series.some(({ outcome }) => outcome.state === 'refused')) return '**not read**'
  if (hasFailed(target)) return '**days failed**'
  return target.hasNews ? 'new data' : 'nothing new'
}

function line(target: TargetResult, weeks: number): string[] {
  const focus = focusOf(target, weeks)
  const name = escape(folderOf(target.target))
  if (focus === undefined) return [name, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, '', state(target)]
  const comparison = compareWeeks(focus.week, focus.before, target.history)
  const people = comparison.of('active_users')
  return [
    name,
    weekNumber(focus.week.week),
    `**${number(people.now)}**`,
    `${change(people, measures.active_users.made)}${people.redefined && people.was !== null ? ` ${REDEFINED}` : ''}`,
    percent(comparison.of('completion_acceptance_rate').now),
    completenessInShort(focus, target),
    trendOf(focus.trend, 'active_users'),
    state(target),
  ]
}

/** The table above the sections. */
export function overview(targets: readonly TargetResult[], weeks: number): string {
  const hidden = targets.length - SHOWN
  return blocks(
    table(
      [
        left('Target'),
        left('Week'),
        right('People active'),
        right('Change'),
        right('Completions accepted'),
        right('Days'),
        left('Trend'),
        left('This run'),
      ],
      targets.slice(0, SHOWN).map((target) => line(target, weeks)),
    ),
    hidden > 0 ? `${plural(hidden, 'more target')} below.` : '',
    'Targets are not added up: a person in two organizations counts in both, and in their enterprise.',
  )
}
