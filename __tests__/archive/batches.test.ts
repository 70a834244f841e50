// Older days, batch by batch: the next batch is requested while the last one is committed, and no more than that.
import { setImmediate } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import type { Branch } from '../../src/archive/ports.ts'
import { addDays, type Day, dayRange } from '../../src/core/day.ts'
import { runOn } from '../months/support/live.ts'
import { memoryBranch, type MemoryBranch } from '../months/support/memory-branch.ts'
import { createPublisher, pathOf } from '../months/support/publisher.ts'

const today = '2026-11-20' as Day
const target = { kind: 'organization', slug: 'acme' } as const
const series = { target, report: 'totals' } as const
const YEAR = 365
const days = dayRange(addDays(today, -YEAR), addDays(today, -1))
/** The size of a batch, and the number of open requests when it is full. */
const [BATCH, UNDER_WAY] = [100, 24]

/** A first run over a year in which `commit` replaces the branch; it is told how many requests were made so far. */
function firstRun(commit: (asked: () => number, go: Branch['commit']) => Branch['commit']) {
  const memory = memoryBranch()
  const publisher = createPublisher(() => ({ late: 0, restated: 0 }), [], addDays(today, -400))
  const port = {
    ...memory.port,
    commit: commit(
      () => publisher.asked(),
      (...options) => memory.port.commit(...options),
    ),
  }
  const run = runOn(today, { ...memory, port }, publisher, [target], ['totals'], {
    backfillDays: YEAR,
    settleDays: 4,
  })
  return { memory, publisher, run }
}

const storedDays = (memory: MemoryBranch): Day[] => {
  const files = memory.files()
  return days.filter((day) => files.has(pathOf(series, day)))
}

/** Long enough for everything that only waits for its turn. */
async function idle(): Promise<void> {
  for (let turn = 0; turn < 2000; turn++) await setImmediate()
}

test('while a batch is committed the next one is asked for, by one writer, and the year is whole', async () => {
  const counts: number[] = []
  let writers = 0
  const { memory, run } = firstRun((asked, go) => async (...options) => {
    writers += 1
    expect(writers).toBe(1)
    await idle()
    counts.push(asked())
    const committed = await go(...options)
    writers -= 1
    return committed
  })
  await run
  expect(storedDays(memory)).toEqual(days)
  // Nothing is requested during the first commit; one batch during each other commit, as long as there is one.
  const [first = Number.NaN, ...older] = counts
  expect(first).toBeLessThan(BATCH)
  for (const [number, count] of older.entries()) {
    expect(count).toBeGreaterThanOrEqual(Math.min(days.length, first + (number + 2) * BATCH))
    expect(count).toBeLessThanOrEqual(first + (number + 2) * (BATCH + UNDER_WAY))
  }
  const alone = firstRun((_asked, go) => go)
  await alone.run
  expect(memory.files()).toEqual(alone.memory.files())
})

test('when a commit fails, what was committed before stays and nothing more is asked', async () => {
  let commits = 0
  const { memory, publisher, run } = firstRun((_asked, go) => async (...options) => {
    commits += 1
    if (commits === 1) return go(...options)
    throw new Error('The disk is full.')
  })
  await expect(run).rejects.toThrow('The disk is full.')
  const asked = publisher.asked()
  await idle()
  expect(publisher.asked()).toBe(asked)
  expect(asked).toBeLessThan(days.length)
  expect(commits).toBe(2)
  expect(memory.commits()).toBe(1)
  expect(storedDays(memory)).toContain(days.at(-1))
})
