// One run of the use-case on a shared branch. For this run, GitHub has published only the given days.
import { archive } from '../../../src/archive/archive.ts'
import type { Source } from '../../../src/archive/ports.ts'
import type { Answer, Consume } from '../../../src/core/outcome.ts'
import { README_PATH } from '../../../src/files/archive-file.ts'
import type { Page } from '../../../src/files/page.ts'
import type { Day } from '../../../src/core/day.ts'
import type { RunResult } from '../../../src/archive/run.ts'
import type { Series } from '../../../src/files/series.ts'
import type { Target } from '../../../src/core/target.ts'
import { createReader } from '../../../src/github/branch.ts'
import { createWriter } from '../../../src/github/commit.ts'
import type { MemoryGithub } from './memory-github.ts'

/** A front page that names the targets. */
const listed: Page = ({ targets }) =>
  Promise.resolve([{ path: README_PATH, content: `${Object.keys(targets).join('\n')}\n` }])

export const LAST = '2026-11-19' as Day
const RETRIES = 10_000

export const targetOf = (index: number): Target => ({ kind: 'organization', slug: `org-${index}` })

const recordOf = ({ slug }: Target, day: Day) => ({
  day,
  organization_id: slug.replace('org-', '80'),
  daily_active_users: Number(day.slice(-2)),
  weekly_active_users: 40,
  user_initiated_interaction_count: 7,
  totals_by_feature: [
    { feature: 'code_completion', code_generation_activity_count: 5, code_acceptance_activity_count: 2 },
  ],
})

function sourceOf(published: ReadonlySet<string>): Source {
  const pending = { state: 'pending' } as const
  return {
    async readDay<Kept>({ target }: Series, day: Day, consume: Consume<Kept>): Promise<Answer<Kept>> {
      if (!published.has(`${target.slug} ${day}`)) return pending
      async function* records() {
        yield [recordOf(target, day)]
      }
      return { state: 'ready', value: await consume(records()) }
    },
    readLatest: () => Promise.resolve(pending),
    readOlderApi: () => Promise.resolve(pending),
    countSeats: () => Promise.resolve(pending),
    readCredits: () => Promise.resolve(pending),
  }
}

/** Runs to its end. `published` contains `SLUG DAY`. */
export async function write(
  github: Pick<MemoryGithub, 'client'>,
  random: () => number,
  targets: readonly Target[],
  backfillDays: number,
  published: ReadonlySet<string>,
  retries = RETRIES,
): Promise<RunResult> {
  const client = github.client(random)
  const place = {
    client,
    repository: { owner: 'acme', repo: 'archive' },
    branch: 'copilot-metrics',
    trees: new Map<string, string>(),
  }
  const { signal } = new AbortController()
  const log = { info: () => undefined, warning: () => undefined }
  const reader = createReader({ ...place, signal, log })
  return archive(
    targets.map((target) => ({ target, series: [{ target, report: 'totals' }], optional: new Set() })),
    { today: '2026-11-20' as Day, day: LAST, backfillDays, settleDays: 4 },
    await reader.head(),
    {
      source: sourceOf(published),
      place: { repository: 'acme/archive', branch: 'copilot-metrics', visibility: 'private' },
      branch: { ...reader, ...createWriter(place) },
      rules: { userData: { mode: 'none' }, minGroupSize: 5 },
      log,
      pages: [listed],
      signal,
      patience: { retries, minTimeout: 0, maxTimeout: 0, maxRetryTime: 60_000 },
      clock: { seconds: () => 0 },
      requests: () => 0,
      backfillSeconds: undefined,
    },
  )
}
