// What was answered of a day against what the branch holds of it.
import { expect, test } from '@jest/globals'
import { compareSeries } from '../../src/archive/compare.ts'
import type { Answered } from '../../src/archive/question.ts'
import { readState, type TargetState } from '../../src/archive/state.ts'
import { viewOf } from '../../src/archive/view.ts'
import type { Day } from '../../src/core/day.ts'
import { emptyEntry, emptyLedger, type LedgerEntry, ledgerText } from '../../src/files/ledger.ts'
import type { Series } from '../../src/files/series.ts'
import { type MemoryBranch, memoryBranch } from '../months/support/memory-branch.ts'

const target = { kind: 'organization', slug: 'acme' } as const
const day = '2026-11-18' as Day
const asked = { today: '2026-11-20' as Day, day: '2026-11-19' as Day, backfillDays: 5, settleDays: 1 }
const totals: Series = { target, report: 'totals' }
const seats: Series = { target, report: 'seats' }

const pathOf = ({ report }: Series) => `orgs/acme/${report}/2026/11/${day}.json`

const ready = (series: Series, content: string): Answered => ({
  series,
  day,
  answer: {
    state: 'ready',
    value: {
      files: [{ path: pathOf(series), content }],
      figures: undefined,
      targetId: undefined,
      compare: (stored) => ({
        state: 'restated',
        changed: { was: { from: Buffer.concat([...stored]).toString(), to: content } },
      }),
    },
  },
})
const answer = (answer: Exclude<Answered['answer'], { readonly state: 'ready' }>, of = day): Answered => ({
  series: totals,
  day: of,
  answer,
})
const refused = (isNotFound: boolean, of = day) =>
  answer({ state: 'refused', reason: 'No.', cause: 'No.', isNotFound }, of)

async function branchWith(
  files: Readonly<Record<string, string>>,
  entry: Partial<LedgerEntry> = {},
): Promise<MemoryBranch> {
  const branch = memoryBranch()
  const reports = { totals: { ...emptyEntry, ...entry } }
  const all = { 'orgs/acme/status.json': ledgerText({ ...emptyLedger(target), reports }), ...files }
  await branch.port.commit(
    undefined,
    Object.entries(all).map(([path, content]) => ({ path, content })),
    'By hand',
  )
  return branch
}

const stateOf = async ({ port }: MemoryBranch): Promise<TargetState> =>
  readState(viewOf(port, await port.head()), target, [totals, seats], asked, { mode: 'none' })

const resultsOf = async (
  answered: readonly Answered[],
  current: TargetState,
  { planned = current, isReadable = true, series = totals } = {},
) => {
  const { days, refusal } = await compareSeries({ planned, current }, series, answered, isReadable)
  return { days: days.map(({ result: { day: _day, ...result } }) => result), refusal }
}
const one = async (...given: Parameters<typeof resultsOf>) => (await resultsOf(...given)).days[0]

const settled = { first_day: day, latest_day: day, asked_since: day, asked_until: day }

test('a whole day: added, unchanged or compared with what is stored', async () => {
  const lacking = await stateOf(await branchWith({}))
  const held = await stateOf(await branchWith({ [pathOf(totals)]: 'old', [pathOf(seats)]: 'old' }))
  expect(await one([ready(totals, 'new')], lacking)).toEqual({ state: 'added' })
  expect(await one([ready(totals, 'old')], held)).toEqual({ state: 'unchanged' })
  expect(await one([ready(totals, 'new')], held)).toEqual({
    state: 'restated',
    changed: { was: { from: 'old', to: 'new' } },
  })
  // A later count says nothing of an earlier day.
  expect(await one([ready(seats, 'new')], held, { series: seats })).toEqual({ state: 'unchanged' })
  expect(await one([ready(seats, 'new')], lacking, { series: seats })).toEqual({ state: 'added' })
})

test('a day that another run stored meanwhile stays; one that it left alone is compared', async () => {
  const branch = await branchWith({ [pathOf(totals)]: 'old' })
  const planned = await stateOf(branch)
  branch.edit(new Map([['elsewhere', 'x']]))
  expect(await one([ready(totals, 'new')], await stateOf(branch), { planned })).toMatchObject({
    state: 'restated',
  })
  branch.edit(new Map([[pathOf(totals), 'theirs']]))
  expect(await one([ready(totals, 'new')], await stateOf(branch), { planned })).toEqual({
    state: 'unchanged',
  })
})

test('nothing to be had of a day: pending, none, withdrawn, unreadable or left', async () => {
  const lacking = await stateOf(await branchWith({}))
  const held = await stateOf(
    await branchWith({ [pathOf(totals)]: 'old' }, { ...settled, open: { [day]: { stored: true } } }),
  )
  const pending = answer({ state: 'pending' })
  expect(await one([pending], lacking)).toEqual({ state: 'pending' })
  expect(await one([pending], held)).toEqual({ state: 'withdrawn' })
  const old = '2026-11-01' as Day
  const waited = await stateOf(
    await branchWith({}, { open: { [old]: { pending_since: '2026-11-16' as Day } } }),
  )
  expect(await one([answer({ state: 'pending' }, old)], waited)).toEqual({ state: 'none' })
  for (const state of [lacking, held])
    expect(await one([answer({ state: 'unreadable', reason: 'Cut.' })], state)).toEqual({
      state: 'unreadable',
      reason: 'Cut.',
    })
  for (const state of ['unreachable', 'exhausted'] as const)
    expect(await one([answer({ state, reason: 'Nobody.' })], lacking)).toEqual({
      state: 'left',
      cause: state,
      reason: 'Nobody.',
    })
})

test('a stored day that another run settled meanwhile is not opened again by what we were not given', async () => {
  const files = { [pathOf(totals)]: 'old' }
  const vain = [answer({ state: 'pending' }), answer({ state: 'unreadable', reason: 'Cut.' }), refused(true)]
  const done = await stateOf(await branchWith(files, settled))
  for (const given of vain) expect(await one([given], done)).toEqual({ state: 'unchanged' })
  // What is read is compared all the same; and what is open, or not there, is judged.
  expect(await one([ready(totals, 'new')], done)).toMatchObject({ state: 'restated' })
  const open = await stateOf(await branchWith(files, { ...settled, open: { [day]: { stored: true } } }))
  const gone = await stateOf(await branchWith({}, settled))
  for (const given of vain)
    for (const state of [open, gone]) expect(await one([given], state)).not.toEqual({ state: 'unchanged' })
  const unknown = { ...done, ledger: { ...done.ledger, reports: {} } }
  expect(await one([answer({ state: 'pending' })], unknown)).toEqual({ state: 'withdrawn' })
})

test('refusals: of the series where nothing else came, else of the day alone', async () => {
  const state = await stateOf(await branchWith({}))
  const [first, second] = [refused(true), refused(false, '2026-11-17' as Day)]
  const alone = await resultsOf([first, second], state, { isReadable: false })
  expect(alone).toEqual({ days: [], refusal: first.answer })
  const left = [
    { state: 'left', cause: 'refused', reason: 'No.' },
    { state: 'left', cause: 'not found', reason: 'No.' },
  ]
  // In the order of the days, not of the answers.
  expect(await resultsOf([first, second], state, { isReadable: true })).toEqual({
    days: left,
    refusal: undefined,
  })
  const beside = [answer({ state: 'pending' }, '2026-11-16' as Day), first]
  expect(await resultsOf(beside.toReversed(), state, { isReadable: false })).toEqual({
    days: [{ state: 'pending' }, left[1]],
    refusal: undefined,
  })
  expect(await resultsOf([], state, { isReadable: false })).toEqual({ days: [], refusal: undefined })
})
