// People of one real organization, by day: the only public usage reports that are said to be real data
// (copilot-metrics-viewer, public/mock-data, commits 4228300 and 8c17538).
import type { Day } from '../../../src/core/day.ts'
import { type History, addFigures } from '../../../src/files/history.ts'
import { figuresOfTotals } from '../../../src/reports/totals/day.ts'

/** Day, people of the day, of the week from Sunday, of the month from its first. */
export const realSeries: readonly (readonly [day: string, daily: number, weekly: number, monthly: number])[] =
  [
    ['2026-02-04', 4, 4, 4],
    ['2026-02-05', 3, 4, 4],
    ['2026-02-06', 3, 4, 4],
    ['2026-02-09', 2, 2, 4],
    ['2026-02-10', 2, 3, 4],
    ['2026-02-11', 2, 3, 4],
    ['2026-02-12', 2, 4, 5],
    ['2026-02-13', 3, 4, 5],
    ['2026-02-14', 4, 5, 5],
    ['2026-02-15', 1, 1, 5],
    ['2026-02-16', 1, 2, 5],
    ['2026-02-17', 3, 3, 5],
    ['2026-02-18', 4, 4, 5],
    ['2026-02-19', 3, 4, 5],
    ['2026-02-20', 3, 4, 5],
    ['2026-02-21', 1, 4, 5],
    ['2026-02-22', 1, 1, 5],
    ['2026-02-23', 3, 3, 5],
    ['2026-02-24', 4, 4, 5],
    ['2026-02-25', 2, 4, 5],
    ['2026-02-26', 3, 4, 5],
    ['2026-02-27', 2, 4, 5],
    ['2026-02-28', 1, 4, 5],
    ['2026-03-01', 1, 1, 1],
    ['2026-03-02', 4, 4, 4],
    ['2026-03-03', 3, 4, 4],
    ['2026-03-29', 0, 0, 5],
    ['2026-03-30', 1, 1, 5],
    ['2026-03-31', 4, 4, 5],
    ['2026-04-01', 3, 4, 3],
    ['2026-04-02', 4, 4, 4],
    ['2026-04-03', 3, 4, 4],
    ['2026-04-04', 0, 4, 4],
    ['2026-04-05', 0, 1, 4],
    ['2026-04-06', 2, 2, 4],
    ['2026-04-07', 3, 4, 4],
    ['2026-04-08', 2, 4, 4],
    ['2026-04-09', 4, 5, 5],
    ['2026-04-10', 3, 5, 5],
    ['2026-04-11', 1, 5, 5],
    ['2026-04-12', 1, 1, 5],
    ['2026-04-13', 2, 2, 6],
    ['2026-04-14', 4, 4, 6],
    ['2026-04-15', 4, 4, 6],
    ['2026-04-16', 4, 4, 6],
    ['2026-04-17', 4, 4, 6],
    ['2026-04-18', 4, 4, 6],
    ['2026-04-19', 2, 2, 6],
    ['2026-04-20', 4, 4, 6],
    ['2026-04-21', 4, 4, 6],
    ['2026-04-22', 3, 4, 6],
    ['2026-04-23', 3, 4, 6],
    ['2026-04-24', 4, 5, 6],
    ['2026-04-25', 2, 5, 6],
  ]

/** The record of a day as GitHub would send it. */
export const realRecord = ([day, daily, weekly, monthly]: (typeof realSeries)[number]) => ({
  day,
  daily_active_users: daily,
  weekly_active_users: weekly,
  monthly_active_users: monthly,
})

export const realHistory = (): History =>
  addFigures(
    new Map(),
    new Map(realSeries.map((line) => [line[0] as Day, { totals: figuresOfTotals([realRecord(line)]) }])),
  )
