// What GitHub's changes of definition do to the weeks that are shown.
import { addDays } from '../../core/day.ts'
import { type Definition, definitionsWithin } from '../../reports/definitions.ts'
import { firstShown, type Focus } from './focus.ts'
import { measures } from '../../reports/measures.ts'
import { MAIN, REDEFINED } from './main-table.ts'
import { date } from '../markdown/when.ts'

/** Whether it touches a figure; what touches shares alone is said below them. */
const isShown = ({ touches }: Definition): boolean => touches.some((touched) => touched in measures)

/** Changes of definition between the two weeks, which forbid to call the change growth. */
export function definitionChanges({ week, before }: Focus): string[] {
  if (before === undefined) return []
  return definitionsWithin(addDays(before.start, 1), week.end)
    .filter(isShown)
    .map(
      ({ day, what }) =>
        `On ${date(day)}, within these two weeks, GitHub ${what}. Changes marked ${REDEFINED} come from that, wholly or in part.`,
    )
}

/** Older changes of definition that the trends of the main table show; empty when there is none. */
export function trendCuts(focus: Focus): string {
  const { week, before } = focus
  const last = before === undefined ? week.end : before.start
  const older = definitionsWithin(firstShown(focus), last).filter(({ touches }) =>
    MAIN.some((figure) => touches.includes(figure)),
  )
  return older.length === 0
    ? ''
    : `Trends are cut (┊) where GitHub changed what the figure counts: ${older.map(({ day, what }) => `on ${date(day)} it ${what}`).join('; ')}.`
}
