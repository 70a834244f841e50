// Weeks of GitHub's older API. It counted other things, so its weeks stand apart and never continue a line.
import type { TargetResult } from '../../archive/run.ts'
import type { WeekRow } from '../../files/rows.ts'
import { type Bar, chart } from '../markdown/chart.ts'
import type { Focus } from './focus.ts'
import { blocks } from '../markdown/blocks.ts'
import { moved, growth, number, plural, signedPercent } from '../markdown/number.ts'
import { sparkline } from '../markdown/sparkline.ts'
import { left, right, table, unbroken } from '../markdown/table.ts'
import { date, dates, span } from '../markdown/when.ts'

const SHOWN = 12

/** A week that lacks a day has no mean that another week's could be held against. */
const whole = (row: WeekRow, field: 'avg_active_users' | 'avg_engaged_users'): number | null =>
  row.legacy?.days === 7 ? row.legacy[field] : null

const weekLine = (row: WeekRow): string[] => [
  unbroken(dates(row)),
  `${number(row.legacy?.days)} of 7`,
  number(row.legacy?.avg_active_users, 1),
  number(row.legacy?.avg_engaged_users, 1),
]

function weeksTable(rows: readonly WeekRow[]): string {
  return table(
    [left('Week'), right('Stored'), right('Average daily active'), right('Average daily engaged')],
    rows.slice(-SHOWN).reverse().map(weekLine),
  )
}

const trend = (rows: readonly WeekRow[]): string =>
  sparkline(rows.map((row) => whole(row, 'avg_active_users')))

/** The weeks of the older API beside those of the new one; empty when there are none. */
export function olderWeeks({ weeks: rows }: TargetResult, shown: number): string {
  const older = rows.filter(({ legacy }) => legacy !== null)
  const [first, last] = [older[0], older.at(-1)]
  if (first === undefined || last === undefined) return ''
  const recent = rows.filter(({ start }) => first.start <= start && start <= last.start).slice(-shown)
  return blocks(
    `${plural(older.length, 'week')}, ${span(first.start, last.end)}, from GitHub’s older metrics API. It counted people differently and GitHub defines no mapping between the two, so these weeks do not compare with those above.`,
    weeksTable(older),
    `Average daily active users, ${plural(recent.length, 'week')}: ${trend(recent)}`,
  )
}

/** One sentence for an archive that holds the older API alone. */
export function olderSentence({ week, before }: Focus): string {
  const current = week.legacy
  const share =
    before === undefined ? null : growth(whole(week, 'avg_active_users'), whole(before, 'avg_active_users'))
  const against = share === null ? '' : `, ${moved(signedPercent(share))} against the week before`
  return `${number(current?.avg_active_users, 1)} people were active and ${number(current?.avg_engaged_users, 1)} engaged on an average day${against}; ${number(current?.days)} of 7 days are stored.`
}

const bars = (rows: readonly WeekRow[]): Bar[] =>
  rows.map((row) => ({ start: row.start, value: whole(row, 'avg_active_users') }))

/** The weeks of a target that only the older API answers. */
export const legacyWeeks = ({ week, trend }: Focus): string =>
  blocks(
    'These figures come from GitHub’s older metrics API, which counted by day: it never counted the people of a week.',
    weeksTable(trend.filter(({ legacy }) => legacy !== null)),
    chart(
      `Average daily active users, ${date(trend[0]?.start ?? week.start)} to ${date(week.end)}`,
      bars(trend),
    ),
  )
