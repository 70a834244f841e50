// The two pictures that stand open: how many people of how many seats, and who writes the lines.
import type { WeekRow } from '../../files/rows.ts'
import type { MeasureName } from '../../reports/measures.ts'
import { chart } from '../markdown/chart.ts'
import { stackedChart } from '../markdown/stacked-chart.ts'
import { date } from '../markdown/when.ts'
import { firstShown, type Focus } from './focus.ts'
import { comparable, isRedefinedIn } from './main-table.ts'

const spanOf = (focus: Focus): string => `${date(firstShown(focus))} to ${date(focus.week.end)}`

/** People of each week, before the seats as far as they were counted. */
export const peopleChart = (focus: Focus): string =>
  chart(
    `People active in the week, ${spanOf(focus)}`,
    focus.trend.map((row) => ({
      start: row.start,
      value: row.active_users,
      whole: row.seats,
      isBreak: isRedefinedIn(row, 'active_users'),
    })),
    'Grey, behind: seats assigned.',
  )

const LINES: readonly MeasureName[] = ['lines_added', 'agent_lines_added']

function linesOf(row: WeekRow): readonly number[] | undefined {
  const [all, byAgents] = LINES.map((figure) => comparable(row, figure))
  return all == null || byAgents == null ? undefined : [byAgents, Math.max(0, all - byAgents)]
}

/** Lines of each week, by agents and by people; a week that lacks a day is a gap. */
export const linesChart = (focus: Focus): string =>
  stackedChart(
    `Lines added in the week, ${spanOf(focus)}`,
    ['written by agents', 'suggested by Copilot, accepted by people'],
    focus.trend.map((row) => ({
      start: row.start,
      values: linesOf(row),
      isBreak: LINES.some((figure) => isRedefinedIn(row, figure)),
    })),
  )
