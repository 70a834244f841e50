// What it means that a series was refused, case by case.
import { expect, test } from '@jest/globals'
import type { ComparedSeries } from '../../src/archive/compare.ts'
import { saysAnything, standingOf } from '../../src/archive/standing.ts'
import type { TargetState } from '../../src/archive/state.ts'
import type { Day } from '../../src/core/day.ts'
import type { DayResult, Refusal } from '../../src/core/outcome.ts'
import { emptyEntry, emptyLedger, type LedgerEntry } from '../../src/files/ledger.ts'
import { type Series, seriesKey } from '../../src/files/series.ts'

const target = { kind: 'organization', slug: 'acme' } as const
const today = '2026-11-20' as Day
const day = '2026-11-19' as Day

const series = {
  totals: { target, report: 'totals' },
  metrics: { target, report: 'metrics' },
  team: { target, report: 'metrics', team: 'web' },
  other: { target, report: 'metrics', team: 'api' },
  credits: { target, report: 'credits' },
} as const satisfies Readonly<Record<string, Series>>
type Name = keyof typeof series

const refusal = (isNotFound: boolean): Refusal => ({
  state: 'refused',
  reason: 'No.',
  cause: 'No.',
  isNotFound,
})
const answered: DayResult = { day, state: 'unchanged' }
const left: DayResult = { day, state: 'left', cause: 'unreachable', reason: 'Nobody.' }

/** What came of a series: days, a refusal (404 or another), or nothing. */
type Came = 'days' | '404' | '403' | 'nobody' | 'nothing'

const compared = (name: Name, came: Came): ComparedSeries => ({
  series: series[name],
  days:
    came === 'days' || came === 'nobody'
      ? [{ result: came === 'days' ? answered : left, snapshot: undefined }]
      : [],
  refusal: came === '404' || came === '403' ? refusal(came === '404') : undefined,
})

interface Given {
  /** The first is the series that is judged. */
  readonly came: Readonly<Partial<Record<Name, Came>>>
  readonly known?: Readonly<Partial<Record<Name, Partial<LedgerEntry>>>>
  readonly optional?: readonly Name[]
}

function standing({ came, known = {}, optional = [] }: Given): string {
  const all = Object.entries(came).map(([name, what]) => compared(name as Name, what))
  const entries = Object.entries(known).map(([name, entry]) => [
    seriesKey(series[name as Name]),
    { ...emptyEntry, ...entry },
  ])
  const state = {
    ledger: { ...emptyLedger(target), reports: Object.fromEntries(entries) },
    window: { today },
  } as unknown as TargetState
  const task = {
    target,
    series: all.map((one) => one.series),
    optional: new Set(optional.map((name) => series[name])),
  }
  return standingOf(all[0] as ComparedSeries, task, all, state)
}

const stored = { latest_day: '2026-11-01' as Day }
const refused = (checked: string) => ({
  refused: { since: checked as Day, checked: checked as Day, is_not_found: true },
})

test.each<readonly [string, string, Given]>([
  ['answers', 'asked', { came: { metrics: 'days', totals: 'days' } }],
  ['was not asked', 'asked', { came: { totals: 'nothing' } }],
  [
    'was refused lately, and is not asked',
    'resting',
    { came: { credits: 'nothing' }, known: { credits: refused('2026-11-01') } },
  ],
  [
    'was refused long ago, and had no day open',
    'asked',
    { came: { credits: 'nothing' }, known: { credits: refused('2026-10-23') } },
  ],
  [
    'was refused lately, and answers',
    'asked',
    { came: { credits: 'days' }, known: { credits: refused('2026-11-01') } },
  ],
  ['is refused alone', 'asked', { came: { totals: '403' } }],
  ['is refused, and nobody named it', 'optional', { came: { credits: '403' }, optional: ['credits'] }],
  ['is refused, and another was not named', 'asked', { came: { totals: '403' }, optional: ['credits'] }],
  ['older API, refused beside totals that is', 'moot', { came: { metrics: '403', totals: '403' } }],
  [
    'older API, refused beside totals that is, unnamed',
    'moot',
    { came: { metrics: '404', totals: '404' }, optional: ['metrics'] },
  ],
  [
    'older API, not asked beside totals that is refused',
    'moot',
    { came: { metrics: 'nothing', totals: '403' } },
  ],
  ['older API, answers beside totals that is refused', 'asked', { came: { metrics: 'days', totals: '403' } }],
  ['totals, refused beside the older API', 'asked', { came: { totals: '403', metrics: '403' } }],
  ['the bill, refused beside totals', 'asked', { came: { credits: '403', totals: '403' } }],
  ['older API, refused beside a bill that is', 'asked', { came: { metrics: '404', credits: '403' } }],
  ['older API, 404 beside totals that answers', 'closed', { came: { metrics: '404', totals: 'days' } }],
  [
    'older API, 404 beside totals of which a day is stored',
    'closed',
    { came: { metrics: '404', totals: 'nothing' }, known: { totals: stored } },
  ],
  [
    'older API, 404 beside totals of which nothing is',
    'asked',
    { came: { metrics: '404', totals: 'nothing' }, known: { totals: {} } },
  ],
  [
    'older API, 404 beside totals that did not answer',
    'asked',
    { came: { metrics: '404', totals: 'nobody' } },
  ],
  ['older API, 403 beside totals that answers', 'asked', { came: { metrics: '403', totals: 'days' } }],
  [
    'older API, 403 beside totals that answers, unnamed',
    'optional',
    { came: { metrics: '403', totals: 'days' }, optional: ['metrics'] },
  ],
  ['totals, 404 beside the older API that answers', 'asked', { came: { totals: '404', metrics: 'days' } }],
  ['a team, 404 beside its target that answers', 'no team', { came: { team: '404', metrics: 'days' } }],
  [
    'a team, 404 beside its target of which a day is stored',
    'no team',
    { came: { team: '404', metrics: 'nothing' }, known: { metrics: stored } },
  ],
  [
    'a team, 404 beside another team that answers',
    'closed',
    { came: { team: '404', other: 'days', metrics: '404' } },
  ],
  [
    'a team, 404 beside totals that answers',
    'closed',
    { came: { team: '404', metrics: '404', totals: 'days' } },
  ],
  ['a team, 403 beside its target that answers', 'asked', { came: { team: '403', metrics: 'days' } }],
  [
    'a team, 404, of which a day is stored, beside nobody',
    'asked',
    { came: { team: '404' }, known: { team: stored } },
  ],
])('%s: %s', (_what, expected, given) => {
  expect(standing(given)).toBe(expected)
})

test('only a day that somebody said something of informs', () => {
  expect(
    ['days', 'nobody', 'nothing', '404'].map((came) => saysAnything(compared('totals', came as Came))),
  ).toEqual([true, false, false, false])
})
