// How a run changes the ledger's entry of a series.
import { addDays, type Day, dayRange, type DaySpan, earlier, later } from '../core/day.ts'
import { type DayResult, isHeld, type Refusal } from '../core/outcome.ts'
import { type Asked, settledUntil } from '../core/window.ts'
import { isOpen, isResting } from './day-status.ts'
import { emptyEntry, type Ledger, type LedgerEntry, type OpenDay, type Restated } from './ledger.ts'

/** GitHub publishes within three full days; a day still missing two weeks later will not come. */
const GIVE_UP_AFTER_DAYS = 14
const REMEMBER_RESTATED_DAYS = 90

const compare = (a: string, b: string): number => (a < b ? -1 : 1)

/** Whether a day that was not published when it was asked for twice, two weeks later, will not come any more. */
const isHopeless = (day: Day, since: Day, today: Day): boolean =>
  since < today && day <= addDays(today, -GIVE_UP_AFTER_DAYS)

/** What stays open of a day after its result; undefined: it is settled, or will not come. */
function openAfter(before: OpenDay, result: DayResult, asked: Asked): OpenDay | undefined {
  const { today } = asked
  switch (result.state) {
    case 'added':
    case 'unchanged':
    case 'repaired':
    case 'rewritten':
    case 'restated':
      return result.day <= settledUntil(asked) ? undefined : { stored: true }
    case 'unreadable':
      return { ...before, unreadable_since: before.unreadable_since ?? today, reason: result.reason }
    case 'withdrawn':
      return { ...before, stored: true }
    case 'none':
      return undefined
    case 'pending':
      return { pending_since: before.pending_since ?? today }
    case 'left':
      return before
  }
}

const completeUntil = ({ first_day, asked_until, open }: LedgerEntry): Day | null => {
  if (first_day === null || asked_until === null) return null
  const firstOpen = (Object.keys(open) as Day[]).filter((day) => day >= first_day).sort(compare)[0]
  const last = firstOpen === undefined ? asked_until : addDays(firstOpen, -1)
  return last < first_day ? null : last
}

/** What a run found out about a series. */
export interface EntryNews {
  readonly days: readonly DayResult[]
  /** Set where the series was refused and this is to be remembered. */
  readonly refusal: Refusal | undefined
  /** First and last day in reach, for reports that have one for each day. */
  readonly reach: DaySpan | undefined
}

/** Turns a pending result into `none` where the day will not come any more. */
export const giveUpIfHopeless = (entry: LedgerEntry | undefined, result: DayResult, today: Day): DayResult =>
  result.state === 'pending' && isHopeless(result.day, entry?.open[result.day]?.pending_since ?? today, today)
    ? { day: result.day, state: 'none' }
    : result

/** The series' entry after a run. It holds nothing that a run without news would change: times stand beside real changes. */
export function updateEntry(
  before: LedgerEntry = emptyEntry,
  { days: results, refusal, reach }: EntryNews,
  asked: Asked,
): LedgerEntry {
  const { today } = asked
  if (refusal !== undefined) {
    // A series that was asked for although it rests says nothing new.
    if (isResting(before, today) && before.refused?.is_not_found === refusal.isNotFound) return before
    const since = before.refused?.since ?? today
    return { ...before, refused: { since, checked: today, is_not_found: refusal.isNotFound } }
  }
  const open = new Map(Object.entries(before.open) as [Day, OpenDay][])
  const none = new Set(before.none)
  if (reach !== undefined) {
    // Days between the last reach and this one were never given up: they are listed too.
    const first =
      before.asked_until === null ? reach.first : earlier(reach.first, addDays(before.asked_until, 1))
    for (const day of dayRange(first, reach.last)) if (isOpen(before, day)) open.set(day, open.get(day) ?? {})
  }
  for (const result of results) {
    const after = openAfter(open.get(result.day) ?? {}, result, asked)
    open.delete(result.day)
    none.delete(result.day)
    if (after !== undefined) open.set(result.day, after)
    else if (result.state === 'none') none.add(result.day)
  }
  const held = results.filter(isHeld).map((result) => result.day)
  const noticed = results.flatMap((result): Restated[] =>
    result.state === 'restated' ? [{ day: result.day, noticed: today, changed: result.changed }] : [],
  )
  const oldest = addDays(today, -REMEMBER_RESTATED_DAYS)
  const entry: LedgerEntry = {
    ...before,
    first_asked: before.first_asked ?? asked.day,
    asked_since:
      reach === undefined ? before.asked_since : earlier(before.asked_since ?? reach.first, reach.first),
    asked_until:
      reach === undefined ? before.asked_until : later(before.asked_until ?? reach.last, reach.last),
    first_day: held.reduce((a: Day | null, b) => (a === null ? b : earlier(a, b)), before.first_day),
    latest_day: held.reduce((a: Day | null, b) => (a === null ? b : later(a, b)), before.latest_day),
    open: Object.fromEntries([...open].sort(([a], [b]) => compare(a, b))),
    none: [...none].sort(compare),
    restated:
      noticed.length === 0
        ? before.restated
        : [...before.restated, ...noticed].filter((known) => known.noticed >= oldest),
    refused: null,
  }
  return { ...entry, complete_until: completeUntil(entry) }
}

/**
 * The series' entry after days were imported. GitHub did not give them now: those that it still has, from `reach` on, stay
 * open and are read again.
 */
export function addImportedDays(
  before: LedgerEntry = emptyEntry,
  held: readonly Day[],
  reach: Day,
): LedgerEntry {
  const [first, ...others] = held
  if (first === undefined) return before
  const open = { ...before.open }
  for (const day of held) if (day >= reach) open[day] = { ...open[day], stored: true }
  const none = before.none.filter((day) => !held.includes(day))
  const entry = {
    ...before,
    first_day: [...others, before.first_day ?? first].reduce(earlier, first),
    latest_day: [...others, before.latest_day ?? first].reduce(later, first),
    open: Object.fromEntries(Object.entries(open).sort(([a], [b]) => compare(a, b))),
    none,
  }
  return { ...entry, complete_until: completeUntil(entry) }
}

/** The ledger with the first and the last stored day of each series, by its key, as the snapshots tell. */
export const withSpans = (ledger: Ledger, spans: ReadonlyMap<string, DaySpan | undefined>): Ledger => ({
  ...ledger,
  reports: Object.fromEntries(
    [...new Set([...Object.keys(ledger.reports), ...spans.keys()])].map((key) => {
      const { first = null, last = null } = spans.get(key) ?? {}
      const known = { ...(ledger.reports[key] ?? emptyEntry), first_day: first, latest_day: last }
      return [key, { ...known, complete_until: completeUntil(known) }] as const
    }),
  ),
})
