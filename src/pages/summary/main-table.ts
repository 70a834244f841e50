// Tables of figures: each this week, the week before, its change, its mean and its trend.
import type { Row } from '../../files/rows.ts'
import { definitionsWithin } from '../../reports/definitions.ts'
import { type MeasureName, measures, valueOf } from '../../reports/measures.ts'
import { type Comparison, isWholeRow, knowsAllDays } from './comparison.ts'
import type { Focus } from './focus.ts'
import { mean } from '../markdown/bucket.ts'
import { change, written } from '../markdown/change.ts'
import { sparkline } from '../markdown/sparkline.ts'
import { left, right, table } from '../markdown/table.ts'
import { shortDates } from '../markdown/when.ts'

/** Beside a pair of values that count only the days that both weeks hold. */
export const RESTRICTED = '†'
/** Beside a change that GitHub's new definition makes, not people. */
export const REDEFINED = '‡'

/** What stands open in a summary; everything else is folded by subject. */
export const MAIN: readonly MeasureName[] = [
  'active_users',
  'avg_daily_active_users',
  'interactions',
  'lines_added',
  'agent_lines_share',
  'completion_acceptance_rate',
  'pull_requests_created_by_copilot',
]

/** What a trend may show of a period: made of stored days, one that lacks a day is none to compare. */
export const comparable = (row: Row, figure: MeasureName): number | null =>
  knowsAllDays(figure) || isWholeRow(row) ? valueOf(row, figure) : null

/** Whether GitHub changed within these days what a figure means. */
export const isRedefinedIn = ({ start, end }: Pick<Row, 'start' | 'end'>, figure: MeasureName): boolean =>
  definitionsWithin(start, end).some(({ touches }) => touches.includes(figure))

/** The positions in `rows` of the periods in which GitHub changed the figure's meaning. */
const breaksOf = (rows: readonly Row[], figure: MeasureName): Set<number> =>
  new Set([...rows.entries()].filter(([, row]) => isRedefinedIn(row, figure)).map(([index]) => index))

/** The trend of a figure over some rows, cut where GitHub changed its meaning. */
export const trendOf = (rows: readonly Row[], figure: MeasureName): string =>
  sparkline(
    rows.map((row) => comparable(row, figure)),
    breaksOf(rows, figure),
  )

const MEAN_WEEKS = 4

/** The mean of the last four weeks; null when one of them is not comparable, or older than a change of definition. */
function recentMean(trend: readonly Row[], figure: MeasureName): number | null {
  const recent = trend.slice(-MEAN_WEEKS)
  const values = recent.map((row) => comparable(row, figure))
  const isCut = Math.max(0, ...breaksOf(recent, figure)) > 0
  return isCut || recent.length < MEAN_WEEKS || values.includes(null) ? null : mean(values)
}

function line(figure: MeasureName, { trend }: Focus, comparison: Comparison): string[] {
  const { label, kind } = measures[figure]
  const compared = comparison.compare(figure)
  const { current, previous, restricted, redefined } = compared
  const mark = restricted ? ` ${RESTRICTED}` : ''
  return [
    `${label}${mark}`,
    `**${written(current, kind)}**`,
    written(previous, kind),
    `${change(compared, kind)}${redefined && previous !== null ? ` ${REDEFINED}` : ''}`,
    written(recentMean(trend, figure), kind),
    trendOf(trend, figure),
  ]
}

/** Whether any of the rows knows the figure. */
export const isKnownIn = (rows: readonly Row[], figure: MeasureName): boolean =>
  rows.some((row) => valueOf(row, figure) !== null)

/** Figures that no shown week knows are left out; empty when that leaves none. */
export function figuresTable(figures: readonly MeasureName[], focus: Focus, comparison: Comparison): string {
  const { week, before, trend } = focus
  const columns = [
    left('Figure'),
    right(shortDates(week)),
    right(before === undefined ? 'Week before' : shortDates(before)),
    right('Change'),
    right('4-week average'),
    left(trend.length < 2 ? 'Trend' : `${trend.length} weeks`),
  ]
  return table(
    columns,
    figures.filter((figure) => isKnownIn(trend, figure)).map((figure) => line(figure, focus, comparison)),
  )
}
