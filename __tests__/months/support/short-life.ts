// A few runs of an archive on a simulated clock, and other work on its branch.
import type { CommitWorld } from '../../../src/archive/commit-loop.ts'
import { addDays, type Day } from '../../../src/core/day.ts'
import type { Target } from '../../../src/core/target.ts'
import { pagesOf } from '../../../src/pages/pages.ts'
import { runOn } from './live.ts'
import { memoryBranch, type MemoryBranch } from './memory-branch.ts'
import { createPublisher, type Publisher, type Release } from './publisher.ts'

const START = '2026-01-05' as Day
export const REACH = { backfillDays: 365, settleDays: 4 } as const

/** What an archive has at the end of its life. */
export interface Lived {
  readonly branch: MemoryBranch
  readonly publisher: Publisher
  readonly today: Day
}

/** Runs after each of these gaps, in days; days are published in the same rhythm. */
export async function liveShortly(
  targets: readonly Target[],
  releases: readonly Release[],
  gaps: readonly number[],
): Promise<Lived> {
  const releaseOf = (day: Day): Release =>
    releases[(Date.parse(day) / 86_400_000) % releases.length] ?? { late: 0, restated: 0 }
  const publisher = createPublisher(releaseOf, [], START)
  const branch = memoryBranch()
  let today = addDays(START, 1)
  for (const gap of gaps) {
    today = addDays(today, gap)
    await runOn(today, branch, publisher, targets, ['totals'], REACH)
  }
  return { branch, publisher, today }
}

/** The world of an import or a rebuild on that branch; what they say goes to `say`. */
export const worldOn = ({ port }: MemoryBranch, say: (line: string) => void): CommitWorld => ({
  branch: port,
  place: { repository: 'acme/archive', branch: 'copilot-metrics', visibility: 'private' },
  log: { info: say, warning: say },
  pages: pagesOf({
    page: 'https://github.com/acme/archive/tree/copilot-metrics',
    repository: 'https://github.com/acme/archive',
    branch: 'copilot-metrics',
  }),
  signal: new AbortController().signal,
  patience: { retries: 3, minTimeout: 0, maxTimeout: 0, maxRetryTime: 60_000 },
})
