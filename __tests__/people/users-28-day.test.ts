// Documented as one record per person, seen as one record per person and day: both are stored, each record once.
import { expect, test } from '@jest/globals'
import { branchOf } from '../action/support/branch.ts'
import { scenario } from '../action/support/scenario.ts'
import { canonicalLines } from './support/canonical-lines.ts'
import { storedLines } from './support/stored-lines.ts'

const end = '2026-11-18'
const inputs = { reports: 'users-28-day', 'user-data': 'full', 'stale-after-days': '0' }
const folder = 'orgs/acme/users-28-day'

test(
  'one record a person and day, then one record a person',
  scenario({ now: '2026-11-19T06:40:00Z', people: 40 }, async ({ run, repository, branch, simulator }) => {
    const { world, settings } = simulator
    const rows = world.users28('orgs/acme')
    expect(new Set(rows.map((row) => row['day'])).size).toBeGreaterThan(20)
    settings.linksPerReport = 3
    expect((await run(inputs)).errors).toEqual([])
    expect(await storedLines(repository, folder, end)).toBe(canonicalLines('users-28-day', rows))
    expect(await branch.paths(folder)).toEqual([`${folder}/2026/11/${end}.ndjson`])

    const people = [...new Map(rows.map(({ day: _day, ...row }) => [row['user_id'], row])).values()]
    expect(people.length).toBeLessThan(rows.length / 10)
    world.override('orgs/acme', 'users-28-day', 'latest', [...people, ...people.slice(5)])
    const again = await run({ ...inputs, 'data-branch': 'persons' })
    expect(again.errors).toEqual([])
    expect(await storedLines(repository, folder, end, 'persons')).toBe(canonicalLines('users-28-day', people))

    const same = await run({ ...inputs, 'data-branch': 'persons' })
    expect(same.writes).toEqual([])
    expect(await branchOf(repository, 'persons').commits()).toHaveLength(1)
  }),
)
