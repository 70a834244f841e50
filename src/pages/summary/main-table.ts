// The main table: each figure this week, the week before, its change, its mean and its trend.
import type { WeeklyRow } from '../../files/week.ts'
import { mean } from '../markdown/bucket.ts'
import type { Compared, Comparison } from './comparison.ts'
import { type Definition, definitionsWithin, type Touched } from './definitions.ts'
import type { Focus } from './focus.ts'
import { type Figure, figures, type Measure, measures } from './measure.ts'
import {
  moved,
  difference,
  growth,
  number,
  percent,
  points,
  signed,
  signedPercent,
  UNKNOWN,
} from '../markdown/number.ts'
import { sparkline } from '../markdown/sparkline.ts'
import { left, right, table } from '../markdown/table.ts'
import { weekNumber } from '../markdown/when.ts'

/** Beside a pair of values that count only the days that both weeks hold. */
export const RESTRICTED = '†'
/** Beside a change that GitHub's new definition makes, not people. */
export const REDEFINED = '‡'

/** A figure as its kind is written: people and sums whole, means with one decimal, rates in percent. */
export function written(value: number | null, made: Measure['made']): string {
  if (made === 'rate') return percent(value)
  return number(value, made === 'mean' ? 1 : 0)
}

/** The change in the figure's own unit and, but for rates, in percent. */
export function change({ now, was }: Pick<Compared, 'now' | 'was'>, made: Measure['made']): string {
  const by = difference(now, was)
  if (by === null) return UNKNOWN
  if (made === 'rate') return moved(points(by, 'pt'))
  const text = signed(by, made === 'mean' ? 1 : 0)
  const share = growth(now, was)
  return share === null ? moved(text) : moved(`${text} (${signedPercent(share)})`)
}

/** What a trend may show of a week: made of stored days, a week that lacks one is no week to compare. */
const comparable = (row: WeeklyRow, figure: Figure): number | null =>
  measures[figure].made === 'trailing' || row.days === 7 ? row[figure] : null

/** The positions in `rows` of the weeks in which GitHub changed the figure's meaning. */
function breaksOf(rows: readonly WeeklyRow[], figure: Touched): Set<number> {
  const touching = ({ touches }: Definition) => touches.includes(figure)
  return new Set(
    [...rows.entries()]
      .filter(([, { start, end }]) => definitionsWithin(start, end).some(touching))
      .map(([index]) => index),
  )
}

export const trendOf = (rows: readonly WeeklyRow[], figure: Figure): string =>
  sparkline(
    rows.map((row) => comparable(row, figure)),
    breaksOf(rows, figure),
  )

/** The mean of the last four weeks that are comparable with the newest: none from before a change of definition. */
function recentMean(trend: readonly WeeklyRow[], figure: Figure): number | null {
  const recent = trend.slice(-4)
  const cut = Math.max(0, ...breaksOf(recent, figure))
  const values = recent.slice(cut).map((row) => comparable(row, figure))
  return values.filter((value) => value !== null).length < 2 ? null : mean(values)
}

function line(figure: Figure, { trend }: Focus, comparison: Comparison): string[] {
  const { label, made } = measures[figure]
  const compared = comparison.of(figure)
  const { now, was, restricted, redefined } = compared
  const mark = restricted ? ` ${RESTRICTED}` : ''
  return [
    `${label}${mark}`,
    `**${written(now, made)}**`,
    written(was, made),
    `${change(compared, made)}${redefined && was !== null ? ` ${REDEFINED}` : ''}`,
    written(recentMean(trend, figure), made),
    trendOf(trend, figure),
  ]
}

/** Figures that no shown week knows are left out. */
export function weeklyTable(focus: Focus, comparison: Comparison): string {
  const { week, before, trend } = focus
  const shown = figures.filter((figure) => trend.some((row) => row[figure] !== null))
  const columns = [
    left('Figure'),
    right(weekNumber(week.week)),
    right(before === undefined ? 'Week before' : weekNumber(before.week)),
    right('Change'),
    right('Mean of 4 weeks'),
    left(trend.length < 2 ? 'Trend' : `${trend.length} weeks`),
  ]
  return table(
    columns,
    shown.map((figure) => line(figure, focus, comparison)),
  )
}
