// What turns a run red, each cause once, and what does not.
import { expect, test } from '@jest/globals'
import { problemsOf } from '../../src/archive/problems.ts'
import type { RunResult, SeriesResult, TargetResult } from '../../src/archive/run.ts'
import type { Day } from '../../src/core/day.ts'
import { LeftOut } from '../../src/core/left-out.ts'
import type { DayResult, Refusal } from '../../src/core/outcome.ts'
import { emptyEntry, emptyLedger, type LedgerEntry } from '../../src/files/ledger.ts'
import type { ReportName } from '../../src/reports/all.ts'

const acme = { kind: 'organization', slug: 'acme' } as const
const today = '2026-11-20' as Day
const last = '2026-11-19' as Day

const dayOf = (text: string, rest: Omit<DayResult, 'day'>): DayResult =>
  ({ day: `2026-11-${text}`, ...rest }) as DayResult
const stored = dayOf('19', { state: 'unchanged' } as never)
const unreadable = (text: string, reason: string) => dayOf(text, { state: 'unreadable', reason } as never)
const left = (text: string, cause: string, reason: string) =>
  dayOf(text, { state: 'left', cause, reason } as never)

const refusal = (reason: string, cause: string): Refusal => ({
  state: 'refused',
  reason,
  cause,
  isNotFound: false,
})

const resultOf = (
  report: ReportName,
  days: readonly DayResult[],
  more: Partial<SeriesResult> & { readonly team?: string } = {},
): SeriesResult => ({
  series: { target: acme, report, ...(more.team === undefined ? {} : { team: more.team }) },
  days,
  refusal: undefined,
  standing: 'asked',
  isOptional: false,
  ...more,
})

const targetResult = (
  series: readonly SeriesResult[],
  more: Partial<TargetResult> = {},
  entry: Partial<LedgerEntry> = { first_day: last, latest_day: last },
): TargetResult =>
  ({
    target: acme,
    series,
    ledger: { ...emptyLedger(acme), reports: { totals: { ...emptyEntry, ...entry } } },
    window: { today },
    leftOut: new LeftOut(),
    left: 0,
    givenUp: undefined,
    peopleConflict: undefined,
    ...more,
  }) as unknown as TargetResult

const problems = (targets: readonly TargetResult[], more: Partial<RunResult> = {}, staleAfterDays = 7) =>
  problemsOf({ targets, commits: [], exposure: undefined, ...more }, last, staleAfterDays).map(
    ({ folder, days, text }) => [folder, days.length, text],
  )

test('a run of stored, pending and lost days is green', () => {
  const quiet = [stored, dayOf('18', { state: 'pending' } as never), dayOf('17', { state: 'none' } as never)]
  expect(problems([targetResult([resultOf('totals', quiet)])])).toEqual([])
})

test('unreadable and refused days: each cause once, with its days in their order', () => {
  const days = [unreadable('18', 'A.'), unreadable('16', 'A.'), left('15', 'refused', 'B.'), stored]
  const [first, second] = problemsOf(
    { targets: [targetResult([resultOf('totals', days)])], commits: [], exposure: undefined },
    last,
    7,
  )
  expect(first).toEqual({ folder: 'orgs/acme', days: ['2026-11-16', '2026-11-18'], text: 'A.' })
  expect(second).toEqual({ folder: 'orgs/acme', days: ['2026-11-15'], text: 'B.' })
})

test('days that nobody answered for: once for the target where it was given up; a quota only where nothing was read', () => {
  const silent = resultOf('totals', [left('18', 'unreachable', 'Nobody.'), left('17', 'not found', 'Gone.')])
  expect(problems([targetResult([silent])])).toEqual([['orgs/acme', 1, 'Nobody.']])
  expect(problems([targetResult([silent], { givenUp: 'Given up.' })])).toEqual([
    ['orgs/acme', 0, 'Given up.'],
  ])
  const usedUp = left('18', 'exhausted', 'Used up.')
  expect(problems([targetResult([resultOf('totals', [usedUp])])])).toEqual([['orgs/acme', 1, 'Used up.']])
  expect(problems([targetResult([resultOf('totals', [usedUp, stored])])])).toEqual([])
  expect(problems([targetResult([resultOf('totals', [usedUp]), resultOf('repos', [stored])])])).toEqual([])
})

test('refusals: alone in its own words, several of one cause with their names, the token’s without', () => {
  const refused = (report: ReportName, cause: string, more = {}) =>
    resultOf(report, [], { refusal: refusal(`${report}: ${cause}`, cause), ...more })
  const alone = targetResult([refused('repos', 'No.'), resultOf('totals', [stored])])
  expect(problems([alone])).toEqual([['orgs/acme', 0, 'repos: No.']])
  const both = targetResult([
    refused('repos', 'No.'),
    refused('metrics', 'No.', { team: 'web' }),
    refused('users', 'Never.'),
    resultOf('totals', [stored]),
  ])
  expect(problems([both])).toEqual([
    ['orgs/acme', 0, 'repos, metrics of team web of organization acme: No.'],
    ['orgs/acme', 0, 'users: Never.'],
  ])
  const token = ['repos', 'users'].map((report) =>
    resultOf(report as ReportName, [], { refusal: refusal('The token.', 'The token.') }),
  )
  expect(problems([targetResult(token)])).toEqual([['orgs/acme', 0, 'The token.']])
  for (const standing of ['closed', 'no team', 'moot', 'optional', 'resting'] as const)
    expect(problems([targetResult([refused('metrics', 'No.', { standing })])])).toEqual([])
})

test('an archive that grows old: by its newest day, or since it was first asked for', () => {
  const quiet = [resultOf('totals', [stored])]
  const aged = (entry: Partial<LedgerEntry>, series: readonly SeriesResult[] = quiet, days = 7) =>
    problems([targetResult(series, {}, entry)], {}, days).map(([, , text]) => text)
  const newest = (text: string) => ({ first_day: text as Day, latest_day: text as Day })
  expect(aged(newest('2026-11-12'))).toEqual([])
  expect(aged(newest('2026-11-11'))).toEqual([
    'The newest stored day is 2026-11-11 for organization acme, more than 7 days before 2026-11-19 (stale-after-days): GitHub publishes within three days, so check the token, its permissions and the policy "Copilot usage metrics".',
  ])
  expect(aged(newest('2026-11-11'), quiet, 0)).toEqual([])
  expect(aged({})).toEqual([])
  expect(aged({ first_asked: '2026-11-12' as Day })).toEqual([])
  expect(aged({ first_asked: '2026-11-11' as Day })).toEqual([
    expect.stringMatching(/^No day was ever stored for organization acme, more than 7 days/),
  ])
  // Why a refused report grows old is said already; another report's refusal says nothing of it.
  const refused = (report: ReportName, standing: SeriesResult['standing'] = 'asked') =>
    resultOf(report, [], { refusal: refusal('No.', 'No.'), standing })
  expect(aged(newest('2026-11-11'), [refused('totals')])).toEqual(['No.'])
  expect(aged(newest('2026-11-11'), [refused('totals'), resultOf('repos', [stored])])).toEqual(['No.'])
  expect(aged(newest('2026-11-11'), [resultOf('totals', [stored]), refused('repos')])).toHaveLength(2)
  expect(aged(newest('2026-11-11'), [refused('totals', 'optional')])).toHaveLength(1)
})

test('people: why nothing of them was stored, and where others read them; a sentence once for all targets', () => {
  const conflict = (peopleConflict: TargetResult['peopleConflict']) => targetResult([], { peopleConflict })
  expect(problems([conflict({ cause: 'key' })])).toEqual([
    [
      'orgs/acme',
      0,
      expect.stringMatching(/^The pseudonym-key is not the one that orgs\/acme was archived with/),
    ],
  ])
  expect(problems([conflict({ cause: 'names', folders: ['orgs/acme/users'] })])).toEqual([
    ['orgs/acme', 0, expect.stringContaining('holds people by name: orgs/acme/users.')],
  ])
  const twice = [
    targetResult([resultOf('totals', [unreadable('18', 'A.')])]),
    targetResult([resultOf('totals', [unreadable('17', 'A.')])]),
  ]
  expect(problems(twice, { exposure: 'Read by others.' })).toEqual([
    [undefined, 0, 'Read by others.'],
    ['orgs/acme', 1, 'A.'],
  ])
})
