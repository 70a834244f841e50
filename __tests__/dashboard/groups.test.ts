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

test('what the page draws as a chart, and what no day says, has no table', () => {
  expect(
    groupsOf(
      weeks,
      lines(() => ({})),
    ),
  ).toEqual([])
  expect(groupsOf([], [])).toEqual([])
})
