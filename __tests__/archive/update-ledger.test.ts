// What a batch changes in the ledger: days, refusals that are a fact, whose the target is, and how its people are stored.
import { expect, test } from '@jest/globals'
import type { ComparedSeries } from '../../src/archive/compare.ts'
import type { SeriesResult } from '../../src/archive/run.ts'
import type { TargetState } from '../../src/archive/state.ts'
import { updateLedger } from '../../src/archive/update-ledger.ts'
import type { Day } from '../../src/core/day.ts'
import type { DayResult, Refusal } from '../../src/core/outcome.ts'
import type { StoredPeople } from '../../src/core/privacy.ts'
import { windowOf } from '../../src/core/window.ts'
import { emptyEntry, emptyLedger, type Ledger } from '../../src/files/ledger.ts'
import { type Series, seriesKey } from '../../src/files/series.ts'
import type { Snapshot } from '../../src/files/snapshot.ts'
import type { ReportName } from '../../src/reports/all.ts'

const target = { kind: 'organization', slug: 'acme' } as const
const day = '2026-11-19' as Day
const today = '2026-11-20' as Day
const asked = { today, day, backfillDays: 3, settleDays: 4 }
const none: StoredPeople = { mode: 'none' }
const pseudonymous: StoredPeople = { mode: 'pseudonymous', fingerprint: 'ours' }

const of = (report: ReportName, team?: string): Series => ({
  target,
  report,
  ...(team === undefined ? {} : { team }),
})
const snapshot = (targetId: string | undefined): Snapshot => ({
  files: [],
  figures: undefined,
  targetId,
  compare: () => ({ state: 'unchanged' }),
})

type State = DayResult['state']
const came = (report: ReportName, state: State, targetId?: string, at = day): ComparedSeries => ({
  series: of(report),
  days: [
    {
      result: { day: at, state, cause: 'unreachable', reason: '' } as unknown as DayResult,
      snapshot: snapshot(targetId),
    },
  ],
  refusal: undefined,
})
const refusal: Refusal = { state: 'refused', reason: 'No.', cause: 'No.', isNotFound: true }
const refused = (report: ReportName): ComparedSeries => ({ series: of(report), days: [], refusal })

interface Given {
  readonly ledger?: Partial<Ledger>
  readonly standings?: Readonly<Partial<Record<ReportName, SeriesResult['standing']>>>
  readonly stores?: StoredPeople
  readonly isImport?: boolean
}

function teach(
  compared: readonly ComparedSeries[],
  { ledger = {}, standings = {}, stores = none, isImport = false }: Given = {},
) {
  const current = {
    ledger: { ...emptyLedger(target), ...ledger },
    window: windowOf(asked, undefined),
    people: { stores, conflict: undefined },
  } as unknown as TargetState
  const results = compared.flatMap(({ series }) => {
    const standing = standings[series.report]
    return standing === undefined ? [] : [{ series, standing } as unknown as SeriesResult]
  })
  return updateLedger(current, compared, results, isImport)
}
const reach = ['2026-11-17', '2026-11-18', '2026-11-19']

test('a day: its entry, and all days in reach; of a report that is not daily, that day alone', () => {
  const { reports } = teach([came('totals', 'added'), came('seats', 'added'), came('totals-28-day', 'added')])
  expect(Object.keys(reports)).toEqual(['totals', 'seats', 'totals-28-day'])
  expect(Object.keys(reports['totals']?.open ?? {})).toEqual(reach)
  expect(reports['totals']).toMatchObject({ first_day: day, latest_day: day, first_asked: day })
  for (const key of ['seats', 'totals-28-day']) {
    expect(Object.keys(reports[key]?.open ?? {}).length).toBeLessThan(2)
    expect(reports[key]?.asked_since).toBeNull()
  }
})

test('a series that nobody said anything of keeps its entry, or has none', () => {
  const known = { ...emptyEntry, none: ['2026-11-17' as Day] }
  expect(teach([came('totals', 'left')], { ledger: { reports: { totals: known } } }).reports).toEqual({
    totals: known,
  })
  expect(teach([came('totals', 'left')]).reports).toEqual({})
  const others = teach([came('totals', 'added')], { ledger: { reports: { repos: known } } }).reports
  expect(others['repos']).toEqual(known)
})

test('a refusal is a fact only of a report that may be lacking, beside another that answers', () => {
  const fact = { refused: { since: today, checked: today, is_not_found: true } }
  for (const standing of ['closed', 'optional'] as const)
    expect(
      teach([refused('metrics'), came('totals', 'pending')], { standings: { metrics: standing } }).reports[
        'metrics'
      ],
    ).toMatchObject(fact)
  for (const standing of ['asked', 'no team', 'moot', undefined] as const) {
    const standings = standing === undefined ? {} : { metrics: standing }
    expect(
      teach([refused('metrics'), came('totals', 'added')], { standings }).reports['metrics'],
    ).toBeUndefined()
  }
  for (const beside of [[], [came('totals', 'left')], [refused('totals')]])
    expect(
      teach([refused('metrics'), ...beside], { standings: { metrics: 'optional' } }).reports['metrics'],
    ).toBeUndefined()
})

test('a refusal that is repeated while the series rests changes nothing; another one, or a later one, does', () => {
  const known = (checked: string, is_not_found: boolean) => ({
    ...emptyEntry,
    refused: { since: '2026-11-01' as Day, checked: checked as Day, is_not_found },
  })
  const checkedAfter = (entry: ReturnType<typeof known>) =>
    teach([refused('metrics'), came('totals', 'added')], {
      ledger: { reports: { metrics: entry } },
      standings: { metrics: 'closed' },
    }).reports['metrics']?.refused
  const yesterday = '2026-11-19'
  expect(checkedAfter(known(yesterday, true))).toEqual(known(yesterday, true).refused)
  expect(checkedAfter(known(yesterday, false))).toEqual(known(today, true).refused)
  expect(checkedAfter(known('2026-10-01', true))).toEqual(known(today, true).refused)
})

test('the id of a target is the first that is named, and never changes', () => {
  expect(teach([came('totals', 'added')]).target_id).toBeNull()
  expect(teach([came('repos', 'added'), came('totals', 'unchanged', '8001')]).target_id).toBe('8001')
  expect(teach([came('totals', 'added', '8001')], { ledger: { target_id: '7' } }).target_id).toBe('7')
})

test('how people are stored is written where files about them are there because of it', () => {
  const taught = teach([came('users', 'added'), came('totals', 'added')], { stores: pseudonymous })
  expect(taught.key_fingerprint).toBe('ours')
  expect(taught.reports['users']?.user_data).toBe('pseudonymous')
  expect(taught.reports['totals']).not.toHaveProperty('user_data')
  const [added, pending] = [came('users', 'added'), came('users', 'pending', undefined, '2026-11-18' as Day)]
  const some = teach([{ ...added, days: [...pending.days, ...added.days] }], { stores: pseudonymous })
  expect([some.key_fingerprint, some.reports['users']?.user_data]).toEqual(['ours', 'pseudonymous'])
  const full = teach([came('users', 'unchanged')], { stores: { mode: 'full' } })
  expect([full.reports['users']?.user_data, full.key_fingerprint]).toEqual(['full', undefined])
  for (const ledger of [
    teach([came('users', 'pending'), came('totals', 'added')], { stores: pseudonymous }),
    teach([came('users', 'added')], { stores: none }),
  ]) {
    expect(ledger).not.toHaveProperty('key_fingerprint')
    expect(ledger.reports['users']).not.toHaveProperty('user_data')
  }
})

test('an import teaches the days that it brought, and asks for none', () => {
  const old = '2025-01-05' as Day
  const { reports } = teach([came('totals', 'added', undefined, old)], { isImport: true })
  expect(reports['totals']).toMatchObject({ first_day: old, latest_day: old, open: {}, asked_since: null })
  const { reports: recent } = teach([came('totals', 'added')], { isImport: true })
  expect(recent['totals']?.open).toEqual({ [day]: { stored: true } })
  // A day that is there already is no news, and says nothing of the ledger.
  expect(teach([came('totals', 'unchanged')], { isImport: true }).reports).toEqual({ totals: emptyEntry })
})

test('a team has an entry of its own', () => {
  const series = of('metrics', 'web')
  const [found] = Object.keys(teach([{ ...came('metrics', 'added'), series }]).reports)
  expect(found).toBe(seriesKey(series))
})
