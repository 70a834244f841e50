// `status.json`: what is known of days that are not simply stored and settled.
import { z } from 'zod'
import { canonicalDocument } from '../core/canonical.ts'
import { day, type Day } from '../core/day.ts'
import { folderOf, isTargetId, type Target } from '../core/target.ts'
import { FIRST_COPILOT_DAY } from '../core/window.ts'
import { fromVersion1 } from './ledger-version-1.ts'
import { type Format, readStored, type Stored } from './versioned.ts'

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
  /** Every day from `first_day` to it is settled or `none`. For readers; computed from `open`. */
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
  target_id: z.string().refine(isTargetId).nullable().catch(null),
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

const isPossible = (bound: Day | null, today: Day): boolean =>
  bound === null || (FIRST_COPILOT_DAY <= bound && bound <= today)

/** A mistake made by hand in one of the bounds must not settle days that nobody has read. */
const hasPossibleBounds = (entry: LedgerEntry, today: Day): boolean =>
  [entry.asked_since, entry.asked_until, entry.first_day, entry.latest_day].every((bound) =>
    isPossible(bound, today),
  )

const format: Format<Ledger> = { schema: 2, shape: ledger, upgrades: { 1: fromVersion1 } }

/** A stored ledger, read leniently: an entry that is not valid is left out and made again from the snapshots. */
export function readLedger(text: string | undefined, today: Day): Stored<Ledger> {
  const stored = readStored(text, format)
  if (stored.state !== 'read') return stored
  const reports = Object.entries(stored.value.reports).filter(([, entry]) => hasPossibleBounds(entry, today))
  return { state: 'read', value: { ...stored.value, reports: Object.fromEntries(reports) } }
}

/** The canonical text of a ledger. */
export const ledgerText = (ledger: Ledger): string => canonicalDocument(ledger as never)

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
