// Per-person reports are refused before any request for them, unless the user allowed them and the repository is private.
import { expect, test } from '@jest/globals'
import { scenario } from '../action/support/scenario.ts'

const key = 'kept-apart-from-the-data-0123456789'
const personal = ['users', 'users-28-day', 'user-teams']

test(
  'with user-data none, without any request',
  scenario({ people: 10 }, async ({ run, branch }) => {
    for (const report of personal) {
      const { code, errors, requests } = await run({ reports: `totals, ${report}` })
      expect({ code, errors, requests }).toEqual({
        code: 1,
        errors: [
          `Input reports holds ${report}, which contain personal data, but user-data is "none"; it must be "pseudonymous" or "full". The report teams needs neither.`,
        ],
        requests: [],
      })
    }
    expect(await branch.head()).toBeUndefined()
  }),
)

test(
  'with pseudonyms but without a key, or with one that is short, which is not repeated',
  scenario({ people: 10 }, async ({ run, branch }) => {
    for (const short of ['', 'shortKeyShortKey', key.slice(0, 31)]) {
      const { code, errors, requests, log, outputs, summary, masked } = await run({
        reports: 'users',
        'user-data': 'pseudonymous',
        'pseudonym-key': short,
      })
      expect({ code, requests }).toEqual({ code: 1, requests: [] })
      expect(errors).toEqual([
        expect.stringMatching(
          new RegExp(`^Input pseudonym-key holds ${short.length} characters; with .* at least 32\\b`),
        ),
      ])
      if (short === '') continue
      expect([log, JSON.stringify(outputs), summary].filter((text) => text.includes(short))).toEqual([])
      expect(masked).toContain(short)
    }
    expect(await branch.head()).toBeUndefined()
  }),
)

test(
  'in a data repository that others read, before any request for metrics',
  scenario({ people: 10, private: false }, async ({ run, branch, simulator }) => {
    simulator.settings.billing = 'open'
    const modes = [
      { 'user-data': 'full' },
      { 'user-data': 'pseudonymous', 'pseudonym-key': key },
      { 'user-data': 'full', 'dry-run': 'true' },
    ]
    for (const mode of modes) {
      for (const reports of [...personal, 'all']) {
        const { code, errors, requests, writes, log, summary } = await run({ ...mode, reports })
        expect(code).toBe(1)
        const named = reports === 'all' ? personal.join(', ') : reports
        expect(errors).toEqual([
          `Input reports holds ${named}, which contain personal data, but the data repository acme/copilot-archive is not private. Make it private, or name another data-repository.`,
        ])
        expect(writes).toEqual([])
        expect(requests.filter(({ path }) => !path.startsWith('/repos/acme/copilot-archive'))).toEqual([])
        expect(log + summary).not.toContain(key)
      }
    }
    expect(await branch.head()).toBeUndefined()

    const none = await run({ reports: 'all', 'backfill-days': '2' })
    expect(none.errors).toEqual([])
    const folders = new Set((await branch.paths('orgs/acme')).map((path) => path.split('/')[2]))
    expect(personal.filter((report) => folders.has(report))).toEqual([])
    expect([...folders]).toEqual(expect.arrayContaining(['totals', 'teams', 'repos', 'seats']))
  }),
)

test(
  'an internal data repository, which the whole enterprise reads',
  scenario({ people: 10 }, async ({ run, branch, simulator }) => {
    simulator.settings.internal = true
    const { code, errors, writes } = await run({
      reports: 'users',
      'user-data': 'full',
      'backfill-days': '2',
    })
    expect(code).toBe(1)
    expect(errors).toEqual([expect.stringContaining('is not private')])
    expect(writes).toEqual([])
    expect(await branch.head()).toBeUndefined()
  }),
)
