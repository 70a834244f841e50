// What runs derive step by step, out of order and with restatements, equals what a rebuild makes from the snapshots.
import { expect, test } from '@jest/globals'
import { derive } from '../../src/archive/derive.ts'
import { viewOf } from '../../src/archive/view.ts'
import { addDays, type Day } from '../../src/core/day.ts'
import type { JsonObject } from '../../src/core/json.ts'
import type { Target } from '../../src/core/target.ts'
import { entityText } from '../../src/files/entity.ts'
import { figuresOf } from '../../src/files/figures.ts'
import { emptyEntry, emptyLedger, type Ledger } from '../../src/files/ledger.ts'
import { type DayFigures, type ReportName, reports } from '../../src/reports/all.ts'
import { snapshotStem } from '../../src/files/series.ts'
import type { File } from '../../src/files/snapshot.ts'
import { memoryBranch, type MemoryBranch } from '../months/support/memory-branch.ts'
import { bill, item } from '../reports/credits/bills.ts'
import fc from '../support/properties.ts'

const target: Target = { kind: 'organization', slug: 'acme' }
const START = '2026-05-20' as Day

/** One version of a day; the next version has other numbers. */
interface Said {
  readonly report: 'totals' | 'credits' | 'seats' | 'metrics'
  readonly daysAgo: number
  readonly people: number
  /** Sometimes smaller than the people of a single day: GitHub contradicts itself. */
  readonly ofTheWeek: number
  readonly hasCli: boolean
}

interface Run {
  readonly daysLater: number
  readonly said: readonly Said[]
}

const run: fc.Arbitrary<Run> = fc.record({
  daysLater: fc.nat(12),
  said: fc.array(
    fc.record({
      report: fc.constantFrom('totals', 'totals', 'totals', 'credits', 'seats', 'metrics'),
      daysAgo: fc.oneof(fc.nat(6), fc.nat(75)),
      people: fc.nat(40),
      ofTheWeek: fc.nat(60),
      hasCli: fc.boolean(),
    }),
    { maxLength: 12 },
  ),
})

function recordOf({ report, people, ofTheWeek, hasCli }: Said, day: Day): JsonObject {
  switch (report) {
    case 'totals':
      return {
        day,
        daily_active_users: people,
        weekly_active_users: ofTheWeek,
        monthly_active_users: ofTheWeek + 3,
        user_initiated_interaction_count: people * 7,
        loc_added_sum: people * 11,
        ...(hasCli ? { daily_active_cli_users: people % 5 } : {}),
        totals_by_feature: [
          { feature: 'agent_edit', loc_added_sum: people * 4 },
          { feature: 'code_completion', code_generation_activity_count: 30 + people },
        ],
      }
    case 'credits':
      return bill(day, item('a', [people / 8, 0, people / 8], [people / 800, 0, people / 800]))
    case 'seats':
      return { day, people: ofTheWeek, active_28_days: people, by_plan: [] }
    case 'metrics':
      return { date: day, total_active_users: people, total_engaged_users: hasCli ? people : 0 }
  }
}

/** The archive between runs. */
interface Standing {
  readonly branch: MemoryBranch
  ledger: Ledger
  asOf: Day
}

const withDay = (ledger: Ledger, report: ReportName, day: Day): Ledger => {
  const entry = ledger.reports[report] ?? emptyEntry
  const [first, latest] = [entry.first_day ?? day, entry.latest_day ?? day]
  return {
    ...ledger,
    reports: {
      ...ledger.reports,
      [report]: { ...entry, first_day: day < first ? day : first, latest_day: day > latest ? day : latest },
    },
  }
}

async function deriveOn({ branch, ledger, asOf }: Standing, changed: ReadonlyMap<Day, DayFigures>) {
  const view = viewOf(branch.port, await branch.port.head())
  const isSettled = (day: Day): boolean => day <= addDays(asOf, -4)
  const { files } = await derive(view, {
    target,
    known: ledger,
    asOf,
    isSettled,
    changed,
    unchanged: new Map(),
  })
  return files
}

const commit = async ({ port }: MemoryBranch, files: readonly File[]): Promise<void> => {
  await port.commit(await port.head(), files, 'a commit')
}

async function play(standing: Standing, { daysLater, said }: Run): Promise<void> {
  standing.asOf = addDays(standing.asOf, daysLater)
  const learnt = new Map<Day, DayFigures>()
  const snapshots = new Map<string, File>()
  let { ledger } = standing
  for (const one of said) {
    const day = addDays(standing.asOf, -one.daysAgo)
    const record = recordOf(one, day)
    const path = `${snapshotStem({ target, report: one.report }, day)}.json`
    snapshots.set(path, { path, content: entityText([record]) })
    learnt.set(day, { ...learnt.get(day), ...figuresOf(reports[one.report], [record]) })
    ledger = withDay(ledger, one.report, day)
  }
  const derived = await deriveOn(standing, learnt)
  standing.ledger = ledger
  await commit(standing.branch, [...snapshots.values(), ...derived])
}

const isDerived = (path: string): boolean => !/\/\d{4}\/\d{2}\//.test(path)

async function check(runs: readonly Run[]): Promise<void> {
  const standing: Standing = { branch: memoryBranch(), ledger: emptyLedger(target), asOf: START }
  for (const each of runs) await play(standing, each)
  await play(standing, { daysLater: 0, said: [] })
  const files = [...standing.branch.files()]
  const rebuilt = { ...standing, branch: memoryBranch() }
  await commit(
    rebuilt.branch,
    files.filter(([path]) => !isDerived(path)).map(([path, content]) => ({ path, content })),
  )
  await commit(rebuilt.branch, await deriveOn(rebuilt, new Map()))
  const derived = (branch: MemoryBranch) => new Map([...branch.files()].filter(([path]) => isDerived(path)))
  expect(derived(standing.branch)).toEqual(derived(rebuilt.branch))
}

const totals = (daysAgo: number, hasCli: boolean): Said => ({
  report: 'totals',
  daysAgo,
  people: 9,
  ofTheWeek: 20,
  hasCli,
})

/** The first day that had a field turns out to lack it: in the weeks in between it is unknown again, not 0. */
const lostStart: readonly Run[] = [
  { daysLater: 60, said: [totals(50, true), totals(40, false), totals(20, true), totals(1, false)] },
  { daysLater: 0, said: [totals(50, false)] },
]

test('rows and history are those of a rebuild, whatever GitHub restated in whatever order', async () => {
  await fc.assert(fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 8 }), check), {
    numRuns: 40,
    examples: [[lostStart.map(({ said, ...rest }) => ({ ...rest, said: [...said] }))]],
  })
})

test('a stored day that somebody damaged costs its own figures, and nothing else', async () => {
  const standing: Standing = { branch: memoryBranch(), ledger: emptyLedger(target), asOf: START }
  const said = [4, 3, 2, 1].map((daysAgo) => totals(daysAgo, true))
  await play(standing, { daysLater: 0, said })
  const day = (daysAgo: number) => addDays(START, -daysAgo)
  const texts = [
    '{"day":"2026-05-16","teams":[],"other":null,"withheld":null}',
    '{"teams":7}',
    '{"teams":[{"team_id":4}],"other":null}',
    'no JSON',
  ]
  await commit(
    standing.branch,
    texts.map((content, index) => ({
      path: `${snapshotStem({ target, report: 'teams' }, day(4 - index))}.json`,
      content,
    })),
  )
  standing.ledger = withDay(withDay(standing.ledger, 'teams', day(4)), 'teams', day(1))
  await commit(standing.branch, [{ path: 'orgs/acme/history/2026-05.ndjson', content: 'damaged' }])
  const files = await deriveOn(standing, new Map())
  const history = files.find(({ path }) => path === 'orgs/acme/history/2026-05.ndjson')?.content
  const lines = typeof history === 'string' ? history.trim().split('\n') : []
  expect(lines.map((line) => Object.keys(JSON.parse(line)).filter((key) => key in reports))).toEqual([
    ['teams', 'totals'],
    ['totals'],
    ['totals'],
    ['totals'],
  ])
})
