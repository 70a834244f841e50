// Importing what was fetched changes nothing; into an empty branch it makes the same snapshots and figures.
import { expect, test } from '@jest/globals'
import { importFiles, type ImportWorld } from '../../src/archive/import.ts'
import { addDays, type Day } from '../../src/core/day.ts'
import type { Target } from '../../src/core/target.ts'
import { pagesOf } from '../../src/pages/pages.ts'
import { mayHoldRecords } from '../../src/imports/places.ts'
import { runOn } from '../months/support/live.ts'
import { memoryBranch, type MemoryBranch } from '../months/support/memory-branch.ts'
import { createPublisher } from '../months/support/publisher.ts'
import fc from '../support/properties.ts'

const START = '2026-01-05' as Day
const target: Target = { kind: 'organization', slug: 'acme' }

const worldOf = ({ port }: MemoryBranch): ImportWorld => ({
  branch: port,
  log: { info: () => undefined, warning: () => undefined },
  place: { repository: 'acme/archive', branch: 'copilot-metrics', visibility: 'private' },
  pages: pagesOf({
    page: 'https://github.com/acme/archive/tree/copilot-metrics',
    repository: 'https://github.com/acme/archive',
    branch: 'copilot-metrics',
  }),
  signal: new AbortController().signal,
  patience: { retries: 0, minTimeout: 0, maxTimeout: 0, maxRetryTime: 60_000 },
  rules: { userData: { mode: 'none' }, minGroupSize: 5 },
  noPeople: 'user-data is "none"',
  isDry: false,
})

const take = async (branch: MemoryBranch, files: ReadonlyMap<string, string>, today: Day) =>
  importFiles(
    [...files.entries()]
      .filter(([path]) => mayHoldRecords(path))
      .map(([path, text]) => ({
        path: `clone/${path}`,
        async *bytes() {
          yield Buffer.from(text)
        },
      })),
    [target],
    { today, day: addDays(today, -1), backfillDays: 365, settleDays: 4 },
    await branch.port.head(),
    worldOf(branch),
  )

/** A row says how many days were read from GitHub; of an imported one nobody knows. */
const unsettled = (text: string): string => text.replaceAll(/"settled_days": \d+/g, '"settled_days": 0')

test('over random histories', async () => {
  const release = fc.record({
    late: fc.constantFrom(0, 0, 0, 1, undefined),
    restated: fc.constantFrom(0, 0, 2),
  })
  const lives = fc.record({
    releases: fc.array(release, { minLength: 3, maxLength: 20 }),
    gaps: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 }),
  })
  await fc.assert(
    fc.asyncProperty(lives, async ({ releases, gaps }) => {
      const releaseOf = (day: Day) =>
        releases[(Date.parse(day) / 86_400_000) % releases.length] ?? { late: 0, restated: 0 }
      const publisher = createPublisher(releaseOf, [], START)
      const branch = memoryBranch()
      let today = addDays(START, 1)
      for (const gap of gaps) {
        today = addDays(today, gap)
        await runOn(today, branch, publisher, [target], ['totals'], { backfillDays: 365, settleDays: 4 })
      }
      const ran = branch.files()
      const commits = branch.commits()
      expect(await take(branch, ran, today)).toMatchObject({ commits: [], problems: [] })
      expect([branch.files(), branch.commits()]).toEqual([ran, commits])

      const fresh = memoryBranch()
      expect((await take(fresh, ran, today)).problems).toEqual([])
      const compared = (files: ReadonlyMap<string, string>) =>
        new Map(
          [...files]
            .filter(([path]) => /\/(totals|history)\/|\/(weekly|monthly)\.json$/.test(path))
            .map(([path, text]) => [path, unsettled(text)] as const),
        )
      expect(compared(fresh.files())).toEqual(compared(ran))
      // And the next run settles them, as if it had fetched them all.
      await runOn(today, fresh, publisher, [target], ['totals'], { backfillDays: 365, settleDays: 4 })
      expect(fresh.files().get('orgs/acme/weekly.json')).toBe(ran.get('orgs/acme/weekly.json'))
    }),
    { numRuns: 12 },
  )
})
