// One pseudonym per person in all reports and days; another with another key, and in another target.
import { createHmac } from 'node:crypto'
import { expect, test } from '@jest/globals'
import type { Row } from '../../simulator/world/row.ts'
import { scenario } from '../action/support/scenario.ts'
import { storedLines } from './support/stored-lines.ts'

const key = '0123456789abcdef0123456789abcdef'
const otherKey = 'fedcba9876543210fedcba9876543210'
const inputs = {
  organization: 'acme',
  enterprise: 'initech',
  reports: 'users, user-teams, users-28-day',
  'user-data': 'pseudonymous',
  'pseudonym-key': key,
  'backfill-days': '2',
  day: '2026-11-16',
}
const days = ['2026-11-15', '2026-11-16']
const targets = ['orgs/acme', 'enterprises/initech']

const nameOf = (secret: string, target: string, id: unknown): string =>
  createHmac('sha256', secret)
    .update(`${target}\0${String(id)}`)
    .digest('hex')
    .slice(0, 32)

const namesIn = (lines: string): string[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => String((JSON.parse(line) as Row)['user_id']))

test(
  'HMAC-SHA-256 of scope and id, 32 characters, stable',
  scenario({ now: '2026-11-17T06:40:00Z', people: 60 }, async ({ run, repository, simulator: { world } }) => {
    expect((await run(inputs)).errors).toEqual([])
    for (const target of targets) {
      const expected = (rows: readonly Row[]) =>
        rows.map((row) => nameOf(key, target, row['user_id'])).toSorted()
      for (const report of ['users', 'user-teams'] as const) {
        for (const day of days) {
          const names = namesIn(await storedLines(repository, `${target}/${report}`, day))
          expect(names.toSorted()).toEqual(expected(world.rows(report, target, day)))
          // Sorted by the stored values: an order by ids would reveal the ids.
          expect(names).toEqual(names.toSorted())
        }
      }
      const names = namesIn(await storedLines(repository, `${target}/users-28-day`, '2026-11-16'))
      expect(names.toSorted()).toEqual(expected(world.users28(target)))
      expect(names.every((name) => /^[0-9a-f]{32}$/.test(name))).toBe(true)
    }

    expect((await run({ ...inputs, 'pseudonym-key': otherKey, 'data-branch': 'other-key' })).errors).toEqual(
      [],
    )
    const sets = []
    for (const [target, branch] of [
      ['orgs/acme', 'copilot-metrics'],
      ['enterprises/initech', 'copilot-metrics'],
      ['orgs/acme', 'other-key'],
      ['enterprises/initech', 'other-key'],
    ] as const)
      sets.push(
        new Set(namesIn(await storedLines(repository, `${target}/users-28-day`, '2026-11-16', branch))),
      )
    const all = new Set(sets.flatMap((one) => [...one]))
    expect(all.size).toBe(sets.reduce((sum, { size }) => sum + size, 0))
  }),
)

/** The record's custom agents in their stored form. */
const agentsIn = (lines: string): string[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => (JSON.parse(line) as { totals_by_custom_agent: Row[] }).totals_by_custom_agent)
    .map((row) => String(row['custom_agent']))

test(
  'a name that people gave to an agent has one hash for all of them, day after day, and another under another key',
  scenario({ now: '2026-11-17T06:40:00Z', people: 20 }, async ({ run, repository, simulator: { world } }) => {
    const [target = ''] = targets
    const people = world.users(target, '2026-11-16').slice(0, 2)
    for (const day of days) {
      const agents = ['release-captain', 'general-purpose'].map((name) => ({
        custom_agent: name,
        interaction_count: 1,
      }))
      world.override(
        target,
        'users',
        day,
        people.map((row) => ({ ...row, day, totals_by_custom_agent: agents })),
      )
    }
    const users = { ...inputs, enterprise: '', reports: 'users' }
    const agentHash = (secret: string): string =>
      createHmac('sha256', secret)
        .update(`${target}\0custom_agent\0release-captain`)
        .digest('hex')
        .slice(0, 32)
    for (const secret of [key, otherKey]) {
      const branch = `key-${secret.slice(0, 4)}`
      expect((await run({ ...users, 'pseudonym-key': secret, 'data-branch': branch })).errors).toEqual([])
      for (const day of days) {
        const agents = agentsIn(await storedLines(repository, `${target}/users`, day, branch))
        expect(agents.toSorted()).toEqual(
          [agentHash(secret), agentHash(secret), 'general-purpose', 'general-purpose'].toSorted(),
        )
      }
    }
    expect(agentHash(key)).not.toBe(agentHash(otherKey))
  }),
)
