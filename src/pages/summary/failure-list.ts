// What failed and what to do about it. The reasons carry their remedy; the same reason is said once.
import type { Day } from '../../core/day.ts'
import type { TargetResult } from '../../archive/run.ts'
import { escape } from '../markdown/escape.ts'
import { plural } from '../markdown/number.ts'
import { dayList } from '../markdown/when.ts'

/** GitHub's messages come inside; a page of HTML must not fill the screen. */
const LONGEST_REASON = 700
const MOST_REASONS = 20

/** Whether anything of the target could not be read or stored. */
export const hasFailed = ({ series }: TargetResult): boolean =>
  series.some(
    ({ outcome }) =>
      outcome.state === 'refused' ||
      (outcome.state === 'read' && outcome.days.some(({ state }) => state === 'failed')),
  )

/** Days by reason, in the order of the series; no days where a whole series was refused. */
function reasonsOf(targets: readonly TargetResult[]): Map<string, Set<Day>> {
  const byReason = new Map<string, Set<Day>>()
  const daysOf = (reason: string): Set<Day> => {
    const days = byReason.get(reason) ?? new Set<Day>()
    byReason.set(reason, days)
    return days
  }
  for (const { outcome } of targets.flatMap(({ series }) => series)) {
    if (outcome.state === 'refused') daysOf(outcome.reason)
    if (outcome.state !== 'read') continue
    for (const one of outcome.days) if (one.state === 'failed') daysOf(one.reason).add(one.day)
  }
  return byReason
}

/** A sentence for each reason; none when nothing failed. */
export function failures(targets: readonly TargetResult[]): string[] {
  const sentences = [...reasonsOf(targets)].map(([reason, days]) => {
    const text = escape(reason, LONGEST_REASON)
    return days.size === 0 ? text : `${text} (${plural(days.size, 'day')}: ${dayList([...days].sort())})`
  })
  const hidden = sentences.length - MOST_REASONS
  return hidden > 0
    ? [...sentences.slice(0, MOST_REASONS), `${plural(hidden, 'more reason')} in the log.`]
    : sentences
}

/** The problems that no reason above says already: a reason may be followed by a count in parentheses. */
export function otherProblems(problems: readonly string[], targets: readonly TargetResult[]): string[] {
  const reasons = [...reasonsOf(targets).keys()]
  return problems
    .filter((problem) => !reasons.some((reason) => problem === reason || problem.startsWith(`${reason} (`)))
    .map((problem) => escape(problem, LONGEST_REASON))
}
