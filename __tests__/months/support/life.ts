// A random life of an archive, and what must be true at the end of each.
import { deepEqual } from 'node:assert/strict'
import type { SizeForArbitrary } from 'fast-check'
import fc from '../../support/properties.ts'
import { addDays, type Day, dayRange, daysBetween } from '../../../src/core/day.ts'
import { entityText } from '../../../src/files/entity.ts'
import { ledgerPath, readLedger } from '../../../src/files/ledger.ts'
import type { Target } from '../../../src/core/target.ts'
import { runOn } from './live.ts'
import { memoryBranch, type MemoryBranch } from './memory-branch.ts'
import {
  createPublisher,
  type Outage,
  pathOf,
  type Publisher,
  type Release,
  type Shape,
} from './publisher.ts'

const START = '2026-01-05' as Day
const targets: readonly Target[] = [
  { kind: 'organization', slug: 'acme' },
  { kind: 'enterprise', slug: 'initech' },
]
const series = targets.map((target) => ({ target, report: 'totals' }) as const)
const SETTLE = 4
const MOST_DAYS = 340

export interface Life {
  readonly releases: readonly Release[]
  readonly outages: readonly { start: number; length: number; shape: Shape; every: number }[]
  readonly visits: readonly Visit[]
}

interface Visit {
  /** Days since the last run. */
  readonly gap: number
  readonly backfillDays: number
  readonly killedAfter: number | undefined
  readonly twoAtOnce: boolean
  readonly hand:
    'none' | 'delete a file' | 'break a file' | 'lose the ledger' | 'break the ledger' | 'lose the rows'
}

/** GitHub changes a day only within the settle window; later changes could not be noticed. */
const release: fc.Arbitrary<Release> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ late: fc.constant(0), restated: fc.constantFrom(0, 0, 1, 2, 3) }) },
  {
    weight: 2,
    arbitrary: fc.record({ late: fc.integer({ min: 1, max: 2 }), restated: fc.constantFrom(0, 1) }),
  },
  { weight: 1, arbitrary: fc.constant({ late: undefined, restated: 0 }) },
)

/** Lives with at most this many runs before all faults end. */
export const lives = (mostVisits: number, size: SizeForArbitrary): fc.Arbitrary<Life> =>
  fc.record({
    releases: fc.array(release, { minLength: 7, maxLength: 40 }),
    outages: fc.array(
      fc.record({
        start: fc.nat(90),
        length: fc.integer({ min: 1, max: 40 }),
        shape: fc.constantFrom<Shape>('unreadable', 'unreachable', 'exhausted', 'refused', 'not found'),
        every: fc.constantFrom(1, 1, 2, 3),
      }),
      { maxLength: 4 },
    ),
    visits: fc.array(
      fc.record({
        gap: fc.oneof(
          { weight: 6, arbitrary: fc.constant(1) },
          { weight: 2, arbitrary: fc.integer({ min: 0, max: 7 }) },
          { weight: 1, arbitrary: fc.integer({ min: 8, max: 45 }) },
        ),
        backfillDays: fc.constantFrom(365, 365, 365, 28, 1),
        killedAfter: fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined, freq: 4 }),
        twoAtOnce: fc.constantFrom(false, false, false, true),
        hand: fc.constantFrom<Visit['hand']>(
          'none',
          'none',
          'none',
          'none',
          'delete a file',
          'break a file',
          'lose the ledger',
          'break the ledger',
          'lose the rows',
        ),
      }),
      { minLength: 1, maxLength: mostVisits, size },
    ),
  })

/** Accidental damage; files older than the settle window are not read again, so only recent ones are broken. */
function slip(branch: MemoryBranch, hand: Visit['hand'], today: Day): void {
  const young = [...branch.files().keys()].filter((path) => {
    const day = /(\d{4}-\d{2}-\d{2})\.json$/.exec(path)?.[1]
    return day !== undefined && day > addDays(today, hand === 'break a file' ? -SETTLE : -20)
  })
  const [path] = young
  const ledgers = targets.map(ledgerPath)
  const edits: Readonly<Record<Visit['hand'], readonly (readonly [string | undefined, string | null])[]>> = {
    none: [],
    'delete a file': [[path, null]],
    'break a file': [[path, '{"half":']],
    'lose the ledger': [[ledgers[0], null]],
    'break the ledger': [[ledgers[0], '{"schema":2,']],
    'lose the rows': [['orgs/acme/weekly.json', null]],
  }
  const known = branch.files()
  branch.edit(
    new Map(edits[hand].filter((pair): pair is readonly [string, string | null] => known.has(pair[0] ?? ''))),
  )
}

async function live({
  releases,
  outages,
  visits,
}: Life): Promise<{ branch: MemoryBranch; publisher: Publisher; today: Day }> {
  const releaseOf = (day: Day): Release =>
    releases[(Date.parse(day) / 86_400_000) % releases.length] ?? { late: 0, restated: 0 }
  const struck = outages.map(({ start, length, shape, every }): Outage => ({
    from: addDays(START, start),
    to: addDays(START, start + length),
    shape,
    every,
  }))
  const publisher = createPublisher(releaseOf, struck, START)
  const branch = memoryBranch()
  const reports = ['totals'] as const
  let today = addDays(START, 1)
  for (const { gap, backfillDays, killedAfter, twoAtOnce, hand } of visits) {
    // The fresh run used for comparison reads a year, as far back as GitHub goes.
    if (daysBetween(START, today) + gap > MOST_DAYS) break
    today = addDays(today, gap)
    const isStruck = struck.some(({ from, to }) => from <= today && today <= to)
    // Damage to a snapshot can be noticed for four weeks: one complete run without faults has to read it.
    const isFile = hand === 'delete a file' || hand === 'break a file'
    if (!(isFile && isStruck)) slip(branch, hand, today)
    const inputs = isFile
      ? { backfillDays: 365, settleDays: SETTLE }
      : { backfillDays, settleDays: SETTLE, killedAfter }
    const run = () => runOn(today, branch, publisher, targets, reports, inputs)
    await (twoAtOnce ? Promise.all([run(), run()]) : run())
  }
  // Then all faults end: three weeks of daily runs after the last outage.
  const calm = struck.map(({ to }) => to).reduce((a, b) => (a > b ? a : b), today)
  for (const day of dayRange(addDays(calm, 1), addDays(calm, 21))) {
    today = day
    await runOn(day, branch, publisher, targets, reports, { backfillDays: 365, settleDays: SETTLE })
  }
  return { branch, publisher, today }
}

/** Files that one fresh run over the same final state makes, too; a ledger also records what happened before. */
const derived = (branch: MemoryBranch): Map<string, string> =>
  new Map(
    [...branch.files()].filter(([path]) => !path.endsWith('status.json') && !path.includes('/damaged/')),
  )

/** Throws if a day was lost, a restatement was noticed twice, or a file differs from what one fresh run makes. */
export async function checkLife(story: Life): Promise<void> {
  const { branch, publisher, today } = await live(story)
  const files = branch.files()
  const settled = dayRange(START, addDays(today, -SETTLE - 3))
  for (const stored of series) {
    const ledger = readLedger(files.get(ledgerPath(stored.target)), today)
    if (ledger.state !== 'read') throw new Error('The ledger is not there.')
    const entry = ledger.value.reports['totals']
    for (const day of settled) {
      const final = publisher.final(stored, day)
      deepEqual(
        [day, files.get(pathOf(stored, day))],
        [day, final === undefined ? undefined : entityText([final])],
      )
    }
    const open = Object.keys(entry?.open ?? {}).filter(
      (day) => day >= START && day <= addDays(today, -SETTLE - 16),
    )
    deepEqual(open, [])
    const noticed = (entry?.restated ?? []).map(({ day }) => day)
    deepEqual(noticed, [...new Set(noticed)])
  }
  const fresh = memoryBranch()
  const same = { backfillDays: 365, settleDays: SETTLE }
  await runOn(today, fresh, publisher, targets, ['totals'], same)
  deepEqual(derived(branch), derived(fresh))
}
