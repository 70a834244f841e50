// `status.json`: what is known of days that are not simply stored and settled.
import { z } from 'zod'
import { canonicalDocument } from '../core/canonical.ts'
import { addDays, day, type Day, dayRange, earlier, later } from '../core/day.ts'
import { isObject, type Json } from '../core/json.ts'
import { type DayResult, type DayStatus, isHeld, type Refusal } from '../core/outcome.ts'
import { type Asked, settledUntil } from '../core/window.ts'
import { folderOf, type Target } from '../core/target.ts'

/** GitHub publishes within three full days; a day still missing two weeks later will not come. */
const GIVE_UP_AFTER_DAYS = 14
const REMEMBER_RESTATED_DAYS = 90
const ASK_REFUSED_AGAIN_AFTER_DAYS = 28
const SHOW_RESTATED_DAYS = 28

const days = z
  .array(z.unknown())
  .catch([])
  .transform((items) => items.flatMap((item) => day.safeParse(item).data ?? []))

/** A record of days; what is no day is left out. */
const byDay = <Value extends z.ZodType>(value: Value) =>
  z
    .record(z.string(), z.unknown())
    .catch({})
    .transform((record) =>
      Object.fromEntries(
        Object.entries(record).flatMap(([key, held]) => {
          const parsed = value.safeParse(held)
          return day.safeParse(key).success && parsed.success ? [[key, parsed.data] as const] : []
        }),
      ),
    )

/** A day that is in reach and neither settled nor `none`. */
export const openDay = z.looseObject({
  /** The branch holds it; GitHub may still change it. */
  stored: z.literal(true).optional().catch(undefined),
  pending_since: day.optional().catch(undefined),
  unreadable_since: day.optional().catch(undefined),
  reason: z.string().optional().catch(undefined),
})
export type OpenDay = z.infer<typeof openDay>

export const restated = z.looseObject({
  day,
  noticed: day,
  changed: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })).catch({}),
})
export type Restated = z.infer<typeof restated>

const known = day.nullable().catch(null).default(null)

export const entry = z.looseObject({
  /** The last day that the first run asked for. */
  first_asked: known,
  /** Between these two, both included, each day is settled, `none` or listed in `open`. */
  asked_since: known,
  asked_until: known,
  first_day: known,
  latest_day: known,
  /** Every day from `first_day` to it is settled or `none`. For readers; made anew from `open`. */
  complete_until: known,
  open: byDay(openDay).default({}),
  none: days.default([]),
  restated: z
    .array(z.unknown())
    .catch([])
    .default([])
    .transform((items) => items.flatMap((item) => restated.safeParse(item).data ?? [])),
  /** How its files hold people; only of reports about people. */
  user_data: z.enum(['full', 'pseudonymous']).optional().catch(undefined),
  /** GitHub does not let the series be read: since when, and when that was last checked. */
  refused: z
    .looseObject({ since: day, checked: day, is_not_found: z.boolean().catch(false) })
    .nullable()
    .catch(null)
    .default(null),
})
export type LedgerEntry = z.infer<typeof entry>

export const ledger = z.looseObject({
  schema: z.literal(2),
  target: z.string(),
  /** GitHub's own id of the target, which a reused name does not share. */
  target_id: z.string().nullable().catch(null),
  /** Of the pseudonym key that its people were stored with; without it, the next run's key is taken for the right one. */
  key_fingerprint: z.string().optional().catch(undefined),
  reports: z.record(z.string(), entry),
})
export type Ledger = z.infer<typeof ledger>

export const ledgerPath = (target: Target): string => `${folderOf(target)}/status.json`

export const emptyLedger = (target: Target): Ledger => ({
  schema: 2,
  target: folderOf(target),
  target_id: null,
  reports: {},
})

/** The first preview of Copilot: nothing that can be stored is older. */
const FIRST_DAY = '2021-06-29'

const isPossible = (of: Day | null, today: Day): boolean => of === null || (FIRST_DAY <= of && of <= today)

/** A slip of a hand in one of the bounds must not make days settled that nobody has read. */
const holds = (of: LedgerEntry, today: Day): boolean =>
  [of.asked_since, of.asked_until, of.first_day, of.latest_day].every((bound) => isPossible(bound, today))

/**
 * Version 1 settled a day by its age and booked days as `none` after one try. Neither can be trusted: what it stored and
 * what it left out within reach is open again. What it noticed of restatements stays.
 */
function fromVersion1(file: Readonly<Record<string, Json>>): unknown {
  const reports = isObject(file['reports']) ? file['reports'] : {}
  return {
    ...file,
    schema: 2,
    reports: Object.fromEntries(
      Object.entries(reports).map(([key, old]) => {
        const {
          first_day = null,
          latest_day = null,
          pending,
          restated: noticed,
          closed,
        } = isObject(old) ? old : {}
        const since = isObject(pending) ? pending : {}
        return [
          key,
          {
            first_asked: isObject(old) ? (old['first_asked'] ?? null) : null,
            first_day,
            latest_day,
            open: Object.fromEntries(Object.entries(since).map(([of, at]) => [of, { pending_since: at }])),
            restated: noticed,
            refused: isObject(closed) ? { ...closed, is_not_found: true } : null,
          },
        ]
      }),
    ),
  }
}

export type StoredLedger =
  | { readonly state: 'absent' }
  | { readonly state: 'damaged'; readonly text: string }
  | { readonly state: 'newer'; readonly schema: number }
  | { readonly state: 'read'; readonly ledger: Ledger }

/** A stored ledger, read leniently: an entry that does not hold is left out and made again from the snapshots. */
export function readLedger(text: string | undefined, today: Day): StoredLedger {
  if (text === undefined) return { state: 'absent' }
  let value: Json
  try {
    value = JSON.parse(text)
  } catch {
    return { state: 'damaged', text }
  }
  if (!isObject(value) || typeof value['schema'] !== 'number') return { state: 'damaged', text }
  const { schema } = value
  if (schema > 2) return { state: 'newer', schema }
  const read = ledger.safeParse(schema === 1 ? fromVersion1(value) : value)
  if (!read.success) return { state: 'damaged', text }
  const reports = Object.entries(read.data.reports).filter(([, of]) => holds(of, today))
  return { state: 'read', ledger: { ...read.data, reports: Object.fromEntries(reports) } }
}

export const ledgerText = (of: Ledger): string => canonicalDocument(of as never)

/** Whether a series is to be left alone today because it was refused when last asked. */
export const isResting = (of: LedgerEntry | undefined, today: Day): boolean =>
  of?.refused != null && today < addDays(of.refused.checked, ASK_REFUSED_AGAIN_AFTER_DAYS)

export const emptyEntry: LedgerEntry = {
  first_asked: null,
  asked_since: null,
  asked_until: null,
  first_day: null,
  latest_day: null,
  complete_until: null,
  open: {},
  none: [],
  restated: [],
  refused: null,
}

/** Whether a day still has to be read: it is listed as open, or nobody has asked for it yet. */
export function isOpen(of: LedgerEntry, asked: Day): boolean {
  if (of.open[asked] !== undefined) return true
  if (of.none.includes(asked)) return false
  return (
    of.asked_since === null || of.asked_until === null || asked < of.asked_since || asked > of.asked_until
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : 1)

/** Whether a day that was not published when it was asked for twice, two weeks later, will not come any more. */
const isHopeless = (of: Day, since: Day, today: Day): boolean =>
  since < today && of <= addDays(today, -GIVE_UP_AFTER_DAYS)

/** What a day's result leaves to be known of it; undefined: it is settled, or will not come. */
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
  const firstOpen = (Object.keys(open) as Day[]).filter((of) => of >= first_day).sort(compare)[0]
  const last = firstOpen === undefined ? asked_until : addDays(firstOpen, -1)
  return last < first_day ? null : last
}

/** What a run learnt of a series. */
export interface Lesson {
  readonly days: readonly DayResult[]
  /** Set where the series was refused and this is to be remembered. */
  readonly refusal: Refusal | undefined
  /** First and last day in reach, for reports that have one for each day. */
  readonly reach: { readonly first: Day; readonly last: Day } | undefined
}

/** A day that stayed pending to its end is `none`: the caller's results say so from here on. */
export const judge = (of: LedgerEntry | undefined, result: DayResult, today: Day): DayResult =>
  result.state === 'pending' && isHopeless(result.day, of?.open[result.day]?.pending_since ?? today, today)
    ? { day: result.day, state: 'none' }
    : result

/**
 * The series' entry after a run. Says nothing that a run without news would change: times stand beside real changes.
 */
export function learn(
  before: LedgerEntry = emptyEntry,
  { days: results, refusal, reach }: Lesson,
  asked: Asked,
): LedgerEntry {
  const { today } = asked
  if (refusal !== undefined) {
    // One that was asked for although it rests says nothing new.
    if (isResting(before, today) && before.refused?.is_not_found === refusal.isNotFound) return before
    const since = before.refused?.since ?? today
    return { ...before, refused: { since, checked: today, is_not_found: refusal.isNotFound } }
  }
  const open = new Map(Object.entries(before.open) as [Day, OpenDay][])
  const none = new Set(before.none)
  if (reach !== undefined) {
    // Days between the last reach and this one were given up by nobody: they are listed too.
    const first =
      before.asked_until === null ? reach.first : earlier(reach.first, addDays(before.asked_until, 1))
    for (const of of dayRange(first, reach.last)) if (isOpen(before, of)) open.set(of, open.get(of) ?? {})
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
 * The series' entry after days were taken in that somebody had saved. GitHub did not give them now: those that it still
 * has, from `reach` on, stay open and are read again.
 */
export function learnImported(
  before: LedgerEntry = emptyEntry,
  held: readonly Day[],
  reach: Day,
): LedgerEntry {
  const [first, ...others] = held
  if (first === undefined) return before
  const open = { ...before.open }
  for (const of of held) if (of >= reach) open[of] = { ...open[of], stored: true }
  const none = before.none.filter((of) => !held.includes(of))
  const entry = {
    ...before,
    first_day: [...others, before.first_day ?? first].reduce(earlier, first),
    latest_day: [...others, before.latest_day ?? first].reduce(later, first),
    open: Object.fromEntries(Object.entries(open).sort(([a], [b]) => compare(a, b))),
    none,
  }
  return { ...entry, complete_until: completeUntil(entry) }
}

/** The ledger with what the snapshots tell: the first and the last day that is stored of each series. */
export const withSpans = (
  of: Ledger,
  spans: ReadonlyMap<string, readonly [Day, Day] | undefined>,
): Ledger => ({
  ...of,
  reports: Object.fromEntries(
    [...new Set([...Object.keys(of.reports), ...spans.keys()])].map((key) => {
      const [first_day = null, latest_day = null] = spans.get(key) ?? []
      const known = { ...(of.reports[key] ?? emptyEntry), first_day, latest_day }
      return [key, { ...known, complete_until: completeUntil(known) }] as const
    }),
  ),
})

/** The newest day that the last run which wrote the ledger knew of: what it took for "now". */
export const knownUntil = ({ reports }: Ledger): Day | undefined =>
  Object.values(reports)
    .flatMap(({ asked_until, latest_day }) => [asked_until ?? [], latest_day ?? []].flat())
    .sort(compare)
    .at(-1)

/** What is known of a day, asked for in this run or not. */
export function statusOf(of: LedgerEntry | undefined, asked: Day, today: Day): DayStatus {
  if (of === undefined) return 'unknown'
  const open = of.open[asked]
  const isKnown =
    of.first_day !== null && of.latest_day !== null && of.first_day <= asked && asked <= of.latest_day
  const isStored =
    open === undefined ? isKnown && !of.none.includes(asked) && !isOpen(of, asked) : open.stored === true
  if (isStored) {
    const isRestated = of.restated.some(
      (known) => known.day === asked && known.noticed > addDays(today, -SHOW_RESTATED_DAYS),
    )
    return isRestated ? 'restated' : open === undefined ? 'settled' : 'provisional'
  }
  if (of.none.includes(asked)) return 'none'
  if (open === undefined) return 'unknown'
  if (open.unreadable_since !== undefined) return 'unreadable'
  return open.pending_since === undefined ? 'open' : 'pending'
}

/** Whether a stored day was read when it was old enough. */
export const isSettled = (of: LedgerEntry | undefined, asked: Day): boolean =>
  of !== undefined && !isOpen(of, asked)

/** First and newest stored day of a target: of `totals`, else of the older API's `metrics`. */
export function spanOf({ reports }: Ledger): { readonly first: Day | null; readonly latest: Day | null } {
  const totals = reports['totals']?.latest_day == null ? reports['metrics'] : reports['totals']
  return { first: totals?.first_day ?? null, latest: totals?.latest_day ?? null }
}

/** The last day that the first run asked for. */
export const firstAsked = ({ reports }: Ledger): Day | undefined =>
  Object.values(reports)
    .flatMap((of) => of.first_asked ?? [])
    .sort(compare)[0]
