// Many writers on one branch, with stale heads, lost answers and refusals: no day lost, none twice, one commit each.
import { describe, expect, test } from '@jest/globals'
import fc from '../support/properties.ts'
import { randomOf } from '../../simulator/random.ts'
import { days } from '../action/support/days.ts'
import { memoryGithub, type MemoryGithub } from './support/memory-github.ts'
import { LAST, targetOf, write } from './support/writer.ts'

const WINDOW = 12
const window = days('2026-11-08', LAST)
const faults = { stale: 0.4, lost: 0.1, refused: 0.15 }
const none = { stale: 0, lost: 0, refused: 0 }

interface Plan {
  readonly seed: number
  readonly writers: number
  readonly targets: number
}

const plans: fc.Arbitrary<Plan> = fc.record({
  seed: fc.integer(),
  writers: fc.integer({ min: 2, max: WINDOW }),
  targets: fc.integer({ min: 1, max: 3 }),
})

const snapshots = (files: Iterable<string>): string[] =>
  [...files].filter((path) => path.includes('/totals/'))

/** What a single writer makes from everything that the others got. */
async function alone(targets: number, published: Iterable<string>): Promise<MemoryGithub> {
  const github = memoryGithub(none)
  const all = Array.from({ length: targets }, (_, index) => targetOf(index))
  await write(github, randomOf(0), all, WINDOW, new Set(published))
  return github
}

/** Each snapshot appears in exactly one commit and never changes or disappears. */
function expectNoneTwice(github: MemoryGithub): void {
  let before: ReadonlyMap<string, string> = new Map()
  for (const { tree } of github.commits()) {
    expect(tree).not.toEqual(before)
    for (const path of snapshots(before.keys())) expect(tree.get(path)).toBe(before.get(path))
    before = tree
  }
}

describe('up to twelve writers at once', () => {
  test('each with a day of its own: one commit each, and together what one writer makes', async () => {
    const property = fc.asyncProperty(plans, async ({ seed, writers, targets }) => {
      const random = randomOf(seed)
      const github = memoryGithub(faults)
      const given = Array.from({ length: writers }, (_, index) => ({
        target: targetOf(index % targets),
        published: `${targetOf(index % targets).slug} ${window[index]}`,
      }))
      const results = await Promise.all(
        given.map(({ target, published }) => write(github, random, [target], WINDOW, new Set([published]))),
      )
      expect(results.map(({ commits }) => commits.length === 0)).toEqual(given.map(() => false))
      // One commit for the days of the settle window, one for older days.
      expect(github.commits().length).toBeLessThanOrEqual(2 * writers)
      expectNoneTwice(github)
      const used = Math.min(writers, targets)
      const one = await alone(
        used,
        given.map(({ published }) => published),
      )
      expect(github.files()).toEqual(one.files())
    })
    await fc.assert(property, { numRuns: 200 })
  })

  test('with overlapping days of all targets: no day lost, none twice, the same files', async () => {
    const shares = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: WINDOW - 1 })), {
      minLength: 2,
      maxLength: 12,
    })
    const property = fc.asyncProperty(fc.integer(), shares, async (seed, given) => {
      const random = randomOf(seed)
      const github = memoryGithub(faults)
      const targets = [targetOf(0), targetOf(1)]
      const published = given.map((indices) =>
        indices.flatMap((index) => targets.map(({ slug }) => `${slug} ${window[index]}`)),
      )
      const results = await Promise.all(
        published.map((one) => write(github, random, targets, WINDOW, new Set(one))),
      )
      expectNoneTwice(github)
      const one = await alone(2, published.flat())
      expect(github.files()).toEqual(one.files())
      expect(github.commits().length).toBeLessThanOrEqual(2 * given.length)
      expect(results).toHaveLength(given.length)
    })
    await fc.assert(property, { numRuns: 150 })
  })
})
