import { expect, test } from '@jest/globals'
import { daysBetween } from '../../simulator/calendar.ts'
import { createWorld, type World } from '../../simulator/world/world.ts'
import { startFixture } from './fixture.ts'

const worldOf = (seed: number): World =>
  createWorld({ seed, people: 300, days: 400, now: () => '2026-11-21T06:40:00Z' })

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

test('people add up: daily at most weekly at most monthly, and totals are the sum of the users', () => {
  const world = worldOf(1)
  for (const target of world.targets) {
    for (const day of daysBetween('2026-04-01', '2026-11-19').filter((_, i) => i % 9 === 0)) {
      const totals = world.totals(target, day)
      const users = world.users(target, day)
      const [daily, weekly, monthly] = ['daily', 'weekly', 'monthly'].map((name) =>
        Number(totals[`${name}_active_users`]),
      )
      expect(daily).toBe(users.length)
      expect(weekly).toBeGreaterThanOrEqual(daily ?? 0)
      expect(monthly).toBeGreaterThanOrEqual(weekly ?? 0)
      const sum = users.reduce((total, user) => total + Number(user['code_generation_activity_count']), 0)
      if (users.length > 0) expect(totals['code_generation_activity_count']).toBe(sum)
    }
  }
})

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
