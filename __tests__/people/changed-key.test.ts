// People get a second pseudonym, or names next to pseudonyms, only if somebody decided so.
import { expect, test } from '@jest/globals'
import { scenario } from '../action/support/scenario.ts'
import { commitFiles } from '../action/support/somebody-else.ts'
import { meanwhile } from '../faults/support/meanwhile.ts'
import { storedLines } from './support/stored-lines.ts'

const key = '0123456789abcdef0123456789abcdef'
const otherKey = 'fedcba9876543210fedcba9876543210'
const inputs = {
  reports: 'totals, users, user-teams, users-28-day, teams',
  'user-data': 'pseudonymous',
  'pseudonym-key': key,
  'backfill-days': '2',
  day: '2026-11-15',
}
const later = { ...inputs, day: '2026-11-16', 'backfill-days': '3' }
const people = ['users', 'user-teams', 'users-28-day']
const ledger = 'orgs/acme/status.json'

test(
  'another key: red, nothing about people is written, until the fingerprint is deleted by hand',
  scenario({ now: '2026-11-17T06:40:00Z', people: 30 }, async ({ run, repository, branch }) => {
    expect((await run(inputs)).errors).toEqual([])
    const { key_fingerprint: before, reports } = await branch.json(ledger)
    expect(before).toMatch(/^[0-9a-f]{16}$/)
    expect(people.map((report) => reports[report].user_data)).toEqual(people.map(() => 'pseudonymous'))
    expect(reports.totals).not.toHaveProperty('user_data')
    const same = await run(inputs)
    expect([same.code, same.writes]).toEqual([0, []])
    const idsOf = async () =>
      Promise.all(people.map(async (report) => branch.paths(`orgs/acme/${report}`).then((all) => all.join())))
    const files = await idsOf()
    const lines = await storedLines(repository, 'orgs/acme/users', '2026-11-15')

    const changed = await run({ ...later, 'pseudonym-key': otherKey })
    expect(changed.code).toBe(1)
    expect(changed.errors).toEqual([
      'The pseudonym-key is not the one that orgs/acme was archived with: everybody would get a second pseudonym, so nothing about people was stored. Set the former key again; or, to go on with the new one, delete the line "key_fingerprint" of orgs/acme/status.json on the data branch. docs/data-branch.md explains the consequences.',
      'One problem: see the errors above.',
    ])
    expect(await idsOf()).toEqual(files)
    expect(await storedLines(repository, 'orgs/acme/users', '2026-11-15')).toBe(lines)
    // Data that names nobody is stored nevertheless.
    expect(await branch.paths('orgs/acme/totals')).toHaveLength(3)
    expect(await branch.paths('orgs/acme/teams')).toHaveLength(3)
    expect((await branch.json(ledger)).key_fingerprint).toBe(before)
    // Reports without people need no key.
    expect((await run({ ...later, reports: 'totals', 'pseudonym-key': otherKey })).code).toBe(0)

    const text = await branch.read(ledger)
    const confirmed = text.replace(/^.*"key_fingerprint".*\n/m, '')
    expect(JSON.parse(confirmed)).not.toHaveProperty('key_fingerprint')
    await commitFiles(repository, branch.name, { [ledger]: confirmed })
    const renamed = await run({ ...later, 'pseudonym-key': otherKey })
    expect(renamed.errors).toEqual([])
    expect(await storedLines(repository, 'orgs/acme/users', '2026-11-15')).not.toBe(lines)
    expect(renamed.outputs).toMatchObject({ 'days-restated': '0' })
    const after = await branch.json(ledger)
    expect(after.key_fingerprint).toMatch(/^[0-9a-f]{16}$/)
    expect(after.key_fingerprint).not.toBe(before)
    expect(JSON.stringify(after) + renamed.log + changed.log).not.toContain(otherKey)
  }),
)

test(
  'two first runs with two keys at once: the second to come stores nothing about people, and says so',
  scenario({ now: '2026-11-17T06:40:00Z', people: 30 }, async (stage) => {
    const { run, repository, branch } = stage
    const other = { ...inputs, 'pseudonym-key': otherKey }
    const rival = meanwhile(stage, 'POST', /\/git\/refs$/, () => run({ ...other, reports: 'users' }))
    const ours = await run(inputs)
    expect((await rival()).errors).toEqual([])
    expect(ours.errors[0]).toMatch(/^The pseudonym-key is not the one that orgs\/acme was archived with: /)
    expect(ours.errors).toHaveLength(2)
    const lines = await storedLines(repository, 'orgs/acme/users', '2026-11-15')
    expect((await run({ ...other, reports: 'users' })).writes).toEqual([])
    expect(await storedLines(repository, 'orgs/acme/users', '2026-11-15')).toBe(lines)
    expect(await branch.paths('orgs/acme/user-teams')).toEqual([])
    expect(await branch.paths('orgs/acme/totals')).toHaveLength(2)
  }),
)

test(
  'full, then pseudonymous: red while the head holds names, and all days anew when they are gone',
  scenario({ now: '2026-11-17T06:40:00Z', people: 30 }, async ({ run, repository, branch }) => {
    expect((await run({ ...inputs, 'user-data': 'full' })).errors).toEqual([])
    const withNames = await branch.tree()
    const refused = await run(inputs)
    expect(refused.code).toBe(1)
    const sentence =
      'Input user-data is "pseudonymous", but the data branch holds people by name: orgs/acme/users, orgs/acme/users-28-day, orgs/acme/user-teams. Pseudonyms beside names hide nobody, so nothing about people was stored. Set user-data "full" again; or delete these folders, and the history of the branch, because git keeps what was deleted. docs/data-branch.md explains the consequences.'
    expect(refused.errors).toEqual([sentence, 'One problem: see the errors above.'])
    expect(await branch.tree()).toBe(withNames)
    // A ledger without this information does not bypass the check.
    const text = await branch.read(ledger)
    await commitFiles(repository, branch.name, { [ledger]: text.replaceAll(/^.*"user_data".*\n/gm, '') })
    expect((await run(inputs)).errors[0]).toBe(sentence)

    const gone = (await branch.paths('orgs/acme')).filter((path) => people.includes(path.split('/')[2] ?? ''))
    expect(gone).toHaveLength(5)
    await commitFiles(repository, branch.name, Object.fromEntries(gone.map((path) => [path, null])))
    const { errors, outputs } = await run(inputs)
    expect(errors).toEqual([])
    expect(outputs).toMatchObject({ 'days-added': '5', 'days-restated': '0' })
    for (const report of people) {
      const day = report === 'users-28-day' ? '2026-11-16' : '2026-11-15'
      expect(await storedLines(repository, `orgs/acme/${report}`, day)).toMatch(
        /^(\{.*"user_id":"[0-9a-f]{32}".*\}\n)+$/,
      )
    }
    expect((await run(inputs)).writes).toEqual([])
  }),
)
