// What runs leave behind names nobody: no login and no id in a log, an output, a summary or any object of the repository.
import { expect, test } from '@jest/globals'
import { scenario } from '../action/support/scenario.ts'
import { allBytes } from './support/all-bytes.ts'
import { found, persons, shown } from './support/persons.ts'

const debug = { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true', ACTIONS_RUNNER_DEBUG: 'true' }
const everywhere = { organization: 'acme', enterprise: 'initech', 'backfill-days': '3' }
const key = 'a-key-of-more-than-thirty-two-characters'

const cases = {
  'with all reports': { people: 120, inputs: { ...everywhere, reports: 'all' } },
  'with totals, metrics and teams': {
    people: 120,
    inputs: { ...everywhere, reports: 'totals, metrics, teams' },
  },
  'with pseudonyms': {
    people: 30,
    inputs: { ...everywhere, reports: 'all', 'user-data': 'pseudonymous', 'pseudonym-key': key },
  },
}

test.each(Object.entries(cases))('%s', async (_name, { people, inputs }) => {
  const options = { now: '2026-11-19T06:40:00Z', metricsApi: 'open', people } as const
  await scenario(options, async ({ run, repository, simulator }) => {
    simulator.settings.billing = 'open'
    const first = await run(inputs, undefined, debug)
    expect(first.errors).toEqual([])
    const text = [shown(first), await allBytes(repository)].join('\n')
    const names = persons(simulator)
    expect(names.length).toBeGreaterThan(2 * people)
    // Proves that the search works.
    expect(found(['daily_active_users', 'organization acme'], text)).toHaveLength(2)
    expect(found([...names, key], text)).toEqual([])
  })()
})

test(
  'while with user-data full the same search finds them on the branch, and still not where the job is seen',
  scenario({ now: '2026-11-19T06:40:00Z', people: 60 }, async ({ run, repository, simulator }) => {
    simulator.settings.billing = 'open'
    const done = await run({ reports: 'all', 'user-data': 'full', 'backfill-days': '3' }, undefined, debug)
    expect(done.errors).toEqual([])
    const ofAcme = simulator.world.people('orgs/acme').length
    expect(found(persons(simulator), await allBytes(repository)).length).toBeGreaterThan(ofAcme)
    expect(found(persons(simulator), shown(done))).toEqual([])
  }),
)
