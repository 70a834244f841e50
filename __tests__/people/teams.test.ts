import { describe, expect, test } from '@jest/globals'
import fc from '../support/properties.ts'
import { canonicalDocument } from '../../src/core/canonical.ts'
import { Damaged } from '../../src/core/errors.ts'
import type { Day } from '../../src/core/day.ts'
import { idText, type JsonObject } from '../../src/core/json.ts'
import { figuresOfTeams } from '../../src/reports/teams/day.ts'
import { PublishedGroups } from '../../src/reports/teams/groups.ts'
import { TeamJoin } from '../../src/reports/teams/join.ts'
import { givesAway, teamRecord } from './support/team-record.ts'

const day = '2026-11-16'
const target = 'orgs/acme'

function join(members: readonly JsonObject[], users: readonly JsonObject[], minGroupSize = 5): JsonObject {
  const join = new TeamJoin()
  for (const row of members) join.addMember(row)
  join.forgetActivity()
  for (const row of users) join.addUser(row)
  return join.record(day as Day, target, minGroupSize)
}

const count = fc.constantFrom(undefined, 0, 1, 7, 120)
const flag = fc.constantFrom(undefined, null, true, false)
const user = fc.record({
  user_id: fc.integer({ min: 1, max: 12 }),
  user_initiated_interaction_count: count,
  code_generation_activity_count: count,
  loc_added_sum: count,
  ai_credits_used: fc.constantFrom(undefined, 0, 0.1, 0.2, 9.25, 12.000000001),
  used_chat: flag,
  used_copilot_cloud_agent: flag,
  used_copilot_coding_agent: flag,
  used_copilot_code_review_active: flag,
  totals_by_feature: fc.constantFrom(
    [],
    [{ feature: 'code_completion', code_generation_activity_count: 9, code_acceptance_activity_count: 2 }],
  ),
}) as fc.Arbitrary<JsonObject>
const member = fc
  .record({ user_id: fc.integer({ min: 1, max: 12 }), team: fc.integer({ min: 1, max: 4 }) })
  .map(({ user_id, team }): JsonObject => ({ user_id, team_id: team, slug: `team-${team}` }))

const users = fc.array(user, { maxLength: 20 })
const onePerPerson = fc.uniqueArray(user, { selector: ({ user_id }) => user_id, maxLength: 12 })
const members = fc.array(member, { maxLength: 30 })
const shuffledTwice = <Item>(items: fc.Arbitrary<Item[]>) =>
  items.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
    ),
  )

describe('the record', () => {
  test('is the join of members and users', () => {
    fc.assert(
      fc.property(members, onePerPerson, fc.integer({ min: 1, max: 8 }), (members, users, minGroupSize) => {
        const { note: _note, ...record } = join(members, users, minGroupSize)
        expect(JSON.parse(JSON.stringify(record))).toEqual(
          teamRecord(users, members, { day, target, minGroupSize }),
        )
      }),
    )
  })

  test('does not depend on the order of rows, also when a person comes twice with other figures', () => {
    fc.assert(
      fc.property(shuffledTwice(members), shuffledTwice(users), ([members, mixed], [users, shuffled]) => {
        expect(canonicalDocument(join(mixed, shuffled))).toBe(canonicalDocument(join(members, users)))
      }),
    )
  })

  test('does not depend on the order of rows when a team was renamed within the day', () => {
    const team = (slug: string) => [1, 2, 3, 4, 5].map((user_id) => ({ user_id, team_id: 1, slug }))
    expect(join([...team('old'), ...team('new')], [])).toEqual(join([...team('new'), ...team('old')], []))
  })

  test('counts a row that comes twice once', () => {
    fc.assert(
      fc.property(members, onePerPerson, (members, users) => {
        expect(join([...members, ...members], [...users, ...users])).toEqual(join(members, users))
      }),
    )
  })

  test('holds no person: nothing but the slugs and ids of teams, and counts', () => {
    const people = Array.from({ length: 6 }, (_, index) => ({
      user_id: 5_000_003 + index,
      user_login: `mira-${index}`,
      used_chat: true,
    }))
    const text = canonicalDocument(
      join(
        people.map((one) => ({ ...one, team_id: 1, slug: 'platform' })),
        people,
      ),
    )
    expect(text).not.toMatch(/mira|500000|used_|login|user_id/)
  })
})

describe('small teams', () => {
  const team = (id: number, people: readonly number[]): JsonObject[] =>
    people.map((user_id) => ({ user_id, team_id: id, slug: `team-${id}` }))
  /** Forty people, most of them in no team, so the rest of the target is never a small group. */
  const active = Array.from({ length: 40 }, (_, user_id): JsonObject => ({ user_id, used_chat: true }))
  const slugs = (record: JsonObject) => (record['teams'] as JsonObject[]).map(({ slug }) => slug)

  test('are folded; a person in two of them is one', () => {
    const record = join([...team(1, [1, 2, 3]), ...team(2, [3, 4, 5]), ...team(3, [6, 7, 8, 9, 10])], active)
    expect(slugs(record)).toEqual(['team-3'])
    expect(figuresOfTeams([record])).toMatchObject({ min_group_size: 5 })
    expect(record).toMatchObject({
      other: { teams: 2, members: 5, people: 5 },
      withheld: { too_small: 2, too_close_to_another: 0, other: false },
    })
  })

  test('are left out when together they are still small', () => {
    const record = join([...team(1, [1, 2, 3, 4]), ...team(2, [1, 2, 3, 4])], active)
    expect(record).toMatchObject({ other: null, withheld: { too_small: 2, other: true } })
    expect(join(team(1, [1, 2, 3, 4]), active)).toMatchObject({ teams: [], other: null })
    expect(join([], active)).toMatchObject({ teams: [], other: null, withheld: { other: false } })
  })

  test.each([
    ['what they have beyond a team that is shown is small', [1, 2, 3, 4, 5], false],
    ['what a team that is shown has beyond them is small', [1, 2, 3, 4, 5, 6, 7, 8], false],
    ['a team that is shown is the same people', [1, 2, 3, 4, 5, 6], true],
    ['a team that is shown shares some of them', [1, 2, 3, 4, 5, 9], true],
    ['what a team that is shown has beyond them is large enough', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], true],
  ])('together, when %s: shown %p', (_why, large, isShown) => {
    const record = join([...team(1, [1, 2, 3]), ...team(2, [4, 5, 6]), ...team(3, large)], active)
    expect(record['other'] !== null).toBe(isShown)
  })

  test('appear in trends as a field of their own', () => {
    const record = join([...team(1, [1, 2, 3]), ...team(2, [4, 5, 6])], active)
    expect(figuresOfTeams([record])).toMatchObject({ rows: [], other: { members: 6, people: 6 }, rest: null })
  })
})

describe('what could be subtracted', () => {
  const team = (id: number, people: readonly number[]): JsonObject[] =>
    people.map((user_id) => ({ user_id, team_id: id, slug: `team-${id}` }))
  const range = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const users = (last: number) => range(1, last).map((user_id): JsonObject => ({ user_id, used_chat: true }))
  const shownOf = (record: JsonObject) => (record['teams'] as JsonObject[]).map(({ slug }) => slug)

  test('a team of all but one says what that one did: it is not shown', () => {
    const record = join(team(1, range(1, 29)), users(30))
    expect(record).toMatchObject({
      teams: [],
      other: null,
      withheld: { too_close_to_another: 1, other: true },
    })
    expect(shownOf(join(team(1, range(1, 25)), users(30)))).toEqual(['team-1'])
    expect(shownOf(join(team(1, range(1, 30)), users(30)))).toEqual(['team-1'])
  })

  test('a team within another that has one more: only the larger is shown', () => {
    const record = join([...team(1, range(1, 12)), ...team(2, range(1, 11))], users(40))
    expect(shownOf(record)).toEqual(['team-1'])
  })

  test('two teams that leave two people of the target: one of them is not shown', () => {
    const record = join([...team(1, range(1, 20)), ...team(2, range(21, 38))], users(40))
    expect(shownOf(record)).toEqual(['team-1'])
    expect(record['other']).toBeNull()
  })

  test('two teams of one slug stay two, told apart by id', () => {
    const twice = [...team(1, range(1, 8)), ...team(2, range(9, 16))].map((row) => ({ ...row, slug: 'web' }))
    expect(join(twice, users(40))['teams']).toMatchObject([
      { slug: 'web', team_id: '1', members: 8 },
      { slug: 'web', team_id: '2', members: 8 },
    ])
  })

  test('no few people, over random memberships', () => {
    const groups = fc.array(fc.uniqueArray(fc.nat(24), { minLength: 1 }), { maxLength: 9 })
    fc.assert(
      fc.property(groups, fc.integer({ min: 2, max: 8 }), (memberships, few) => {
        const everybody = new Set(range(0, 24))
        const published = new PublishedGroups(everybody.size, few)
        const sets = memberships.map((people) => new Set(people))
        const shown = sets.filter((people) => published.add(people))
        expect(givesAway([everybody, ...shown], few)).toBe(false)
        for (const people of shown) expect(people.size).toBeGreaterThanOrEqual(few)
      }),
      { numRuns: 1000 },
    )
  })

  test('one group alone leaves few of the target, although a second one covers the rest', () => {
    const published = new PublishedGroups(20, 5)
    expect(published.add(new Set(range(1, 10)))).toBe(true)
    expect(published.add(new Set(range(5, 20)))).toBe(false)
  })

  test('two groups that share nobody leave few of a third, although another one covers the rest', () => {
    const published = new PublishedGroups(40, 5)
    for (const [first, last] of [
      [1, 8],
      [9, 17],
      [6, 20],
    ] as const)
      expect(published.add(new Set(range(first, last)))).toBe(true)
    expect(published.add(new Set(range(1, 20)))).toBe(false)
  })

  test('no few people in what is stored of a day: teams, other and the target', () => {
    fc.assert(
      fc.property(members, onePerPerson, fc.integer({ min: 2, max: 6 }), (memberships, people, few) => {
        const record = join(memberships, people, few)
        const peopleOf = (id: string) =>
          new Set(memberships.filter((row) => idText(row['team_id']) === id).map(({ user_id }) => user_id))
        const shown = (record['teams'] as JsonObject[]).map((row) => idText(row['team_id']) ?? '')
        const folded = memberships.filter((row) => !shown.includes(idText(row['team_id']) ?? ''))
        const groups = [
          new Set([...memberships, ...people].map(({ user_id }) => user_id)),
          ...shown.map(peopleOf),
          ...(record['other'] === null ? [] : [new Set(folded.map(({ user_id }) => user_id))]),
        ]
        expect(givesAway(groups, few)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})

describe('credits', () => {
  const group = Array.from({ length: 6 }, (_, id): JsonObject => ({
    user_id: id,
    team_id: 1,
    slug: 'platform',
  }))
  const creditsOf = (...credits: readonly JsonObject[string][]) =>
    (
      join(
        group,
        credits.map((one, user_id) => ({ user_id, ai_credits_used: one })),
      )['teams'] as JsonObject[]
    )[0]?.['ai_credits_used']

  test('are added as decimals', () => {
    expect(creditsOf(0.1, 0.2)).toBe(0.3)
    expect(creditsOf(1.000000001, 2, 0)).toBe(3.000000001)
    expect(creditsOf()).toBeNull()
    expect(creditsOf(null, 'many', 1e300, 4.5)).toBe(4.5)
  })

  test('stand in trends as text, and are unknown in records of before', () => {
    const record = join(group, [
      { user_id: 1, ai_credits_used: 0.1 },
      { user_id: 2, ai_credits_used: 0.2 },
    ])
    expect(figuresOfTeams([record]).rows).toMatchObject([{ team: 'platform', ai_credits_used: '0.3' }])
    const { ai_credits_used: _, ...older } = (record['teams'] as JsonObject[])[0] ?? {}
    expect(figuresOfTeams([{ ...record, teams: [older] }]).rows).toMatchObject([{ ai_credits_used: null }])
  })
})

describe('a person', () => {
  const group = [1, 2, 3, 4, 5].map((user_id): JsonObject => ({ user_id, team_id: 1, slug: 'platform' }))
  const peopleOf = (record: JsonObject) => (record['teams'] as JsonObject[])[0]?.['people']

  test.each([
    ['a counter above 0', { loc_deleted_sum: 1 }, 1],
    ['a flag that no family has', { used_vscode_agent: true }, 1],
    ['a flag that is yet to come', { used_telepathy: true }, 1],
    [
      'counters of 0 and flags that are false or null',
      { loc_added_sum: 0, used_cli: false, used_chat: null },
      0,
    ],
    ['credits alone', { ai_credits_used: 3.5 }, 0],
    ['nothing', {}, 0],
  ])('with %s', (_what, figures, people) => {
    expect(peopleOf(join(group, [{ user_id: 3, ...figures }]))).toBe(people)
  })

  test('is the same whether the id is a number or a text', () => {
    const record = join(
      [...group, { user_id: '5', team_id: '1', slug: 'platform' }],
      [{ user_id: '5', used_chat: true }],
    )
    expect(record['teams']).toMatchObject([{ members: 5, people: 1 }])
  })

  test('without an id, or in no team, is damage', () => {
    expect(() => join([{ team_id: 1, slug: 'platform' }], [])).toThrow(Damaged)
    expect(() => join([{ user_id: 1 }], [])).toThrow(Damaged)
    expect(() => join(group, [{ used_chat: true }])).toThrow(Damaged)
  })
})

test('a download that is read again from its start counts nothing twice', () => {
  const join = new TeamJoin()
  for (const user_id of [1, 2, 3, 4, 5]) join.addMember({ user_id, team_id: 1, slug: 'platform' })
  for (const tries of [1, 2]) {
    join.forgetActivity()
    for (const user_id of [1, 2]) join.addUser({ user_id, loc_added_sum: 10 * tries })
  }
  expect(join.record(day as Day, target, 5)['teams']).toMatchObject([{ people: 2, loc_added_sum: 40 }])
})
