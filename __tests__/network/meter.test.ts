// GitHub's time from the Date headers of its answers: an old or absurd one must not change what today is.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { Meter } from '../../src/github/meter.ts'

const RUNNER = '2026-11-21T06:40:00Z'

beforeEach(() => void jest.useFakeTimers({ now: Date.parse(RUNNER) }))
afterEach(() => void jest.useRealTimers())

const timeAfter = (...dates: readonly string[]): string => {
  const meter = new Meter()
  for (const date of dates)
    meter.hear({ date: Number.isNaN(Date.parse(date)) ? date : new Date(date).toUTCString() })
  return meter.githubTime.toISOString().replace('.000Z', 'Z')
}

const NEAR = '2026-11-21T06:40:05Z'
const OLD = '2025-03-01T00:00:00Z'
const ABSURD = '9999-12-31T23:59:59Z'

test.each([
  ['nothing is known', [], RUNNER],
  ['no date at all', ['soon', ''], RUNNER],
  ['one answer near the runner’s clock', [NEAR], NEAR],
  ['one old answer', [OLD], RUNNER],
  ['one absurd answer', [ABSURD], RUNNER],
  ['an old one, then a right one', [OLD, NEAR], NEAR],
  ['a right one, then an absurd one', [NEAR, ABSURD], NEAR],
  ['two old ones that disagree', [OLD, '2025-06-01T00:00:00Z'], RUNNER],
  ['two right ones and two that agree on another time', [NEAR, OLD, NEAR, OLD], NEAR],
  ['two right ones and two that agree on an absurd time', [NEAR, ABSURD, NEAR, ABSURD], NEAR],
  ['a runner a day and a half behind', ['2026-11-22T18:39:00Z'], '2026-11-22T18:39:00Z'],
  ['a runner as far behind as can be', ['2026-11-22T18:40:00Z'], '2026-11-22T18:40:00Z'],
  ['a runner more than that behind, by one answer', ['2026-11-22T18:41:00Z'], RUNNER],
  ['a runner years off, by two answers', [OLD, '2025-03-01T00:00:04Z'], '2025-03-01T00:00:04Z'],
  ['two answers ten minutes apart', [OLD, '2025-03-01T00:10:00Z'], '2025-03-01T00:10:00Z'],
  ['two answers eleven minutes apart', [OLD, '2025-03-01T00:11:00Z'], RUNNER],
  ['a runner years off, and one answer of a cache', [OLD, ABSURD, OLD], OLD],
])('%s', (_title, dates, expected) => expect(timeAfter(...dates)).toBe(expected))

test('the time goes on between an answer and its use', () => {
  const meter = new Meter()
  meter.hear({ date: new Date(NEAR).toUTCString() })
  jest.advanceTimersByTime(60_000)
  expect(meter.githubTime.toISOString()).toBe('2026-11-21T06:41:05.000Z')
})

test('what is left of the quota is what the last answer that says so says', () => {
  const meter = new Meter()
  expect(meter.rateLimitRemaining).toBeUndefined()
  meter.hear({ 'x-ratelimit-remaining': '4999' })
  meter.hear({})
  meter.hear({ 'x-ratelimit-remaining': 'many' })
  expect(meter.rateLimitRemaining).toBe(4999)
})

test('a token has one gate at a server, whoever asks with it', () => {
  const meter = new Meter()
  const { signal } = new AbortController()
  const gate = meter.gateOf('https://api.github.com', 'secret', 'token', signal)
  expect(meter.gateOf('https://api.github.com', 'secret', 'data-token', signal)).toBe(gate)
  expect(meter.gateOf('https://api.github.com', 'another', 'data-token', signal)).not.toBe(gate)
  expect(meter.gateOf('https://api.octo.ghe.com', 'secret', 'token', signal)).not.toBe(gate)
  expect([meter.requests, meter.bytes]).toEqual([0, 0])
})
