// What the figures mean, in a line each.
import type { WeeklyRow } from '../../files/week.ts'
import { bullets, folded } from '../markdown/blocks.ts'
import { figures, measures } from './measure.ts'

/** Only figures that are known are explained; empty when none is. */
export function meaning(trend: readonly WeeklyRow[]): string {
  if (trend.length === 0) return ''
  const shown = figures.filter((figure) => trend.some((row) => row[figure] !== null))
  return folded(
    'What the figures mean',
    bullets([
      ...shown.map((figure) => `**${measures[figure].label}.** ${measures[figure].meaning}`),
      'Weeks are ISO weeks, Monday to Sunday, of UTC days. **Settled** is a day that GitHub no longer revises.',
      'The mean of 4 weeks ends with the week shown and leaves out weeks that lack a day, or that are older than a change of definition.',
      'Each trend has a scale of its own, which does not begin at 0. `·` is a week that is not known or lacks a day, `┊` a change of GitHub’s definition.',
      'Changes are worked out before rounding, so the last digit may differ from that of two rounded figures.',
      'Seats are those assigned on the newest day that says so.',
      'Shares are of code generations, or of prompts where nothing was generated. Parts can be less than the whole: GitHub counts some people without their details.',
    ]),
  )
}
