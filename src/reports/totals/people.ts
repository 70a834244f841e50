// People of a whole period, as GitHub counts them. Distinct people of several days are never added.
import type { Day } from '../../core/day.ts'
import { type Figure, largest } from '../../core/figure.ts'
import type { TotalsDay } from './carried.ts'

type Counted = 'active' | 'active_copilot_cloud_agent' | 'active_copilot_code_review'

/**
 * GitHub's own count of people over a period, as its last day says it. Null when that day is not stored, or when GitHub
 * contradicts itself: fewer people over the period than on one of its days.
 */
function countedPeople(
  days: readonly TotalsDay[],
  end: Day,
  reach: 'weekly' | 'monthly',
  counted: Counted,
): { readonly said: Figure; readonly most: Figure } {
  const last = days.find(({ day }) => day === end)
  return {
    said: last?.totals[`${reach}_${counted}_users`] ?? null,
    most: largest(days.map(({ totals }) => totals[`daily_${counted}_users`])),
  }
}

const isContradicted = ({ said, most }: ReturnType<typeof countedPeople>): boolean =>
  said !== null && most !== null && said < most

/** The count, unless GitHub contradicts it. */
export const trustedCount = (...counted: Parameters<typeof countedPeople>): Figure => {
  const people = countedPeople(...counted)
  return isContradicted(people) ? null : people.said
}

/** What GitHub said of a period and contradicted on one of its days; undefined where it did not. */
export function contradiction(
  days: readonly TotalsDay[],
  end: Day,
  reach: 'weekly' | 'monthly',
): { readonly said: number; readonly most: number } | undefined {
  const people = countedPeople(days, end, reach, 'active')
  return isContradicted(people) ? { said: people.said ?? 0, most: people.most ?? 0 } : undefined
}
