// How many requests a token may make in a minute and in an hour, on a simulated clock.
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { RequestError } from '@octokit/request-error'
import { Paused } from '../../src/core/errors.ts'
import { Gate, type Kind, Unauthorized } from '../../src/github/gate.ts'

const MINUTE = 60_000

beforeEach(() => void jest.useFakeTimers({ now: Date.parse('2026-11-21T06:40:00Z') }))
afterEach(() => void jest.useRealTimers())

const refusal = (status: number, headers: Readonly<Record<string, string>> = {}, message = 'no') => {
  const request = { method: 'GET', url: 'https://api.github.com/', headers: {} } as const
  const response = { status, url: request.url, headers, data: { message }, retryCount: 0 }
  return new RequestError(message, status, { request, response })
}

/** A gate, the instants at which requests were sent, and their results. */
function openGate() {
  const gate = new Gate('data-token', new AbortController().signal)
  const start = Date.now()
  const sent: number[] = []
  const errors: unknown[] = []
  const send = (kind: Kind, answer: () => unknown = () => undefined): Promise<void> =>
    gate
      .pass(kind, async () => {
        sent.push(Date.now() - start)
        await answer()
      })
      .catch((error: unknown) => void errors.push(error))
  return { send, sent, errors }
}

const times = (count: number, act: () => unknown): void => {
  for (let turn = 0; turn < count; turn += 1) act()
}

/** The largest number in any minute. */
const busiestMinute = (sent: readonly number[]): number =>
  Math.max(
    ...sent.map((instant) => sent.filter((other) => other >= instant && other < instant + MINUTE).length),
  )

describe('within the limits of GitHub', () => {
  test('at most 16 at once, though a hundred are asked', async () => {
    const { send } = openGate()
    let running = 0
    let most = 0
    times(100, () =>
      send('read', async () => {
        running += 1
        most = Math.max(most, running)
        await new Promise((resolve) => void setTimeout(resolve, 50))
        running -= 1
      }),
    )
    await jest.advanceTimersByTimeAsync(MINUTE)
    expect([most, running]).toEqual([16, 0])
  })

  test('reads: fewer than 900 points in any minute, and all of them in the end', async () => {
    const { send, sent } = openGate()
    times(2000, () => send('read'))
    await jest.advanceTimersByTimeAsync(MINUTE - 1)
    expect(sent).toHaveLength(810)
    await jest.advanceTimersByTimeAsync(4 * MINUTE)
    expect(sent).toHaveLength(2000)
    expect(busiestMinute(sent)).toBeLessThanOrEqual(810)
  })

  test('writes: fewer than 80 in any minute, and fewer than 900 points together with reads', async () => {
    const { send, sent } = openGate()
    const writes: number[] = []
    times(100, () => send('write', () => writes.push(sent.at(-1) ?? 0)))
    times(700, () => send('read'))
    await jest.advanceTimersByTimeAsync(MINUTE - 1)
    expect([sent.length, writes.length]).toEqual([72, 72])
    await jest.advanceTimersByTimeAsync(3 * MINUTE)
    expect([sent.length, writes.length]).toEqual([800, 100])
    expect(busiestMinute(writes)).toBeLessThanOrEqual(72)
    const mixed = openGate()
    times(700, () => mixed.send('read'))
    times(20, () => mixed.send('upload'))
    await jest.advanceTimersByTimeAsync(1)
    // 700 reads leave 110 points: nine writes at 11.25, which is a 72nd of 810.
    expect(mixed.sent).toHaveLength(700 + 9)
  })

  test('the hour of writing: uploads end first, commits have some left, then a sentence; an hour later it goes on', async () => {
    const { send, sent, errors } = openGate()
    times(411, () => send('upload'))
    await jest.advanceTimersByTimeAsync(10 * MINUTE)
    expect(sent).toHaveLength(410)
    expect(errors).toEqual([expect.any(Paused)])
    expect(String(errors[0])).toBe(
      "Failure: GitHub's hourly limit for writing is reached (500 requests, with the input data-token). The next run continues from here.",
    )
    times(41, () => send('write'))
    await jest.advanceTimersByTimeAsync(10 * MINUTE)
    expect([sent.length, errors.length]).toEqual([450, 2])
    times(1, () => send('read'))
    await jest.advanceTimersByTimeAsync(MINUTE)
    expect([sent.length, errors.length]).toEqual([451, 2])
    await jest.advanceTimersByTimeAsync(61 * MINUTE)
    times(1, () => send('upload'))
    await jest.advanceTimersByTimeAsync(MINUTE)
    expect([sent.length, errors.length]).toEqual([452, 2])
  })
})

describe('what an answer says of the token', () => {
  test('401: nothing more is asked, and all get the same sentence', async () => {
    const { send, sent, errors } = openGate()
    await send('read', () => Promise.reject(refusal(401, {}, 'Bad\ncredentials ##[error]x')))
    await send('read')
    await send('write')
    expect(sent).toHaveLength(1)
    expect(new Set(errors).size).toBe(1)
    expect(errors[0]).toBeInstanceOf(Unauthorized)
    expect(String(errors[0])).toBe(
      'Failure: GitHub answered 401 "Bad credentials # [error]x" to the input data-token: the token is missing, expired or revoked. Renew it, and the secret that holds it.',
    )
  })

  test.each([403, 404, 422, 500])('%d: that request alone', async (status) => {
    const { send, sent, errors } = openGate()
    await send('read', () => Promise.reject(refusal(status)))
    await send('read')
    expect([sent.length, errors.length]).toEqual([2, 1])
  })

  const limits: readonly [string, number, Readonly<Record<string, string>>, string, number][] = [
    ['seconds', 403, { 'retry-after': '7' }, 'no', 7],
    ['a date', 429, { 'retry-after': 'Sat, 21 Nov 2026 06:40:09 GMT' }, 'no', 9],
    ['a past', 429, { 'retry-after': '-5' }, 'no', 1],
    ['nonsense', 429, { 'retry-after': 'soon' }, 'no', 60],
    ['infinity', 429, { 'retry-after': 'Infinity' }, 'no', 60],
    ['nothing', 429, {}, 'no', 60],
    ['words', 403, {}, 'You have exceeded a secondary rate limit.', 60],
    ['a reset', 403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795243221' }, 'no', 21],
    [
      'a reset by a clock that is two days ahead',
      403,
      {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(1_795_243_221 + 172_800),
        date: 'Mon, 23 Nov 2026 06:40:00 GMT',
      },
      'no',
      21,
    ],
    ['a reset that is none', 403, { 'x-ratelimit-remaining': '0' }, 'no', 60],
  ]
  test.each(limits)('a rate limit that names %s (%d): everybody waits so long', async (...row) => {
    const [, status, headers, message, seconds] = row
    const { send, sent } = openGate()
    await send('read', () => Promise.reject(refusal(status, headers, message)))
    times(20, () => send('read'))
    await jest.advanceTimersByTimeAsync(seconds * 1000 - 1)
    expect(sent).toHaveLength(1)
    await jest.advanceTimersByTimeAsync(2)
    expect(sent).toHaveLength(21)
  })

  test.each([
    ['after a rate limit a quarter', 1, 1, 4],
    ['after several at once too', 3, 1, 4],
    ['after three in a row one', 1, 3, 1],
  ])('%s may ask at once', async (_name, together, inARow, expected) => {
    const { send } = openGate()
    const limited = () => send('read', () => Promise.reject(refusal(429, { 'retry-after': '1' })))
    for (let time = 0; time < inARow; time += 1) {
      times(together, limited)
      await jest.advanceTimersByTimeAsync(2000)
    }
    let running = 0
    let most = 0
    times(50, () =>
      send('read', async () => {
        running += 1
        most = Math.max(most, running)
        await new Promise((resolve) => void setTimeout(resolve, 50))
        running -= 1
      }),
    )
    await jest.advanceTimersByTimeAsync(MINUTE)
    expect(most).toBe(expected)
  })

  test.each([
    ['1e300', 'for more than a day'],
    ['3600', 'until 07:40 UTC'],
    ['181', 'until 06:43 UTC'],
  ])('a rate limit of %s seconds: nothing more is asked, %s', async (after, until) => {
    const { send, sent, errors } = openGate()
    await send('read', () => Promise.reject(refusal(429, { 'retry-after': after })))
    await send('read')
    expect(sent).toHaveLength(1)
    expect(new Set(errors).size).toBe(1)
    expect(errors[0]).toBeInstanceOf(Paused)
    expect(String(errors[0])).toBe(
      `Failure: GitHub's rate limit is used up ${until} (input data-token). The next run continues from here.`,
    )
  })

  test('a rate limit that comes again and again: three minutes in a row, then nothing more', async () => {
    const { send, sent, errors } = openGate()
    const limited = () => send('read', () => Promise.reject(refusal(429)))
    for (let minute = 0; minute < 6; minute += 1) {
      void limited()
      await jest.advanceTimersByTimeAsync(MINUTE)
    }
    expect(sent).toHaveLength(4)
    expect(errors.at(-1)).toBeInstanceOf(Paused)
  })

  test('requests that are limited together count once', async () => {
    const { send, sent, errors } = openGate()
    const limited = () => send('read', () => Promise.reject(refusal(429)))
    times(3, limited)
    await jest.advanceTimersByTimeAsync(MINUTE)
    for (let minute = 0; minute < 4; minute += 1) {
      void limited()
      await jest.advanceTimersByTimeAsync(MINUTE)
    }
    expect(sent).toHaveLength(3 + 3)
    expect(errors.at(-1)).toBeInstanceOf(Paused)
  })

  test('a longer limit that comes while another is waited for counts by what it adds', async () => {
    const { send, sent, errors } = openGate()
    const limited = (seconds: number) =>
      send('read', () => Promise.reject(refusal(429, { 'retry-after': String(seconds) })))
    void limited(60)
    void limited(90)
    await jest.advanceTimersByTimeAsync(90_000)
    void limited(90)
    await jest.advanceTimersByTimeAsync(90_000)
    expect(errors.filter((error) => error instanceof Paused)).toEqual([])
    void limited(1)
    await jest.advanceTimersByTimeAsync(1)
    expect(sent).toHaveLength(4)
    expect(errors.at(-1)).toBeInstanceOf(Paused)
  })

  test('an answer comes back as it is', async () => {
    const gate = new Gate('token', new AbortController().signal)
    expect(await gate.pass('read', () => Promise.resolve('whole'))).toBe('whole')
  })

  test('an answer in between starts the three minutes anew', async () => {
    const { send, sent, errors } = openGate()
    for (let minute = 0; minute < 6; minute += 1) {
      void send('read', () => Promise.reject(refusal(429)))
      await jest.advanceTimersByTimeAsync(MINUTE)
      void send('read', minute % 2 === 0 ? undefined : () => Promise.reject(refusal(404)))
      await jest.advanceTimersByTimeAsync(1)
    }
    expect(sent).toHaveLength(12)
    expect(errors.filter((error) => error instanceof Paused)).toEqual([])
  })

  test('after an answer three whole minutes may be waited for again', async () => {
    const { send, errors } = openGate()
    for (let turn = 0; turn < 2; turn += 1) {
      for (let minute = 0; minute < 3; minute += 1) {
        void send('read', () => Promise.reject(refusal(429)))
        await jest.advanceTimersByTimeAsync(MINUTE)
      }
      await send('read')
    }
    expect(errors.filter((error) => error instanceof Paused)).toEqual([])
  })

  test('whoever waits for its turn is told at once when the token is of no use any more', async () => {
    const { send, errors } = openGate()
    times(200, () => send('write', () => Promise.reject(refusal(401))))
    await jest.advanceTimersByTimeAsync(1)
    expect(errors).toHaveLength(200)
    expect(new Set(errors).size).toBe(1)
  })

  test('a job that is cancelled waits for no rate limit', async () => {
    const cancelled = new AbortController()
    const gate = new Gate('token', cancelled.signal)
    const limited = gate.pass('read', () => Promise.reject(refusal(429)))
    await expect(limited).rejects.toThrow('no')
    const next = gate.pass('read', () => Promise.resolve())
    cancelled.abort(new Error('cancelled'))
    await expect(next).rejects.toThrow('cancelled')
  })
})
