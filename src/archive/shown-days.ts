// The days that every summary shows, whatever the run has read.
import { addDays, type Day, dayRange, monthOf } from '../core/day.ts'
import { lastComplete } from '../core/period.ts'

/** A summary shows the last complete week, or the one before while its Saturday is pending, each against its week before. */
export const shownDays = (asOf: Day): Day[] => dayRange(addDays(lastComplete('week', asOf).start, -14), asOf)

/** The months of some days, oldest first. */
export const monthNames = (days: Iterable<Day>): string[] => [...new Set([...days].map(monthOf))].sort()
