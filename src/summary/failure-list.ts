// What failed, each reason once. The reasons carry their remedy.
import type { Day } from '../core/day.ts'
import type { RunResult, TargetResult } from '../core/result.ts'
import { escape } from './escape.ts'
import { blocks, bullets } from './markdown.ts'
import { plural } from './number.ts'
import { dayList } from './when.ts'

/** GitHub's messages come inside; a page of HTML must not fill the screen. */
const LONGEST_REASON = 700
const MOST_REASONS = 20

interface Failure {
  readonly reason: string
  readonly days: ReadonlySet<Day>
}

/** The reasons of a target, in the order of its series; `days` is empty when a whole series was refused. */
export function failuresOf({ series }: Pick<TargetResult, 'series'>): Failure[] {
  const byReason = new Map<string, Set<Day>>()
  const add = (reason: string, day?: Day) => {
    const days = byReason.get(reason) ?? new Set<Day>()
    if (day !== undefined) days.add(day)
    byReason.set(reason, days)
  }
  for (const { outcome } of series) {
    if (outcome.state === 'refused') add(outcome.reason)
    if (outcome.state === 'read')
      for (const one of outcome.days) if (one.state === 'failed') add(one.reason, one.day)
  }
  return [...byReason].map(([reason, days]) => ({ reason, days }))
}

export const reasonText = (reason: string): string => escape(reason, LONGEST_REASON)

function sentence({ reason, days }: Failure): string {
  const sorted = [...days].sort()
  return days.size === 0
    ? reasonText(reason)
    : `${reasonText(reason)} (${plural(days.size, 'day')}: ${dayList(sorted)})`
}

/** The list under "What to do"; empty when nothing failed. */
export function whatToDo({ targets }: RunResult): string {
  const all = targets.flatMap(failuresOf)
  const byReason = new Map<string, Set<Day>>()
  for (const { reason, days } of all)
    byReason.set(reason, new Set([...(byReason.get(reason) ?? []), ...days]))
  const items = [...byReason].map(([reason, days]) => sentence({ reason, days }))
  const hidden = items.length - MOST_REASONS
  return items.length === 0
    ? ''
    : blocks(
        '### What to do',
        bullets([
          ...items.slice(0, MOST_REASONS),
          ...(hidden > 0 ? [`${plural(hidden, 'more reason')} in the log.`] : []),
        ]),
      )
}
