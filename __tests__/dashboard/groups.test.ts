// Tables of reports on the page: values of the newest week as in the summary, and the trend of the main figure.
import { expect, test } from '@jest/globals'
import { type Day, dayRange } from '../../src/core/day.ts'
import type { HistoryLine } from '../../src/files/history.ts'
import { groupsOf } from '../../src/pages/dashboard/groups.ts'
import { DEFINITIONS } from '../../src/reports/definitions.ts'

const weeks = [
  { start: '2026-11-01' as Day, end: '2026-11-07' as Day },
  { start: '2026-11-08' as Day, end: '2026-11-14' as Day },
]
const days = dayRange('2026-11-01' as Day, '2026-11-12' as Day)

const group = (people: number) => ({
  members: 9,
  people,
  interactions: 10,
  generations: 2,
  acceptances: 1,
  lines_added: 1,
})
const team = (id: string, name: string, people: number) => ({ team_id: id, team: name, ...group(people) })

const lines = (of: (index: number) => Omit<Partial<HistoryLine>, 'day'>): HistoryLine[] =>
  days.map((day, index) => ({ day, definitions: DEFINITIONS, ...of(index) }))

const groupOf = (id: string, made: readonly HistoryLine[]) =>
  groupsOf(weeks, made).find((each) => each.id === id)

test('people of teams are means over the stored days and are never added; repositories are sums', () => {
  const created = { pull_requests_merged: 1, pull_requests_created_by_copilot: 1 }
  const made = lines((index) => ({
    teams: {
      rows: [team('1', 'web', index % 2 === 0 ? 4 : 6)],
      other: group(2),
      rest: null,
      withheld: null,
    },
    repositories: {
      rows: [
        { repository: 'api', pull_requests_created: 2, ...created },
        ...(index < 7 ? [] : [{ repository: 'new', pull_requests_created: 1, ...created }]),
      ],
      rest: null,
    },
  }))
  // Days 8 to 12 November are the eighth to the twelfth: 6, 4, 6, 4, 6; the same weekdays before: 4, 6, 4, 6, 4.
  expect(groupOf('teams', made)).toMatchObject({
    week: '2026-11-08',
    rows: [
      { name: 'web', values: [9, 5.2, 4.8, { current: 5.2, previous: 4.8 }, 50, 5], trend: [4.8571, 5.2] },
      { name: 'other (teams taken together)', trend: [2, 2] },
    ],
  })
  expect(groupOf('repositories', made)?.rows).toMatchObject([
    { name: 'api', values: [10, { current: 10, previous: null }, 5, null, 5], trend: [14, 10] },
    { name: 'new', trend: [0, 5] },
  ])
})

test('teams of one name are told apart by their ids, a team that a week lacks is unknown there', () => {
  const made = lines((index) => ({
    teams: {
      rows: [team('7', 'web', 6), ...(index < 7 ? [] : [team('8', 'web', 2)])],
      other: null,
      rest: null,
      withheld: null,
    },
  }))
  expect(groupOf('teams', made)?.rows).toMatchObject([
    { name: 'web (id 7)', trend: [6, 6] },
    { name: 'web (id 8)', trend: [null, 2] },
  ])
})

test('days stored with a smaller min-group-size than the newest are not shown by team', () => {
  const stored = (index: number, size: number, rows: readonly ReturnType<typeof team>[]) => ({
    teams: {
      rows: [...rows],
      other: null,
      rest: null,
      withheld: null,
      min_group_size: index < 10 ? size : 5,
    },
  })
  const [web, solo] = [team('1', 'web', 6), team('2', 'solo', 1)]
  // The eleventh and the twelfth day are the first with 5.
  const raised = groupOf(
    'teams',
    lines((index) => stored(index, 1, index < 10 ? [web, solo] : [web])),
  )
  expect(raised?.rows).toMatchObject([
    { name: 'web', values: [9, 6, null, { current: 6, previous: null }, 20, 2], trend: [null, 6] },
  ])
  expect(raised?.rows).toHaveLength(1)
  expect(raised?.notes[0]).toBe(
    'Not shown: 10 days that were stored with a smaller min-group-size; the data branch and its history keep them as they were.',
  )
  const lowered = groupOf(
    'teams',
    lines((index) => stored(index, 9, index < 10 ? [web] : [web, solo])),
  )
  expect(lowered?.rows).toMatchObject([{ name: 'web', trend: [6, 6] }, { name: 'solo' }])
  expect(lowered?.notes[0]).not.toContain('Not shown')
})

test('what the page draws as a chart, and what no day says, has no table', () => {
  expect(
    groupsOf(
      weeks,
      lines(() => ({})),
    ),
  ).toEqual([])
  expect(groupsOf([], [])).toEqual([])
})
