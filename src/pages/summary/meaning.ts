// What the figures mean, in a line each.
import type { WeekRow } from '../../files/rows.ts'
import { type MeasureName, measures } from '../../reports/measures.ts'
import { bullets, folded } from '../markdown/blocks.ts'
import { isKnownIn } from './main-table.ts'

/** Only figures that are known are explained; empty when none is. */
export function meaning(trend: readonly WeekRow[]): string {
  if (trend.length === 0) return ''
  const shown = (Object.keys(measures) as MeasureName[]).filter((figure) => isKnownIn(trend, figure))
  return folded(
    'What the figures mean',
    bullets([
      ...shown.map((figure) => `**${measures[figure].label}.** ${measures[figure].meaning}`),
      'Weeks run from Sunday to Saturday, in UTC, as GitHub counts them. **Settled** is a day that GitHub no longer revises.',
      'The 4-week average ends with the week shown. It needs four weeks without a missing day or a change of definition.',
      'Each trend has a scale of its own, which does not begin at 0. `·` is a week that is not known or lacks a day, `┊` a change of GitHub’s definition.',
      'Changes are worked out before rounding, so the last digit may differ from that of two rounded figures. Percentages and rates are left out where they would stand on fewer than 20.',
      'A feature’s share is of code generations, or of prompts where nothing was generated. GitHub counts some people without their details, so parts can be less than the whole.',
    ]),
  )
}
