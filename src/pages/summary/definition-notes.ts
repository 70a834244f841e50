// What GitHub's changes of definition do to the weeks that are shown.
import { addDays } from '../../core/day.ts'
import { type Definition, definitionsBetweenWeeks, definitionsWithin } from './definitions.ts'
import { firstShown, type Focus } from './focus.ts'
import { figures } from './measure.ts'
import { REDEFINED } from './main-table.ts'
import { date } from '../markdown/when.ts'

/** Whether the main table shows it; what touches shares alone is said below them. */
const isShown = ({ touches }: Definition): boolean => figures.some((figure) => touches.includes(figure))

/** Changes of definition between the two weeks, which forbid to call the change growth. */
export function redefined({ week, before }: Focus): string[] {
  if (before === undefined) return []
  const within = definitionsWithin(addDays(before.start, 1), week.end).filter(isShown)
  const lingering = definitionsBetweenWeeks(before.start, week.end, 'monthly_active_users').filter(
    (one) => !within.includes(one),
  )
  return [
    ...within.map(
      ({ day, what }) =>
        `On ${date(day)}, within these two weeks, GitHub ${what}. Changes marked ${REDEFINED} are not growth, or not growth alone.`,
    ),
    ...lingering.map(
      ({ day, what }) =>
        `The 28 days of one week reach further back over ${date(day)} than those of the other (${REDEFINED}): that day GitHub ${what}.`,
    ),
  ]
}

/** Older changes of definition that the trends show. */
export function crossed(focus: Focus): string[] {
  const { week, before } = focus
  const last = before === undefined ? week.end : before.start
  const older = definitionsWithin(firstShown(focus), last).filter(isShown)
  return older.length === 0
    ? []
    : [
        `Trends are cut (┊) where GitHub changed what the figure counts: ${older.map(({ day, what }) => `on ${date(day)} it ${what}`).join('; ')}.`,
      ]
}
