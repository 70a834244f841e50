// What a director reads first, compared with rows written by hand.
import { expect, test } from '@jest/globals'
import { addDays, type Day } from '../../src/core/day.ts'
import { targetData } from '../../src/pages/dashboard/data.ts'
import type { DashboardInput, PeriodRow } from '../../src/pages/dashboard/input.ts'
import { shownOf } from '../../src/pages/dashboard/shown.ts'
import type { State } from '../../src/pages/dashboard/state.ts'
import { tilesOf } from '../../src/pages/dashboard/tiles.ts'
import { small, smallInput } from './support/small.ts'

const NEWEST = { range: '6m', step: 'week', at: '' } as const

/** The tiles' texts, one line per element. */
function tiles(
  state: Pick<State, 'range' | 'step' | 'at'>,
  input: Partial<DashboardInput> = {},
  target = small,
): string[] {
  const shown = shownOf(targetData(target, { ...smallInput, ...input }), state)
  return tilesOf(shown)
    .markup.replaceAll(/<svg.*?<\/svg>/gs, '')
    .split(/<[^>]+>/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
}

test('people of seats, lines by agents, cost, unused seats', () => {
  expect(tiles(NEWEST)).toEqual([
    'Week of 8 Nov 2026',
    '· 5 days stored, 4 settled',
    'People active',
    '44',
    'of 50 seats, 88.0%',
    '▲ +10.0% on the week before',
    'Lines by agents',
    '75.0%',
    'of 800 lines',
    'Not compared on the week before: days are missing.',
    'Cost',
    '$0.00',
    'billed of $0.13 used',
    '12.5 AI credits',
    'Not compared on the week before: days are missing.',
    'Nov 2026 so far, 14 days: $0.05 billed',
    'Unused seats',
    '3',
    'idle for 28 days, 6.0% of all',
  ])
})

test('what is not known is a dash, and nothing is compared with it', () => {
  const texts = tiles({ ...NEWEST, step: 'month' })
  expect(texts).toEqual(expect.arrayContaining(['Oct 2026', '47', '–', '$1.50', 'billed of – used']))
  expect(texts.join()).not.toContain('before')
})

const rows = (values: readonly number[]): PeriodRow[] =>
  values.map((active_users, index) => {
    const start = addDays('2026-08-02' as Day, 7 * index)
    return { start, end: addDays(start, 6), days: 7, settled_days: 7, active_users }
  })

test('a small base has no percentages', () => {
  const weeks = rows([9, 12]).map((row) => ({ ...row, seats: 19, lines_added: 19, agent_lines_added: 10 }))
  const texts = tiles(NEWEST, {}, { ...small, weeks })
  expect(texts).toEqual(expect.arrayContaining(['of 19 seats', '▲ +3 on the week before', 'of 19 lines']))
  expect(texts.join()).not.toContain('%')
})

test('growth is told against the week and the twelve weeks before', () => {
  const weeks = rows([50, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 80, 100])
  expect(tiles(NEWEST, {}, { ...small, weeks })).toEqual(
    expect.arrayContaining(['▲ +25.0% on the week before', '▲ +100.0% on 12 weeks before']),
  )
})

test('a change of what GitHub counts is no growth, also when it lies before the range that is shown', () => {
  const weeks = rows(Array.from({ length: 15 }, (_, index) => 100 + index))
  const changed = (day: string): Partial<DashboardInput> => ({
    definitions: [{ day: day as Day, what: 'x', touches: ['active_users'] }],
  })
  const told = tiles(NEWEST, changed('2026-11-10'), { ...small, weeks })
  expect(told).toContain('Not compared on the week before: GitHub changed what it counts.')
  // 13 weeks are shown, from 16 August; the week before the first of them is outside.
  const at = (sunday: string) => ({ range: '3m', step: 'week', at: sunday }) as const
  const first = tiles(at('2026-08-16'), changed('2026-08-17'), { ...small, weeks })
  expect(first).toContain('Not compared on the week before: GitHub changed what it counts.')
  // A week in which the definition changed cannot be compared either; a week that begins with the change can.
  const mixed = tiles(at('2026-08-23'), changed('2026-08-17'), { ...small, weeks })
  expect(mixed).toContain('Not compared on the week before: GitHub changed what it counts.')
  const whole = tiles(at('2026-08-23'), changed('2026-08-16'), { ...small, weeks })
  expect(whole).toContain('▲ +1.0% on the week before')
})

test('a week that waits for its Saturday is not the first that is shown; one that never got it is', () => {
  const [known, waiting] = rows([100, 0]).map((row, index) =>
    index === 1 ? { ...row, active_users: null } : row,
  )
  if (known === undefined || waiting === undefined) throw new Error('Two weeks')
  const named = (weeks: readonly PeriodRow[], at = '') => tiles({ ...NEWEST, at }, {}, { ...small, weeks })[0]
  expect(named([known, waiting])).toBe('Week of 2 Aug 2026')
  expect(named([known, waiting], waiting.start)).toBe('Week of 9 Aug 2026')
  const third = { ...waiting, start: '2026-08-16' as Day, end: '2026-08-22' as Day }
  expect(named([known, waiting, third])).toBe('Week of 16 Aug 2026')
})

test('without a complete period there is a sentence', () => {
  expect(tiles(NEWEST, {}, { ...small, weeks: [] })).toEqual([
    'No week is complete yet. The stored days are shown below.',
  ])
})
