// Every run says what is stored in a repository that others can read.
import { expect, test } from '@jest/globals'
import { scenario } from '../action/support/scenario.ts'
import { commitFiles } from '../action/support/somebody-else.ts'

const people = {
  organization: 'acme, globex',
  reports: 'totals, users, user-teams',
  'user-data': 'full',
  day: '2026-11-16',
  'backfill-days': '1',
}
const ordinary = { reports: 'totals', day: '2026-11-16', 'backfill-days': '1' }
const exposed = (folders: string): string =>
  `The data repository acme/copilot-archive is not private, and its branch copilot-metrics holds personal data: ${folders}. Make the repository private again, or delete these folders and the history of the branch, because git keeps what was deleted; others may have copied what they could read.`

test(
  'people in a repository that is no longer private: every run is red, whatever it asks for',
  scenario({ now: '2026-11-17T06:40:00Z', people: 20 }, async ({ run, repository, branch, simulator }) => {
    expect((await run(people)).errors).toEqual([])
    const graphql = (requests: readonly { readonly path: string }[]) =>
      requests.filter(({ path }) => path === '/graphql').length
    const quiet = await run(ordinary)
    expect([quiet.code, quiet.writes]).toEqual([0, []])
    const all = 'orgs/acme/users, orgs/acme/user-teams, orgs/globex/users, orgs/globex/user-teams'

    simulator.settings.private = false
    for (const mode of [ordinary, { ...ordinary, 'dry-run': 'true' }, { ...ordinary, day: '2026-11-15' }]) {
      const { code, errors, outputs, summary } = await run(mode)
      expect(code).toBe(1)
      expect(errors).toEqual([exposed(all), 'One problem: see the errors above.'])
      expect(JSON.parse(outputs['problems'] ?? '')).toEqual([exposed(all)])
      expect(summary).toContain('holds personal data')
    }
    // Data that names nobody was stored nevertheless.
    expect(await branch.paths('orgs/acme/totals')).toHaveLength(2)
    const asked = await run(people)
    expect(asked.errors).toEqual([
      `Input reports holds users, user-teams, which contain personal data, but the data repository acme/copilot-archive is not private. Make it private, or name another data-repository. ${exposed(all)}`,
    ])
    simulator.settings.private = true
    simulator.settings.internal = true
    expect((await run(ordinary)).errors[0]).toBe(exposed(all))

    const gone = (await branch.paths('orgs/globex')).filter((path) => /\/users?(-teams)?\//.test(path))
    await commitFiles(repository, branch.name, Object.fromEntries(gone.map((path) => [path, null])))
    expect((await run(ordinary)).errors[0]).toBe(exposed('orgs/acme/users, orgs/acme/user-teams'))
    simulator.settings.internal = false
    const again = await run(ordinary)
    expect([again.code, graphql(again.requests)]).toEqual([0, graphql(quiet.requests)])
  }),
)

test(
  'a public repository is named where teams, repositories, seats or cost are stored or asked for',
  scenario({ now: '2026-11-17T06:40:00Z', people: 20, private: false }, async ({ run, simulator }) => {
    const warnings = ({ log }: { readonly log: string }) =>
      [...log.matchAll(/^::warning::(The data repository .*)$/gm)].map(([, text]) => text)
    const warning = (of: string): string =>
      `The data repository acme/copilot-archive is public: everybody can read what its branch copilot-metrics holds of ${of}. Make it private, or name another data-repository, if the public should not.`
    const days = { day: '2026-11-16', 'backfill-days': '1' }
    // Cost is requested by default, and refused.
    expect(warnings(await run(days))).toEqual([])
    expect(warnings(await run({ ...days, reports: 'totals, teams, repos, seats' }))).toEqual([
      warning('teams, repos, seats'),
    ])
    expect(warnings(await run(ordinary))).toEqual([warning('teams, repos, seats')])
    simulator.settings.billing = 'open'
    expect(warnings(await run({ ...days, reports: 'credits' }))).toEqual([
      warning('teams, repos, seats, credits'),
    ])
    expect(warnings(await run({ ...days, 'data-branch': 'cost' }))).toEqual([
      warning('credits').replace('copilot-metrics', 'cost'),
    ])
    simulator.settings.private = true
    expect(warnings(await run(ordinary))).toEqual([])
  }),
)
