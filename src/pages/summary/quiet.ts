// A run without news, in three lines.
import type { Day } from '../../core/day.ts'
import { spanOf } from '../../files/day-status.ts'
import type { RunResult, TargetResult } from '../../archive/run.ts'
import { folderOf } from '../../core/target.ts'
import { compareWeeks } from './comparison.ts'
import { escape } from '../markdown/escape.ts'
import { focusOf } from './focus.ts'
import { summarySentence } from './sentence.ts'
import { measures } from '../../reports/measures.ts'
import { listed, number, plural } from '../markdown/number.ts'
import { change } from '../markdown/change.ts'
import { dayList, fullDay, span } from '../markdown/when.ts'

const NAMED = 5

function newest(targets: readonly TargetResult[]): string {
  const latest = targets
    .flatMap(({ ledger }) => spanOf(ledger).latest ?? [])
    .sort()
    .at(-1)
  return latest === undefined ? 'No day is stored yet' : `The newest stored day is ${fullDay(latest)}`
}

/** What GitHub has yet to publish, by report, over all targets. */
function pending(targets: readonly TargetResult[]): string {
  const byReport = new Map<string, Set<Day>>()
  for (const [report, entry] of targets.flatMap(({ ledger }) => Object.entries(ledger.reports))) {
    const days = Object.entries(entry.open)
      .filter(([, { pending_since, stored }]) => pending_since !== undefined && stored === undefined)
      .map(([day]) => day as Day)
    if (days.length > 0) byReport.set(report, new Set([...(byReport.get(report) ?? []), ...days]))
  }
  const parts = [...byReport].map(([report, days]) => `${escape(report)} of ${dayList([...days].sort())}`)
  const hidden = parts.length - NAMED
  const named = hidden > 0 ? [...parts.slice(0, NAMED), plural(hidden, 'more report')] : parts
  return parts.length === 0 ? 'nothing is pending' : `not published yet: ${named.join('; ')}`
}

function lastWeek(targets: readonly TargetResult[], weeks: number): string {
  const all = targets.flatMap((target) => {
    const focus = focusOf(target, weeks)
    return focus === undefined
      ? []
      : [{ target, focus, comparison: compareWeeks(focus.week, focus.before, target) }]
  })
  const [first] = all
  if (first === undefined) return 'No week is complete yet.'
  const { start, end } = first.focus.week
  if (all.length === 1)
    return `${span(start, end)}: ${summarySentence(first.target, first.focus, first.comparison)}`
  const named = all.slice(0, NAMED).map(({ target, comparison }) => {
    const people = comparison.compare('active_users')
    return `${escape(folderOf(target.target))} ${number(people.current)} (${change(people, measures.active_users.kind)})`
  })
  const hidden = all.length - named.length
  return `People active, ${span(start, end)}: ${listed([...named, ...(hidden > 0 ? [plural(hidden, 'more target')] : [])])}.`
}

/** The three lines. */
export function quiet({ targets }: RunResult, weeks: number, links: readonly string[]): string[] {
  return [
    '**Nothing new:** everything that GitHub has published is stored.',
    `${newest(targets)}; ${pending(targets)}.`,
    [lastWeek(targets, weeks), ...links].join(' '),
  ]
}
