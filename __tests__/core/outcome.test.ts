// What became of a day: whether the branch holds it, whether something has to be written, and the tally.
import { expect, test } from '@jest/globals'
import { type DayResult, isHeld, isNews, tally } from '../../src/core/outcome.ts'

const day = '2026-11-19'
const held = { added: true, repaired: true, rewritten: true, restated: true, unchanged: false }
const lacking = ['pending', 'none', 'withdrawn', 'unreadable', 'left']

test.each([...Object.keys(held), ...lacking])('%s', (state) => {
  const result = { day, state } as DayResult
  expect([isHeld(result), isNews(result)]).toEqual([state in held, held[state as keyof typeof held] ?? false])
  const none = Object.fromEntries([...Object.keys(held), ...lacking].map((key) => [key, 0]))
  expect(tally([])).toEqual(none)
  expect(tally([result, result])).toEqual({ ...none, [state]: 2 })
})
