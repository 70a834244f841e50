// A target without a complete week of the newer reports: it has only days, or only the older API.
import type { TargetResult } from '../../archive/run.ts'
import { type Body, part, type SentenceContext } from './body.ts'
import type { Part } from '../markdown/budget.ts'
import { hasProblem } from './failure-list.ts'
import { legacyFocusOf } from './focus.ts'
import { olderSentence, legacyWeeks, olderWeeks } from './older-api.ts'
import { folded } from '../markdown/blocks.ts'
import { plural } from '../markdown/number.ts'
import { weeksSoFar } from './so-far.ts'

/** The weeks of the older API, folded below those of the newer reports. */
export const olderPart = (target: TargetResult, weeks: number): Part =>
  part(folded('Older weeks, not comparable', olderWeeks(target, weeks)), 'legacy')

function whatIsStored(target: TargetResult, { problems }: SentenceContext): string {
  const count = (figure: (row: TargetResult['weeks'][number]) => number): number =>
    target.weeks.reduce((sum, row) => sum + figure(row), 0)
  const days = count((row) => row.days)
  const older = count((row) => row.legacy?.days ?? 0)
  const named = days > 0 ? plural(days, 'day') : `${plural(older, 'day')} of the older metrics API`
  if (days + older > 0) {
    return `${named} ${(days || older) === 1 ? 'is' : 'are'} stored and no week is complete yet: the trend begins with the first Saturday.`
  }
  return hasProblem(problems, target)
    ? 'Nothing is stored yet.'
    : 'Nothing is stored yet: GitHub publishes a day within three days after it ends.'
}

/** Before the first complete week there is nothing to compare, only days to show. */
export function earlyBody(target: TargetResult, context: SentenceContext): Body {
  const stored = target.weeks.filter(({ days }) => days > 0)
  return {
    week: undefined,
    trend: stored,
    sentence: whatIsStored(target, context),
    parts: [part(weeksSoFar(stored, target)), olderPart(target, context.weeks)],
  }
}

/** The weeks of a target that only the older API answers; undefined without a complete one. */
export function olderBody(target: TargetResult, { weeks }: SentenceContext): Body | undefined {
  if (target.weeks.some(({ days }) => days > 0)) return undefined
  const focus = legacyFocusOf(target, weeks)
  return focus === undefined
    ? undefined
    : { week: focus.week, trend: [], sentence: olderSentence(focus), parts: [part(legacyWeeks(focus))] }
}
