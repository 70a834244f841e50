// The first and the last day of each rule of the ledger: one day more or less would request too long, or give up too early.
import { describe, expect, test } from '@jest/globals'
import { addDays, type Day } from '../../src/core/day.ts'
import type { DayResult } from '../../src/core/outcome.ts'
import { type Asked, firstRecentDay, settledUntil, windowOf } from '../../src/core/window.ts'
import { planDays, reachOf } from '../../src/archive/plan.ts'
import {
  firstAsked,
  isOpen,
  isResting,
  isSettled,
  knownUntil,
  spanOf,
  statusOf,
} from '../../src/files/day-status.ts'
import { emptyEntry, emptyLedger, type LedgerEntry } from '../../src/files/ledger.ts'
import { giveUpIfHopeless, updateEntry, addImportedDays, withSpans } from '../../src/files/ledger-entry.ts'
import { reports } from '../../src/reports/all.ts'

const today = '2026-11-20' as Day
const ago = (days: number): Day => addDays(today, -days)
const asked: Asked = { today, day: ago(1), backfillDays: 30, settleDays: 4 }
const entry = (known: Partial<LedgerEntry>): LedgerEntry => ({ ...emptyEntry, ...known })
const learnt = (days: readonly DayResult[], before?: LedgerEntry, reach = { first: ago(30), last: ago(1) }) =>
  updateEntry(before, { days, refusal: undefined, reach }, asked)

describe('the window', () => {
  test('a reading settles what is settle-days older than yesterday', () => {
    expect(settledUntil(asked)).toBe(ago(5))
    expect(settledUntil({ ...asked, settleDays: 0 })).toBe(ago(1))
    const { open } = learnt([5, 4].map((days) => ({ day: ago(days), state: 'added' }) as const))
    expect([open[ago(5)], open[ago(4)]]).toEqual([undefined, { stored: true }])
  })

  test('reaches back as many days as it says, the last one counted', () => {
    const { totals, metrics } = reports
    expect(reachOf(totals, asked)).toEqual({ first: ago(30), last: ago(1) })
    expect(reachOf(totals, { ...asked, backfillDays: 1 })).toEqual({ first: ago(1), last: ago(1) })
    expect(reachOf(metrics, { ...asked, backfillDays: 365 })).toEqual({ first: ago(99), last: ago(1) })
    expect(firstRecentDay(asked)).toBe(ago(5))
    expect(firstRecentDay({ ...asked, backfillDays: 3 })).toBe(ago(3))
  })

  test('takes the newest day known for now, but none that is still to come', () => {
    const asOf = (latest: Day | undefined, day = asked.day) => windowOf({ ...asked, day }, latest).asOf
    expect([asOf(undefined), asOf(ago(9)), asOf(today)]).toEqual([ago(1), ago(1), ago(1)])
    expect([asOf(ago(1), ago(20)), asOf(ago(9), ago(20)), asOf(undefined, today)]).toEqual([
      ago(1),
      ago(9),
      today,
    ])
  })
})

describe('the plan', () => {
  const settled = entry({ asked_since: ago(30), asked_until: ago(1), first_day: ago(30), latest_day: ago(1) })
  const all: { has(day: Day): boolean } = { has: () => true }
  const planned = (known: LedgerEntry | undefined, stored = all, more: Partial<Asked> = {}) =>
    planDays(reports.totals, { ...asked, ...more }, known, stored)

  test('reads what no reading has settled, whatever the ledger says, and older open days', () => {
    expect(planned(settled)).toEqual({ recent: [ago(4), ago(3), ago(2), ago(1)], older: [] })
    const none = { ...settled, none: [ago(2), ago(9)], open: { [ago(5)]: {}, [ago(6)]: { stored: true } } }
    expect(planned(none as LedgerEntry)).toEqual({
      recent: [ago(5), ago(4), ago(3), ago(1)],
      older: [ago(6)],
    })
    expect(planned(undefined).older).toHaveLength(25)
  })

  test('notices for 28 days that a stored file is gone', () => {
    const gone = { has: (day: Day) => day > ago(20) && day < ago(10) }
    const { older } = planned({ ...settled, none: [ago(24)] }, gone, { backfillDays: 40, day: ago(1) })
    // Days before the first reach are open in any case.
    const within = older.filter((day) => day >= ago(30))
    expect(within[0]).toBe(ago(28))
    expect(within).not.toContain(ago(24))
    expect(within).not.toContain(ago(19))
    expect(within).toContain(ago(20))
  })
})

describe('a day that GitHub does not publish', () => {
  const pending = (days: number) => ({ day: ago(days), state: 'pending' }) as const
  const since = (days: number, first: Day) => entry({ open: { [ago(days)]: { pending_since: first } } })

  test.each([
    ['two weeks old, pending since yesterday', 14, ago(1), 'none'],
    ['a day younger', 13, ago(1), 'pending'],
    ['looked for since today only', 40, today, 'pending'],
  ])('%s', (_what, days, first, state) =>
    expect(giveUpIfHopeless(since(days, first), pending(days), today).state).toBe(state),
  )

  test('is pending at the first look, and remembers it', () => {
    expect(giveUpIfHopeless(undefined, pending(40), today).state).toBe('pending')
    const after = learnt([pending(3)], since(3, ago(2)))
    expect(after.open[ago(3)]).toEqual({ pending_since: ago(2) })
    expect(learnt([pending(3)]).open[ago(3)]).toEqual({ pending_since: today })
  })

  test('will not come when it is none, and comes all the same when it does', () => {
    const none = learnt([{ day: ago(20), state: 'none' }])
    expect([none.none, none.open[ago(20)]]).toEqual([[ago(20)], undefined])
    expect(isOpen(none, ago(20))).toBe(false)
    expect(learnt([{ day: ago(20), state: 'added' }], none).none).toEqual([])
    expect(addImportedDays(none, [ago(20)], ago(30)).none).toEqual([])
  })
})

describe('what is remembered', () => {
  const change = { day: ago(95), changed: {} }
  const restated = { day: ago(6), state: 'restated', changed: {} } as const

  test('of restatements 90 days, looked through when there is a new one', () => {
    const before = entry({ restated: [90, 91].map((days) => ({ ...change, noticed: ago(days) })) })
    const noticed = (known: LedgerEntry) => known.restated.map((known) => known.noticed)
    expect(noticed(learnt([restated], before))).toEqual([ago(90), today])
    expect(noticed(learnt([], before))).toEqual([ago(90), ago(91)])
  })

  test('and 28 days are shown', () => {
    const stored = { asked_since: ago(30), asked_until: ago(1), first_day: ago(30), latest_day: ago(1) }
    const shown = (days: number) =>
      statusOf(
        entry({ ...stored, restated: [{ day: ago(29), noticed: ago(days), changed: {} }] }),
        ago(29),
        today,
      )
    expect([shown(27), shown(28)]).toEqual(['restated', 'settled'])
  })

  test('of a refusal since when, and it is asked again after 28 days', () => {
    const refusal = { state: 'refused', reason: 'a', cause: 'b', isNotFound: true } as const
    const first = updateEntry(
      undefined,
      { days: [], refusal, reach: undefined },
      { ...asked, today: ago(28) },
    )
    expect(first.refused).toEqual({ since: ago(28), checked: ago(28), is_not_found: true })
    expect([isResting(first, ago(1)), isResting(first, today), isResting(undefined, today)]).toEqual([
      true,
      false,
      false,
    ])
    const again = updateEntry(first, { days: [], refusal, reach: undefined }, asked)
    expect(again.refused).toEqual({ since: ago(28), checked: today, is_not_found: true })
    expect(learnt([], again).refused).toBeNull()
  })
})

describe('the entry', () => {
  test('spans what was stored and asked for, and is complete up to the first open day', () => {
    const held = [8, 7, 6].map((days) => ({ day: ago(days), state: 'added' }) as const)
    const whole = learnt(held, undefined, { first: ago(8), last: ago(6) })
    expect(whole).toMatchObject({
      first_asked: ago(1),
      asked_since: ago(8),
      asked_until: ago(6),
      first_day: ago(8),
      latest_day: ago(6),
      complete_until: ago(6),
      open: {},
    })
    const later = learnt([], whole, { first: ago(4), last: ago(2) })
    // The days between the two were never given up.
    expect(Object.keys(later.open)).toEqual([5, 4, 3, 2].map(ago))
    expect(later).toMatchObject({ asked_since: ago(8), asked_until: ago(2), complete_until: ago(6) })
    expect(learnt([{ day: ago(9), state: 'left', cause: 'refused', reason: '' }]).complete_until).toBeNull()
  })

  test('of an unreadable day keeps since when, of a withdrawn one that it is stored', () => {
    const open = { [ago(9)]: { unreadable_since: ago(3) }, [ago(8)]: { pending_since: ago(4) } }
    const after = learnt(
      [
        { day: ago(9), state: 'unreadable', reason: 'cut' },
        { day: ago(8), state: 'withdrawn' },
        { day: ago(7), state: 'unreadable', reason: 'cut' },
      ],
      entry({ open }),
    )
    expect([after.open[ago(9)], after.open[ago(8)], after.open[ago(7)]]).toEqual([
      { unreadable_since: ago(3), reason: 'cut' },
      { pending_since: ago(4), stored: true },
      { unreadable_since: today, reason: 'cut' },
    ])
    expect([9, 8, 7, 40].map((days) => statusOf(after, ago(days), today))).toEqual([
      'unreadable',
      'provisional',
      'unreadable',
      'unknown',
    ])
    expect([
      statusOf(undefined, ago(9), today),
      isSettled(undefined, ago(9)),
      isSettled(after, ago(9)),
    ]).toEqual(['unknown', false, false])
  })

  test('of imported days leaves open what GitHub still has', () => {
    const after = addImportedDays(undefined, [ago(31), ago(30), ago(40)], ago(30))
    expect(after).toMatchObject({
      first_day: ago(40),
      latest_day: ago(30),
      open: { [ago(30)]: { stored: true } },
    })
    expect(Object.keys(after.open)).toEqual([ago(30)])
    expect(addImportedDays(after, [], ago(30))).toBe(after)
  })

  test('tells how far the archive knows: totals before the older API', () => {
    const ledger = emptyLedger({ kind: 'organization', slug: 'acme' })
    const metrics = entry({ first_day: ago(60), latest_day: ago(50), asked_until: ago(2) })
    const totals = entry({ first_day: ago(9), latest_day: ago(8), asked_until: ago(3) })
    expect(spanOf({ ...ledger, reports: { metrics, totals } })).toEqual({ first: ago(9), latest: ago(8) })
    expect(spanOf({ ...ledger, reports: { metrics, totals: emptyEntry } })).toEqual({
      first: ago(60),
      latest: ago(50),
    })
    expect(knownUntil({ ...ledger, reports: { metrics, totals } })).toBe(ago(2))
    expect(knownUntil(ledger)).toBeUndefined()
  })

  test('says of each day what is known of it', () => {
    const asked = { asked_since: ago(20), asked_until: ago(2) }
    const none = [ago(25), ago(15)]
    const open = { [ago(4)]: {}, [ago(3)]: { pending_since: ago(2) } }
    const known = entry({ ...asked, first_day: ago(18), latest_day: ago(5), none, open })
    const statuses = [25, 18, 15, 5, 4, 3, 2].map((days) => statusOf(known, ago(days), today))
    expect(statuses).toEqual(['none', 'settled', 'none', 'settled', 'open', 'pending', 'unknown'])
    expect([
      isOpen(known, ago(25)),
      isOpen(known, ago(21)),
      isOpen(known, ago(20)),
      isOpen(known, ago(1)),
    ]).toEqual([false, true, false, true])
    // Requested, but nothing was ever stored.
    expect(statusOf(entry(asked), ago(9), today)).toBe('unknown')
  })

  test('keeps how far it was asked, and is not complete where the first stored day is open', () => {
    const before = entry({ asked_since: ago(9), asked_until: ago(1) })
    const after = learnt([{ day: ago(4), state: 'added' }], before, { first: ago(4), last: ago(3) })
    expect(after).toMatchObject({ asked_since: ago(9), asked_until: ago(1), complete_until: null })
  })

  test('of a rebuild has the spans of the snapshots, and keeps what no snapshot tells', () => {
    const ledger = emptyLedger({ kind: 'organization', slug: 'acme' })
    const totals = entry({ first_asked: ago(3), asked_until: ago(2), none: [ago(9)] })
    const spans = new Map([
      ['totals', { first: ago(8), last: ago(5) }],
      ['metrics', { first: ago(90), last: ago(80) }],
    ])
    const { reports } = withSpans(
      { ...ledger, reports: { totals, users: entry({ first_day: ago(7) }) } },
      spans,
    )
    expect(reports['totals']).toMatchObject({ first_day: ago(8), latest_day: ago(5), none: [ago(9)] })
    expect(reports['metrics']).toEqual(entry({ first_day: ago(90), latest_day: ago(80) }))
    expect(reports['users']).toEqual(entry({}))
    const metrics = entry({ first_asked: ago(7) })
    expect(firstAsked({ ...ledger, reports: { totals, metrics, users: entry({}) } })).toBe(ago(7))
  })
})
