import type { UsageItem } from './credits.ts'

type Items = readonly UsageItem[]

/** What a bill says until an instant; after the last one it is complete. */
interface Draft {
  readonly until: string
  readonly said: (whole: Items) => Items
}

const nothing = (): Items => []
const withoutLast = (whole: Items): Items => whole.slice(0, -1)
const firstTwo = (whole: Items): Items => whole.slice(0, 2)
/** Unchanged sums under a name that GitHub later changes back. */
const underAnotherName = (whole: Items): Items =>
  whole.map((item) =>
    item.model === 'Claude Sonnet 4.6' ? { ...item, model: 'Claude Sonnet 4.6 (Preview)' } : item,
  )

/**
 * GitHub documents neither how late a day is booked nor whether it changes; some tools read days again because they
 * have seen changes. These days of acme are booked late, in steps, again, or under other names. That a day is weeks late is
 * invented.
 */
const drafts: Readonly<Record<string, readonly Draft[]>> = {
  '2026-10-20': [{ until: '2026-10-30T03:36:00Z', said: nothing }],
  '2026-11-11': [{ until: '2026-11-14T03:36:00Z', said: underAnotherName }],
  '2026-11-12': [
    { until: '2026-11-14T03:36:00Z', said: firstTwo },
    { until: '2026-11-15T03:36:00Z', said: withoutLast },
  ],
  '2026-11-18': [{ until: '2026-11-21T03:36:00Z', said: withoutLast }],
}

/** Which of a day's items are on the bill at that instant. */
export function bookedAt(target: string, day: string, now: string, whole: Items): Items {
  const known = target === 'orgs/acme' ? (drafts[day] ?? []) : []
  return known.find(({ until }) => Date.parse(now) < Date.parse(until))?.said(whole) ?? whole
}
