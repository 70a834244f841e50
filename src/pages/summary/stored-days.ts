// Which days of a week the archive holds.
import { type Day, dayRange } from '../../core/day.ts'
import type { History } from '../../files/history.ts'
import type { WeeklyRow } from '../../files/week.ts'

export const daysOf = ({ start, end }: Pick<WeeklyRow, 'start' | 'end'>): Day[] => dayRange(start, end)

export const isStored = (history: History, day: Day): boolean => history.get(day)?.totals !== undefined

/** The stored days of a week, or undefined when the run did not read all of them again. */
export function readDays(history: History, row: WeeklyRow): Day[] | undefined {
  const days = daysOf(row).filter((day) => isStored(history, day))
  return days.length === row.days ? days : undefined
}
