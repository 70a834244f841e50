// Days whose records come in the answer itself: one that cannot be kept is unreadable, and the others are kept.
import { expect, test } from '@jest/globals'
import { ask } from '../../src/archive/ask.ts'
import type { Intake } from '../../src/archive/keep.ts'
import type { Source } from '../../src/archive/ports.ts'
import type { Day } from '../../src/core/day.ts'
import type { JsonObject } from '../../src/core/json.ts'
import type { Target } from '../../src/core/target.ts'
import { emptyLedger } from '../../src/files/ledger.ts'

const target: Target = { kind: 'organization', slug: 'acme' }
const [first, second] = ['2026-03-01', '2026-03-02'] as [Day, Day]
const intake = { state: { target, ledger: emptyLedger(target) } } as unknown as Intake

const olderApi = (...records: readonly JsonObject[]): Source =>
  ({
    readOlderApi: () => Promise.resolve({ state: 'ready', value: { first, records } }),
  }) as unknown as Source

test('a day of the older API with a person in it', async () => {
  const source = olderApi({ date: first, user_login: 'mira' }, { date: second, total_active_users: 3 })
  const question = { series: [{ target, report: 'metrics' }], days: [first, second] } as const
  const answered = await ask(source, intake, question, () => undefined)
  expect(answered.map(({ day, answer }) => [day, answer.state])).toEqual([
    [first, 'unreadable'],
    [second, 'ready'],
  ])
  expect(answered[0]?.answer).toMatchObject({
    reason:
      'metrics of organization acme, 2026-03-01: it names a person, which no record of this report does.',
  })
})

test('a bill that is too large for a file', async () => {
  const usageItems = Array.from({ length: 450_000 }, (_, n) => ({
    product: 'Copilot',
    model: `model ${n}`,
    n,
  }))
  const source = {
    readCredits: () => Promise.resolve({ state: 'ready', value: { usageItems } }),
  } as unknown as Source
  const question = { series: [{ target, report: 'credits' }], days: [first] } as const
  const [answered] = await ask(source, intake, question, () => undefined)
  expect(answered?.answer).toEqual({
    state: 'unreadable',
    reason:
      'credits of organization acme, 2026-03-01: its day would be stored as a file of more than 30000000 bytes.',
  })
})
