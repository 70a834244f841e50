// However GitHub writes and splits the files about people, the branch contains the same bytes.
import { expect, test } from '@jest/globals'
import type { Settings } from '../../simulator/settings.ts'
import { branchOf } from '../action/support/branch.ts'
import { scenario } from '../action/support/scenario.ts'
import { canonicalLines } from './support/canonical-lines.ts'
import { storedLines } from './support/stored-lines.ts'
import { snapshotPath } from '../action/support/days.ts'
import { teamRecord } from './support/team-record.ts'

const target = 'orgs/acme'
const day = '2026-11-19'
const inputs = {
  reports: 'users, user-teams, teams, repos',
  'user-data': 'full',
  day,
  'backfill-days': '1',
}

const forms: Readonly<Record<string, Partial<Settings>>> = {
  array: { bodyForm: 'array', linksPerReport: 2 },
  pretty: { bodyForm: 'pretty' },
  crlf: { bodyForm: 'crlf', linksPerReport: 5 },
  bom: { bodyForm: 'bom', linksPerReport: 3 },
  'blank-lines': { bodyForm: 'blank-lines', rowOrder: 3 },
}

test(
  'every form becomes the same tree',
  scenario({ people: 60 }, async ({ run, branch, repository, simulator }) => {
    const plain = { ...simulator.settings }
    expect((await run(inputs)).errors).toEqual([])
    const tree = [await branch.page(), ...(await branch.blobs())]
    for (const [name, settings] of Object.entries(forms)) {
      Object.assign(simulator.settings, plain, settings)
      const { errors } = await run({ ...inputs, 'data-branch': `form/${name}` })
      expect([name, errors]).toEqual([name, []])
      const form = branchOf(repository, `form/${name}`)
      expect([name, await form.page(), ...(await form.blobs())]).toEqual([name, ...tree])
    }
  }),
)

test(
  'a person in two of several files, once with other figures, is stored and counted once, in any order',
  scenario({ people: 60 }, async ({ run, branch, repository, simulator }) => {
    const { world, settings } = simulator
    const users = world.users(target, day)
    const memberships = world.userTeams(target, day)
    const [first, second] = users
    const late = { ...second, code_generation_activity_count: 987_654 }
    settings.linksPerReport = 4
    world.override(target, 'users', day, [...users, first ?? {}, late])
    world.override(target, 'user-teams', day, [...memberships, ...memberships.slice(0, 9)])
    expect((await run(inputs)).errors).toEqual([])
    const lines = await storedLines(repository, `${target}/users`, day)
    const kept = users.map((user) => (user === second ? late : user))
    expect(lines).toBe(canonicalLines('users', kept))
    expect(await storedLines(repository, `${target}/user-teams`, day)).toBe(
      canonicalLines('user-teams', memberships),
    )
    const { note: _note, ...record } = await branch.json(snapshotPath(`${target}/teams`, day))
    expect(record).toEqual(teamRecord(kept, memberships, { day, target, minGroupSize: 5 }))

    Object.assign(settings, { linksPerReport: 2, rowOrder: 9 })
    world.override(target, 'users', day, [late, ...users, first ?? {}])
    const again = await run(inputs)
    expect(again.errors).toEqual([])
    expect(again.writes).toEqual([])
  }),
)

test(
  'a line of 8 MB',
  scenario({ people: 20 }, async ({ run, branch, repository, simulator }) => {
    const { world } = simulator
    const users = world
      .users(target, day)
      .map((user, index) => (index === 2 ? { ...user, padding: 'ä'.repeat(4 * 1024 * 1024) } : user))
    world.override(target, 'users', day, users)
    expect((await run(inputs)).errors).toEqual([])
    expect(await branch.paths(`${target}/users`)).toEqual([`${target}/users/2026/11/${day}.ndjson.gz`])
    const stored = await storedLines(repository, `${target}/users`, day)
    expect(stored === canonicalLines('users', users)).toBe(true)
    expect((await run(inputs)).writes).toEqual([])
  }),
)
