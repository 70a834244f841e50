import { expect, test } from '@jest/globals'
import { daysBetween } from '../../simulator/calendar.ts'
import type { Counting } from '../../simulator/world/windows.ts'
import { createWorld, type World } from '../../simulator/world/world.ts'
import { startFixture } from './fixture.ts'

const worldOf = (seed: number, counting?: Counting): World =>
  createWorld({ seed, people: 300, days: 400, counting, now: () => '2026-11-21T06:40:00Z' })

test('the same seed gives the same bytes, another seed others', async () => {
  const paths = [
    '/orgs/acme/copilot/metrics/reports/organization-1-day?day=2026-11-19',
    '/enterprises/initech/copilot/metrics/reports/users-1-day?day=2026-10-07',
    '/orgs/globex/copilot/metrics/reports/repos-1-day?day=2026-09-30',
  ]
  const texts = async (seed: number): Promise<string[]> => {
    const fixture = await startFixture({ seed })
    const all = await Promise.all(paths.map((path) => fixture.download(path)))
    await fixture.close()
    return all
  }
  const first = await texts(7)
  expect(await texts(7)).toEqual(first)
  expect(await texts(8)).not.toEqual(first)
})

test.each(['calendar', 'trailing'] as const)(
  'people add up, counted %s, and totals are the sum of the users',
  (counting) => {
    const world = worldOf(1, counting)
    for (const target of world.targets) {
      for (const day of daysBetween('2026-04-01', '2026-11-19').filter((_, i) => i % 9 === 0)) {
        const totals = world.totals(target, day)
        const users = world.users(target, day)
        const [daily, weekly, monthly] = ['daily', 'weekly', 'monthly'].map((name) =>
          Number(totals[`${name}_active_users`]),
        )
        expect(daily).toBe(users.length)
        expect(weekly).toBeGreaterThanOrEqual(daily ?? 0)
        expect(monthly).toBeGreaterThanOrEqual(daily ?? 0)
        // By the calendar, a month may begin within a week.
        if (counting === 'trailing' || Number(day.slice(8)) >= 7) {
          expect(monthly).toBeGreaterThanOrEqual(weekly ?? 0)
        }
        const sum = users.reduce((total, user) => total + Number(user['code_generation_activity_count']), 0)
        if (users.length > 0) expect(totals['code_generation_activity_count']).toBe(sum)
      }
    }
  },
)

test('the script of publications: a late day, a restated one, a quiet one', () => {
  const world = worldOf(1)
  expect(world.published('totals', 'orgs/acme', '2026-11-17', '2026-11-20T06:40:00Z')).toBe(false)
  expect(world.published('totals', 'orgs/acme', '2026-11-17', '2026-11-21T06:40:00Z')).toBe(true)
  expect(world.published('totals', 'orgs/acme', '2026-11-20', '2026-11-21T06:40:00Z')).toBe(false)

  const before = world.totals('orgs/acme', '2026-11-18', '2026-11-20T06:40:00Z')
  const after = world.totals('orgs/acme', '2026-11-18', '2026-11-21T06:40:00Z')
  expect(Number(after['daily_active_users']) - Number(before['daily_active_users'])).toBe(3)
  const changed = Object.keys(after).filter(
    (key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]),
  )
  expect(changed).toHaveLength(8)

  expect(Object.keys(world.totals('orgs/globex', '2026-11-01'))).not.toContain('totals_by_language_feature')
  expect(world.published('users', 'orgs/globex', '2026-11-01')).toBe(false)
})

test('fields appear on the day of their announcement', () => {
  const world = worldOf(1)
  const first = (target: string, key: string): string | undefined =>
    daysBetween('2026-01-01', '2026-11-19').find((day) => key in world.totals(target, day))
  expect(first('orgs/globex', 'pull_requests')).toBe('2026-02-25')
  expect(first('orgs/globex', 'totals_by_copilot_app')).toBe('2026-07-28')
  expect(first('orgs/globex', 'totals_by_skill')).toBe('2026-09-17')
})

test('people of a week and a month: from Sunday and from the first of the month, or the last 7 and 28 days', () => {
  const peopleIn = (world: World, first: string, last: string): number =>
    new Set(
      daysBetween(first, last).flatMap((day) => world.users('orgs/acme', day).map((user) => user['user_id'])),
    ).size
  const counted = (world: World, day: string) => {
    const totals = world.totals('orgs/acme', day)
    return [totals['weekly_active_users'], totals['monthly_active_users']]
  }
  const calendar = worldOf(1)
  expect(counted(calendar, '2026-11-03')).toEqual([
    peopleIn(calendar, '2026-11-01', '2026-11-03'),
    peopleIn(calendar, '2026-11-01', '2026-11-03'),
  ])
  expect(counted(calendar, '2026-10-14')).toEqual([
    peopleIn(calendar, '2026-10-11', '2026-10-14'),
    peopleIn(calendar, '2026-10-01', '2026-10-14'),
  ])
  const trailing = worldOf(1, 'trailing')
  expect(counted(trailing, '2026-10-14')).toEqual([
    peopleIn(trailing, '2026-10-08', '2026-10-14'),
    peopleIn(trailing, '2026-09-17', '2026-10-14'),
  ])
})

test('agents write most of the lines and generate nothing; the CLI is left out on days without use', () => {
  const world = worldOf(1)
  const totals = world.totals('orgs/acme', '2026-11-13')
  const features = totals['totals_by_feature'] as Record<string, number | string>[]
  const agent = features.find((row) => row['feature'] === 'agent_edit')
  expect(agent).toMatchObject({ code_generation_activity_count: 0, user_initiated_interaction_count: 0 })
  expect(Number(agent?.['loc_added_sum'])).toBeGreaterThan(Number(totals['loc_added_sum']) / 3)
  const small = createWorld({ seed: 1, people: 60, days: 400, now: () => '2026-11-21T06:40:00Z' })
  const carried = daysBetween('2026-05-01', '2026-11-19').filter(
    (day) => 'daily_active_cli_users' in small.totals('orgs/acme', day),
  )
  expect(carried.length).toBeGreaterThan(50)
  expect(carried.length).toBeLessThan(203)
})
