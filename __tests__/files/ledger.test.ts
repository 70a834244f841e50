// `status.json` as somebody left it: what holds is read, what does not is left out, and no slip of a hand settles a day.
import { expect, test } from '@jest/globals'
import type { Day } from '../../src/core/day.ts'
import {
  emptyEntry,
  emptyLedger,
  type Ledger,
  ledgerPath,
  ledgerText,
  readLedger,
} from '../../src/files/ledger.ts'

const target = { kind: 'organization', slug: 'acme' } as const
const today = '2026-11-20' as Day

const whole = {
  first_asked: '2026-11-10',
  asked_since: '2026-11-01',
  asked_until: '2026-11-19',
  first_day: '2026-11-02',
  latest_day: '2026-11-18',
  complete_until: '2026-11-15',
  open: { '2026-11-19': { pending_since: '2026-11-20' }, '2026-11-18': { stored: true, note: 'of ours' } },
  none: ['2026-11-03'],
  restated: [{ day: '2026-11-05', noticed: '2026-11-06', changed: { a: { from: 1, to: 2 } } }],
  user_data: 'full',
  refused: { since: '2026-11-01', checked: '2026-11-02', is_not_found: true },
  more: 'of a later version',
}

const entryOf = (entry: unknown) => {
  const stored = readLedger(
    JSON.stringify({ schema: 2, target: 'orgs/acme', target_id: '8001', reports: { totals: entry } }),
    today,
  )
  return stored.state === 'read' ? stored.value.reports['totals'] : stored.state
}

test('what is written is read again, unknown keys and all; a new one is empty', () => {
  const ledger = {
    ...emptyLedger(target),
    target_id: '8001',
    key_fingerprint: 'abc',
    note: 1,
    reports: { totals: whole },
  } as unknown as Ledger
  expect(readLedger(ledgerText(ledger), today)).toEqual({ state: 'read', value: ledger })
  expect(readLedger(ledgerText(emptyLedger(target)), today)).toEqual({
    state: 'read',
    value: emptyLedger(target),
  })
  expect(ledgerPath(target)).toBe('orgs/acme/status.json')
  expect(readLedger(undefined, today)).toEqual({ state: 'absent' })
  expect(readLedger('{', today)).toEqual({ state: 'damaged' })
  expect(readLedger('{"schema":3}', today)).toMatchObject({ state: 'newer' })
})

test.each(['\u202e8001', '8001\n', 'mira-silva', '8'.repeat(21), '', 8001])('no id of a target: %j', (id) => {
  const text = JSON.stringify({ ...emptyLedger(target), target_id: id })
  expect(readLedger(text, today)).toEqual({ state: 'read', value: emptyLedger(target) })
})

test('an entry without anything is an empty one', () => expect(entryOf({})).toEqual(emptyEntry))

test.each<readonly [string, unknown, unknown]>([
  ['first_asked', 'soon', null],
  ['complete_until', 7, null],
  ['open', [], {}],
  ['open', { '2026-11-19': { stored: false, pending_since: 'x', reason: 7 } }, { '2026-11-19': {} }],
  ['open', { 'a day': {}, '2026-11-18': 'pending', '2026-11-17': {} }, { '2026-11-17': {} }],
  ['none', 'all', []],
  ['none', ['2026-11-03', '2026-02-30', 7], ['2026-11-03']],
  ['restated', {}, []],
  ['restated', [{ day: '2026-11-05' }, ...whole.restated], whole.restated],
  [
    'restated',
    [{ day: '2026-11-05', noticed: '2026-11-06', changed: 7 }],
    [{ ...whole.restated[0], changed: {} }],
  ],
  ['refused', 'yes', null],
  [
    'refused',
    { since: '2026-11-01', checked: '2026-11-02', is_not_found: 7 },
    { ...whole.refused, is_not_found: false },
  ],
])('%s as %j costs what does not hold', (key, held, read) => {
  expect(entryOf({ ...whole, [key]: held })).toEqual({ ...whole, [key]: read })
})

test('user_data of no kind that is known is left out', () => {
  expect(entryOf({ ...whole, user_data: 'all' })).not.toHaveProperty('user_data', 'all')
})

test.each(['asked_since', 'asked_until', 'first_day', 'latest_day'])(
  '%s that cannot be costs the entry',
  (key) => {
    for (const bound of ['2021-06-29', '2026-11-20', null])
      expect(entryOf({ ...whole, [key]: bound })).toBeDefined()
    for (const bound of ['2021-06-28', '0001-01-01', '2026-11-21', '9999-12-31'])
      expect(entryOf({ ...whole, [key]: bound })).toBeUndefined()
  },
)
