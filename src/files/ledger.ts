// `status.json`: what is known of days that are not simply stored and settled.
import { z } from 'zod'
import { canonicalDocument } from '../core/canonical.ts'
import { addDays, day, type Day, earlier, later } from '../core/day.ts'
import type { SeriesOutcome } from '../core/outcome.ts'
import type { Window } from '../core/window.ts'
import { folderOf, type Target } from '../core/target.ts'

/** GitHub publishes within three full days; a day still missing two weeks later will not come. */
const GIVE_UP_AFTER_DAYS = 14
const REMEMBER_RESTATED_DAYS = 90
const ASK_CLOSED_AGAIN_AFTER_DAYS = 28

const restated = z.looseObject({
  day,
  noticed: day,
  changed: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })),
})
export type Restated = z.infer<typeof restated>

const entry = z.looseObject({
  /** The last day that the first run asked for. */
  first_asked: day,
  first_day: day.nullable(),
  latest_day: day.nullable(),
  /** Day → when it was first asked for. */
  pending: z.record(day, day),
  none: z.array(day),
  /** The widest `backfill-days` so far: a wider one asks for the days in `none` again. */
  backfill_days: z.number(),
  restated: z.array(restated),
  /** Since when the API answers 404, and when that was last checked. */
  closed: z.object({ since: day, checked: day }).nullable(),
})
export type LedgerEntry = z.infer<typeof entry>

const ledger = z.looseObject({
  schema: z.literal(1),
  target: z.string(),
  /** GitHub's own id of the target, which a reused name does not share. */
  target_id: z.string().nullable(),
  reports: z.record(z.string(), entry),
})
export type Ledger = z.infer<typeof ledger>

export const ledgerPath = (target: Target): string => `${folderOf(target)}/status.json`

export const emptyLedger = (target: Target): Ledger => ({
  schema: 1,
  target: folderOf(target),
  target_id: null,
  reports: {},
})

/** The first preview of Copilot: nothing that can be stored is older. */
const FIRST_DAY = '2021-06-29'

const isPossible = (of: Day | null, today: Day): boolean => of === null || (FIRST_DAY <= of && of <= today)

/** A stored ledger, or undefined when it does not hold, or names stored days that cannot be. */
export function readLedger(text: string, today: Day): Ledger | undefined {
  try {
    const read = ledger.parse(JSON.parse(text))
    const stored = Object.values(read.reports).flatMap((one) => [one.first_day, one.latest_day])
    return stored.every((of) => isPossible(of, today)) ? read : undefined
  } catch {
    return undefined
  }
}

export const ledgerText = (of: Ledger): string => canonicalDocument(of as never)

/** Whether the older API is to be left alone today because it was closed when last asked. */
export const isResting = (of: LedgerEntry | undefined, asOf: Day): boolean =>
  of?.closed != null && asOf < addDays(of.closed.checked, ASK_CLOSED_AGAIN_AFTER_DAYS)

/** Whether a day that GitHub has not published will not come any more. */
export const isHopeless = (of: Day, asOf: Day): boolean => of < addDays(asOf, -GIVE_UP_AFTER_DAYS)

const bare = ({ day, backfillDays }: Window): LedgerEntry => ({
  first_asked: day,
  first_day: null,
  latest_day: null,
  pending: {},
  none: [],
  backfill_days: backfillDays,
  restated: [],
  closed: null,
})

const compare = (a: string, b: string): number => (a < b ? -1 : 1)

/**
 * The series' entry after a run. Says nothing that a run without news would change: times stand beside real changes.
 * `today` is the UTC day of the run; `alreadyStored` are the days of the window that the branch holds.
 */
export function learn(
  known: LedgerEntry | undefined,
  outcome: SeriesOutcome,
  window: Window,
  today: Day,
  alreadyStored: Iterable<Day>,
): LedgerEntry | undefined {
  if (outcome.state === 'refused') return known
  const before = known ?? bare(window)
  if (outcome.state === 'closed') {
    return outcome.asked ? { ...before, closed: { since: outcome.since, checked: window.asOf } } : before
  }
  const pending = new Map(Object.entries(before.pending) as [Day, Day][])
  const none = new Set(before.none)
  const stored = [...alreadyStored]
  const noticed: Restated[] = []
  for (const one of outcome.days) {
    if (one.state === 'failed') continue
    const { day } = one
    const firstAsked = pending.get(day) ?? today
    pending.delete(day)
    none.delete(day)
    if (one.state === 'pending') pending.set(day, firstAsked)
    else if (one.state === 'none') none.add(day)
    else stored.push(day)
    if (one.state === 'restated') noticed.push({ day, noticed: today, changed: one.changed })
  }
  for (const day of [...pending.keys()].filter((one) => isHopeless(one, window.asOf))) {
    pending.delete(day)
    none.add(day)
  }
  const oldest = addDays(today, -REMEMBER_RESTATED_DAYS)
  return {
    ...before,
    first_day: stored.reduce((a: Day | null, b) => (a === null ? b : earlier(a, b)), before.first_day),
    latest_day: stored.reduce((a: Day | null, b) => (a === null ? b : later(a, b)), before.latest_day),
    pending: Object.fromEntries([...pending].sort(([a], [b]) => compare(a, b))),
    none: [...none].sort(compare),
    backfill_days: Math.max(before.backfill_days, window.backfillDays),
    restated:
      noticed.length === 0
        ? before.restated
        : [...before.restated, ...noticed].filter((one) => one.noticed >= oldest),
    closed: null,
  }
}

/** First and newest stored day of a target: of `totals`, else of the older API's `metrics`. */
export function spanOf({ reports }: Ledger): { readonly first: Day | null; readonly latest: Day | null } {
  const entry = reports['totals']?.latest_day == null ? reports['metrics'] : reports['totals']
  return { first: entry?.first_day ?? null, latest: entry?.latest_day ?? null }
}
