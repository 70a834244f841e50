import { numberOf, weekdayOf } from '../calendar.ts'

/**
 * How people of a week and a month are counted. `calendar`: from Sunday and from the first of the month to the day, as in
 * the only real data there is. `trailing`: the last 7 and 28 days, as documented.
 */
export type Counting = 'calendar' | 'trailing'

/** The first days, as numbers, of what a day's record calls weekly and monthly. */
export function windowsOf(
  counting: Counting,
  day: string,
): { readonly week: number; readonly month: number } {
  const number = numberOf(day)
  return counting === 'trailing'
    ? { week: number - 6, month: number - 27 }
    : { week: number - weekdayOf(number), month: numberOf(`${day.slice(0, 7)}-01`) }
}
