// One target's part of a batch: which files it makes of what was answered and of what the branch holds.
import { expect, test } from '@jest/globals'
import { entitySnapshot } from '../../src/archive/keep.ts'
import { type MergedTarget, mergeTarget, type Share } from '../../src/archive/merge.ts'
import { readState } from '../../src/archive/state.ts'
import { viewOf } from '../../src/archive/view.ts'
import type { Day } from '../../src/core/day.ts'
import type { StoredPeople } from '../../src/core/privacy.ts'
import { emptyEntry, emptyLedger, type LedgerEntry, ledgerText } from '../../src/files/ledger.ts'
import type { Series } from '../../src/files/series.ts'
import { blobId, type Snapshot } from '../../src/files/snapshot.ts'
import { type MemoryBranch, memoryBranch } from '../months/support/memory-branch.ts'

const target = { kind: 'organization', slug: 'acme' } as const
const totals: Series = { target, report: 'totals' }
const users: Series = { target, report: 'users' }
const day = '2026-11-19' as Day
const asked = { today: '2026-11-20' as Day, day, backfillDays: 5, settleDays: 4 }
const full: StoredPeople = { mode: 'full' }

const totalsOf = (people: number, of = day): Snapshot =>
  entitySnapshot(totals, of, [{ day: of, organization_id: '8001', daily_active_users: people }], '8001')

/** A day of users in files of these names. */
const usersIn = (...names: readonly string[]): Snapshot => ({
  files: names.map((name) => ({ path: `orgs/acme/users/2026/11/2026-11-19${name}`, content: `${name}\n` })),
  figures: undefined,
  targetId: '8001',
  compare: () => ({ state: 'restated', changed: {} }),
})

const readShare = async ({ port }: MemoryBranch, series: readonly Series[], stores: StoredPeople) => {
  const view = viewOf(port, await port.head())
  const planned = await readState(view, target, series, asked, stores)
  const task = { target, series, optional: new Set<Series>() }
  return { view, share: { task, planned, answered: [], ids: new Map() } satisfies Share }
}

const ready = (series: Series, value: Snapshot, of = day) =>
  ({ series, day: of, answer: { state: 'ready', value } }) as const

/** Merges into the branch as it stands, and commits. */
async function merge(
  branch: MemoryBranch,
  answered: Share['answered'],
  stores: StoredPeople = full,
  series: readonly Series[] = [totals, users],
): Promise<MergedTarget> {
  const { view, share } = await readShare(branch, series, stores)
  const merged = await mergeTarget(view, { ...share, answered }, () => true)
  if (merged.files.length > 0) await branch.port.commit(view.head, merged.files, 'A commit')
  return merged
}

const paths = ({ files }: MergedTarget) => files.map(({ path }) => path)
const results = ({ series }: MergedTarget, report: string) =>
  series.flatMap(({ series, days }) => (series.report === report ? days.map(({ state }) => state) : []))

async function withLedger(
  entries: Readonly<Record<string, Partial<LedgerEntry>>>,
  more = {},
): Promise<MemoryBranch> {
  const branch = memoryBranch()
  const reports = Object.fromEntries(
    Object.entries(entries).map(([key, entry]) => [key, { ...emptyEntry, ...entry }]),
  )
  const content = ledgerText({ ...emptyLedger(target), reports, ...more })
  await branch.port.commit(undefined, [{ path: 'orgs/acme/status.json', content }], 'By hand')
  return branch
}

const heldUsers = {
  first_day: day,
  latest_day: day,
  asked_since: day,
  asked_until: day,
  open: { [day]: { stored: true as const } },
}

test('a first day: its file, the ledger, history and rows; the same once more is no news', async () => {
  const branch = memoryBranch()
  const first = await merge(branch, [ready(totals, totalsOf(7))])
  expect(paths(first).slice(0, 2)).toEqual([
    'orgs/acme/totals/2026/11/2026-11-19.json',
    'orgs/acme/status.json',
  ])
  expect(paths(first)).toEqual(
    expect.arrayContaining(['orgs/acme/history/2026-11.ndjson', 'orgs/acme/weekly.json']),
  )
  expect(results(first, 'totals')).toEqual(['added'])
  expect(first.highlights).toBeDefined()
  expect(first.history.get(day)?.totals?.daily_active_users).toBe(7)
  const again = await merge(branch, [ready(totals, totalsOf(7))])
  expect([paths(again), again.highlights, again.history.size, results(again, 'totals')]).toEqual([
    [],
    undefined,
    0,
    ['unchanged'],
  ])
  expect(again.rows).toEqual(first.rows)
  // Without answers too; but what is derived is made again where it is gone.
  expect(paths(await merge(branch, []))).toEqual([])
  branch.edit(new Map([['orgs/acme/weekly.json', null]]))
  expect(paths(await merge(branch, []))).toContain('orgs/acme/weekly.json')
})

test('a changed day replaces its figures; one that is not read keeps its own', async () => {
  const branch = memoryBranch()
  const before = '2026-11-18' as Day
  await merge(branch, [ready(totals, totalsOf(7)), ready(totals, totalsOf(5, before), before)])
  const changed = await merge(branch, [ready(totals, totalsOf(9))])
  expect(results(changed, 'totals')).toEqual(['restated'])
  const people = [before, day].map((of) => changed.history.get(of)?.totals?.daily_active_users)
  expect(people).toEqual([5, 9])
})

test('a stored day that the history lacks is written into it when it is read again', async () => {
  const branch = memoryBranch()
  const before = '2026-11-18' as Day
  await merge(branch, [ready(totals, totalsOf(7)), ready(totals, totalsOf(5, before), before)])
  const history = branch.files().get('orgs/acme/history/2026-11.ndjson') ?? ''
  const [line = ''] = history.split('\n')
  branch.edit(new Map([['orgs/acme/history/2026-11.ndjson', `${line}\n`]]))
  const again = await merge(branch, [ready(totals, totalsOf(7)), ready(totals, totalsOf(6, before), before)])
  expect(results(again, 'totals')).toEqual(['restated', 'unchanged'])
  expect([before, day].map((of) => again.history.get(of)?.totals?.daily_active_users)).toEqual([6, 7])
})

test('parts that a day no longer has are deleted with the commit that changes it', async () => {
  const branch = memoryBranch()
  await merge(branch, [ready(users, usersIn('.part-01.ndjson.gz', '.part-02.ndjson.gz'))])
  const changed = await merge(branch, [ready(users, usersIn('.part-01.ndjson.gz', '.ndjson'))])
  const gone = changed.files.filter(({ content }) => content === null).map(({ path }) => path)
  expect(gone).toEqual(['orgs/acme/users/2026/11/2026-11-19.part-02.ndjson.gz'])
  const stored = [...branch.files().keys()].filter((path) => path.includes('/users/'))
  expect(stored.toSorted()).toEqual([
    'orgs/acme/users/2026/11/2026-11-19.ndjson',
    'orgs/acme/users/2026/11/2026-11-19.part-01.ndjson.gz',
  ])
})

test('a damaged ledger is kept beside the new one, also where nothing else is new', async () => {
  const branch = memoryBranch()
  await merge(branch, [ready(totals, totalsOf(7))])
  branch.edit(new Map([['orgs/acme/status.json', '{"half":']]))
  const merged = await merge(branch, [])
  const kept = `orgs/acme/damaged/status-${blobId('{"half":').slice(0, 12)}.txt`
  expect(paths(merged)).toEqual(expect.arrayContaining(['orgs/acme/status.json', kept]))
  expect(branch.files().get(kept)).toBe('{"half":')
  expect(paths(await merge(branch, []))).toEqual([])
})

test('people that are stored in another way than before are rewritten by us, not restated by GitHub', async () => {
  const as = async (user_data: 'full' | 'pseudonymous', stores: StoredPeople, key_fingerprint?: string) => {
    const branch = await withLedger(
      { users: { ...heldUsers, user_data } },
      key_fingerprint === undefined ? {} : { key_fingerprint },
    )
    branch.edit(new Map([['orgs/acme/users/2026/11/2026-11-19.ndjson', 'before\n']]))
    return results(await merge(branch, [ready(users, usersIn('.ndjson'))], stores), 'users')
  }
  expect(await as('full', full)).toEqual(['restated'])
  expect(await as('pseudonymous', full)).toEqual(['rewritten'])
  expect(await as('pseudonymous', { mode: 'pseudonymous', fingerprint: 'a' }, 'a')).toEqual(['restated'])
  // Names that are there are a conflict: nothing of people is taken.
  expect(await as('full', { mode: 'pseudonymous', fingerprint: 'a' }, 'a')).toEqual([])
})

test('people are withheld where another run stored them otherwise meanwhile; the rest is stored', async () => {
  const stores: StoredPeople = { mode: 'pseudonymous', fingerprint: 'ours' }
  const branch = await withLedger({})
  const { share } = await readShare(branch, [totals, users], stores)
  branch.edit(
    new Map([['orgs/acme/status.json', ledgerText({ ...emptyLedger(target), key_fingerprint: 'theirs' })]]),
  )
  const view = viewOf(branch.port, await branch.port.head())
  const answered = [ready(totals, totalsOf(7)), ready(users, usersIn('.ndjson'))]
  const merged = await mergeTarget(view, { ...share, answered }, () => true)
  expect([results(merged, 'totals'), results(merged, 'users')]).toEqual([['added'], []])
  expect(paths(merged).filter((path) => path.includes('/users/'))).toEqual([])
  expect(merged.ledger.key_fingerprint).toBe('theirs')
})

test('a day without figures keeps those of the other reports from nobody', async () => {
  const answered = [ready(users, usersIn('.ndjson')), ready(totals, totalsOf(7))]
  const merged = await merge(memoryBranch(), answered, full, [users, totals])
  expect(merged.history.get(day)?.totals?.daily_active_users).toBe(7)
})

test('days of saved files are stored, and ask for no others', async () => {
  const branch = memoryBranch()
  const { view, share } = await readShare(branch, [totals], full)
  const answered = [ready(totals, totalsOf(7))]
  const [saved, fetched] = await Promise.all(
    [true, false].map((isImport) =>
      mergeTarget(view, { ...share, task: { ...share.task, isImport }, answered }, () => true),
    ),
  )
  expect(saved?.ledger.reports['totals']).toMatchObject({ latest_day: day, asked_since: null })
  expect(fetched?.ledger.reports['totals']).toMatchObject({ latest_day: day, asked_since: '2026-11-15' })
})
