// Importing what was already fetched changes nothing; into an empty branch it makes the same snapshots and figures.
import { expect, test } from '@jest/globals'
import { mayHoldRecords } from '../../src/imports/places.ts'
import { runOn } from '../months/support/live.ts'
import { memoryBranch } from '../months/support/memory-branch.ts'
import { liveShortly, REACH } from '../months/support/short-life.ts'
import fc from '../support/properties.ts'
import { acme, take } from './support/taking.ts'

/** A row says how many of its days were read from GitHub; for imported days this is unknown. */
const unsettled = (text: string): string => text.replaceAll(/"settled_days": \d+/g, '"settled_days": 0')

/** The files of a branch as a clone of it in the workspace. */
const cloned = (files: ReadonlyMap<string, string>): (readonly [string, string])[] =>
  [...files].filter(([path]) => mayHoldRecords(path)).map(([path, text]) => [`clone/${path}`, text])

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
      const { branch, publisher, today } = await liveShortly([acme], releases, gaps)
      const ran = branch.files()
      const commits = branch.commits()
      expect(await take(branch, cloned(ran), today)).toMatchObject({ commits: [], problems: [] })
      expect([branch.files(), branch.commits()]).toEqual([ran, commits])

      const fresh = memoryBranch()
      expect((await take(fresh, cloned(ran), today)).problems).toEqual([])
      const compared = (files: ReadonlyMap<string, string>) =>
        new Map(
          [...files]
            .filter(([path]) => /\/(totals|history)\/|\/(weekly|monthly)\.json$/.test(path))
            .map(([path, text]) => [path, unsettled(text)] as const),
        )
      expect(compared(fresh.files())).toEqual(compared(ran))
      // The next run settles them as if it had fetched them all.
      await runOn(today, fresh, publisher, [acme], ['totals'], REACH)
      expect(fresh.files().get('orgs/acme/weekly.json')).toBe(ran.get('orgs/acme/weekly.json'))
    }),
    { numRuns: 12 },
  )
})
