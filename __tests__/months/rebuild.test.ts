// A rebuild makes the same bytes as the daily runs, whatever happened to the derived files, over random histories.
import { expect, test } from '@jest/globals'
import { rebuildArchive } from '../../src/archive/rebuild.ts'
import { addDays, type Day } from '../../src/core/day.ts'
import type { Target } from '../../src/core/target.ts'
import fc from '../support/properties.ts'
import type { MemoryBranch } from './support/memory-branch.ts'
import type { Release } from './support/publisher.ts'
import { liveShortly, REACH, worldOn } from './support/short-life.ts'

const targets: readonly Target[] = [
  { kind: 'organization', slug: 'acme' },
  { kind: 'enterprise', slug: 'initech' },
]

const isDerived = (path: string): boolean =>
  /^README\.md$|^archive\.json$|\/history\/|\/(weekly|monthly)\.(json|csv)$/.test(path)

const rebuild = async (branch: MemoryBranch, today: Day, lines: string[] = []) =>
  rebuildArchive(
    undefined,
    { today, day: addDays(today, -1), ...REACH },
    await branch.port.head(),
    worldOn(branch, (line) => void lines.push(line)),
  )

const release: fc.Arbitrary<Release> = fc.record({
  late: fc.constantFrom(0, 0, 0, 1, 2, undefined),
  restated: fc.constantFrom(0, 0, 1, 3),
})
/** What happens to a derived file: it is deleted, cut in half, or replaced by somebody. */
const harm = fc.constantFrom<string | null>(null, '{"half":', '{}\n')

test('changes no byte, and repairs every derived file', async () => {
  const lives = fc.record({
    releases: fc.array(release, { minLength: 7, maxLength: 30 }),
    gaps: fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.nat(40)), {
      minLength: 1,
      maxLength: 12,
    }),
    harms: fc.array(fc.tuple(fc.nat(1000), harm), { maxLength: 12 }),
    later: fc.nat(60),
  })
  await fc.assert(
    fc.asyncProperty(lives, async ({ releases, gaps, harms, later }) => {
      const { branch, publisher, today } = await liveShortly(targets, releases, gaps)
      const ran = branch.files()
      const asked = publisher.asked()
      const lines: string[] = []
      const { commits } = await rebuild(branch, addDays(today, later), lines)
      expect(branch.files()).toEqual(ran)
      expect(commits).toEqual([])
      expect(lines).toEqual(['Every derived file already matches the snapshots; nothing to write.'])

      const derived = [...ran.keys()].filter(isDerived)
      const damage = harms.map(([at, text]) => [derived[at % derived.length] ?? '', text] as const)
      // Without archive.json the branch is not known to be ours, and nothing may be written.
      branch.edit(new Map(damage.filter(([path, text]) => path !== 'archive.json' || text !== null)))
      await rebuild(branch, addDays(today, later))
      expect(branch.files()).toEqual(ran)
      expect(publisher.asked()).toBe(asked)
    }),
    { numRuns: 12 },
  )
})
