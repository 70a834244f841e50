// How a source treats links and files that the simulator does not serve.
import { expect, test } from '@jest/globals'
import { type Day } from '../../src/core/day.ts'
import { Paused, TooLarge } from '../../src/core/errors.ts'
import type { Consume } from '../../src/core/outcome.ts'
import type { Client } from '../../src/github/client.ts'
import { allowedMilliseconds, type Download } from '../../src/github/download.ts'
import { createSource } from '../../src/github/source.ts'
import { Unreachable } from '../../src/github/network.ts'
import { Unwritable } from '../../src/github/repository.ts'

const day = '2026-11-16' as Day
const today = '2026-11-20' as Day
const series = { target: { kind: 'organization', slug: 'acme' }, report: 'totals' } as const
const signal = new AbortController().signal

/** Requests one day. `answers` counts how often links were requested. */
async function readDay(body: unknown, download: Download, consume: Consume<number> = count) {
  let asked = 0
  const request = () => {
    asked += 1
    return Promise.resolve({ status: 200, data: body })
  }
  const client = { request } as unknown as Client
  const source = createSource({
    client,
    billingClient: client,
    download,
    signal,
    today,
    warn: () => undefined,
  })
  return { answer: await source.readDay(series, day, consume), asked }
}

const count: Consume<number> = async (records) => {
  let found = 0
  for await (const batch of records) found += batch.length
  return found
}

const linked = (...links: readonly string[]) => ({ download_links: links, report_day: day })

const serve = (...chunks: readonly string[]): Download =>
  async function* () {
    for (const chunk of chunks) yield Buffer.from(chunk)
  }

test('two million records are read, and one more is not, however many files they come in', async () => {
  const million = `[${'{},'.repeat(999)}{}]\n`.repeat(1000)
  expect((await readDay(linked('a', 'b'), serve(million))).answer).toEqual({
    state: 'ready',
    value: 2_000_000,
  })
  const { answer, asked } = await readDay(linked('a', 'b', 'c'), (link) =>
    link === 'c' ? serve('{}\n')(link) : serve(million)(link),
  )
  expect(answer).toEqual({
    state: 'unreadable',
    reason:
      'totals of organization acme, 2026-11-16: the file could not be read whole: it holds more than 2000000 records.',
  })
  // A repetition would give the same.
  expect(asked).toBe(1)
})

test('a day that is too large is not downloaded again', async () => {
  const { answer, asked } = await readDay(linked('a'), serve('{}\n'), () =>
    Promise.reject(new TooLarge('it is too large')),
  )
  expect([answer.state, asked]).toEqual(['unreadable', 1])
})

test('a thousand links are followed, and one more is no answer of GitHub', async () => {
  const links = (length: number) => linked(...Array.from({ length }, (_, index) => `${index}`))
  expect((await readDay(links(1000), serve('{}\n'))).answer).toEqual({ state: 'ready', value: 1000 })
  expect((await readDay(links(1001), serve('{}\n'))).answer.state).toBe('unreadable')
})

test.each([
  ['today', '2026-11-20', 'ready'],
  ['tomorrow', '2026-11-21', 'unreadable'],
])('the latest 28 days that end %s', async (_when, end, state) => {
  const body = { download_links: ['a'], report_start_day: '2026-10-24', report_end_day: end }
  const request = () => Promise.resolve({ status: 200, data: body })
  const client = { request } as unknown as Client
  const source = createSource({
    client,
    billingClient: client,
    download: serve('{}\n'),
    signal,
    today,
    warn: () => undefined,
  })
  const answer = await source.readLatest(
    { ...series, report: 'totals-28-day' },
    (covered) => async (records) => [covered, await count(records)],
  )
  const reason =
    'totals-28-day of organization acme: asked for the latest 28 days, but GitHub answered with links for 2026-11-21.'
  expect(answer).toEqual(state === 'ready' ? { state, value: [end, 1] } : { state, reason })
})

test('the latest 28 days of which a file is blank', async () => {
  const body = { download_links: ['a'], report_start_day: '2026-10-24', report_end_day: '2026-11-20' }
  const client = { request: () => Promise.resolve({ status: 200, data: body }) } as unknown as Client
  const source = createSource({
    client,
    billingClient: client,
    download: serve(' \n'),
    signal,
    today,
    warn: () => undefined,
  })
  expect(await source.readLatest({ ...series, report: 'totals-28-day' }, () => count)).toEqual({
    state: 'unreadable',
    reason:
      'totals-28-day of organization acme, the latest 28 days: the file could not be read whole: file 1 of 1: it holds no record.',
  })
})

test('a host that does not answer is asked twice; then the target is unreachable, not the day unreadable', async () => {
  const down: Download = async function* () {
    yield* []
    throw new Unreachable('reports.example.com could not be reached.')
  }
  const { answer, asked } = await readDay(linked('a'), down)
  expect(answer).toEqual({ state: 'unreachable', reason: 'reports.example.com could not be reached.' })
  expect(asked).toBe(2)
})

test('a file that is damaged is asked for three times, with fresh links', async () => {
  const { answer, asked } = await readDay(linked('a', 'b'), (link) =>
    serve(link === 'a' ? '{}\n' : '{')(link),
  )
  expect(answer).toEqual({
    state: 'unreadable',
    reason:
      'totals of organization acme, 2026-11-16: the file could not be read whole: file 2 of 2: it is neither lines of JSON nor one JSON document.',
  })
  expect(asked).toBe(3)
})

test('what the branch does not take ends the run', async () => {
  const error = new Unwritable('the branch takes nothing')
  await expect(readDay(linked('a'), serve('{}\n'), () => Promise.reject(error))).rejects.toBe(error)
})

test('what the branch takes no more within this hour leaves the day to the next run', async () => {
  const used = new Paused('enough for this hour')
  const { answer, asked } = await readDay(linked('a'), serve('{}\n'), () => Promise.reject(used))
  expect([answer, asked]).toEqual([{ state: 'exhausted', reason: 'enough for this hour' }, 1])
})

test('a file may take half a minute, longer at 50 kB a second, and never more than ten minutes', () => {
  const seconds = [0, 1_000_000, 28_500_000, 1_000_000_000].map((bytes) => allowedMilliseconds(bytes) / 1000)
  expect(seconds).toEqual([30, 50, 600, 600])
})
