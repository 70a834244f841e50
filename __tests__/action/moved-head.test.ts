// Somebody commits between the read of the head and the update of the branch: read again, merge again, lose nothing.
import { expect, test } from '@jest/globals'
import { canonicalText } from './support/canonical.ts'
import type { Run } from './support/open-stage.ts'
import { scenario, type Stage } from './support/scenario.ts'
import { commitFiles } from './support/somebody-else.ts'

const inputs = { reports: 'totals', 'backfill-days': '5' }
const options = { now: '2026-11-20T06:40:00Z', people: 40 }

/** Does something once while the first update of the branch waits for its answer. */
function beforeFirst<Result>(
  { simulator }: Stage,
  isMeant: (request: { readonly method: string; readonly path: string }) => boolean,
  act: () => Promise<Result>,
): () => Promise<Result> {
  let done: Promise<Result> | undefined
  simulator.fault(async (request) => {
    if (isMeant(request) && done === undefined) {
      done = act()
      await done
    }
    return undefined
  })
  return () => done ?? Promise.reject(new Error('The moment never came'))
}

const isUpdate = ({ method }: { readonly method: string }) => method === 'PATCH'
const isCreation = ({ method, path }: { readonly method: string; readonly path: string }) =>
  method === 'POST' && path.endsWith('/git/refs')

test(
  'a run for another organization: both are there, one commit each',
  scenario(options, async (stage) => {
    const { run, branch } = stage
    await run(inputs)
    const rival = beforeFirst(stage, isUpdate, () => run({ ...inputs, organization: 'globex' }))
    const ours = await run(inputs, '2026-11-21T06:40:00Z')
    expect([(await rival()).code, ours.code]).toEqual([0, 0])
    expect(ours.outputs).toMatchObject({ changed: 'true', 'days-added': '1', 'days-restated': '1' })
    const commits = await branch.commits()
    expect(commits.map(({ subject }) => subject)).toEqual([
      'Archive Copilot metrics: 4 days added (acme)',
      'Archive Copilot metrics: 5 days added (globex)',
      'Archive Copilot metrics: 1 day added, 1 restated (acme)',
    ])
    expect(commits.at(-1)?.sha).toBe(ours.outputs['commit-sha'])
    expect(await branch.paths('orgs/acme/totals')).toHaveLength(5)
    expect(await branch.paths('orgs/globex/totals')).toHaveLength(5)
    expect(Object.keys((await branch.json('archive.json')).targets)).toEqual(['orgs/acme', 'orgs/globex'])
  }),
)

test(
  'two first runs: one root, both are there',
  scenario(options, async (stage) => {
    const { run, branch } = stage
    const rival = beforeFirst(stage, isCreation, () => run({ ...inputs, organization: 'globex' }))
    const ours = await run(inputs)
    expect([(await rival()).code, ours.code]).toEqual([0, 0])
    const [root, next, ...more] = await branch.commits()
    expect(root?.parents).toEqual([])
    expect(next?.parents).toEqual([root?.sha])
    expect(more).toEqual([])
    expect(await branch.paths('orgs/acme/totals')).toHaveLength(4)
    expect(await branch.paths('orgs/globex/totals')).toHaveLength(5)
  }),
)

test(
  'a run for the same organization: its days are not committed twice',
  scenario(options, async (stage) => {
    const { run, branch } = stage
    const rival = beforeFirst(stage, isCreation, () => run(inputs))
    const ours = await run(inputs)
    const winner: Run = await rival()
    expect([winner.code, ours.code]).toEqual([0, 0])
    expect((await branch.commits()).map(({ sha }) => sha)).toEqual([winner.outputs['commit-sha']])
    expect(await branch.paths('orgs/acme/totals')).toHaveLength(4)
  }),
)

test(
  'a run for the same organization that was given newer figures: they stay',
  scenario(options, async (stage) => {
    const { run, branch, simulator } = stage
    const path = 'orgs/acme/totals/2026/11/2026-11-19.json'
    const record = simulator.world.totals('orgs/acme', '2026-11-19')
    const revise = (users: number) => {
      const revised = { ...record, daily_active_users: users }
      simulator.world.override('orgs/acme', 'totals', '2026-11-19', [revised])
      return canonicalText(revised)
    }
    await run(inputs)
    revise(1001)
    let newer = ''
    const rival = beforeFirst(stage, isUpdate, () => {
      newer = revise(1002)
      return run(inputs)
    })
    expect((await run(inputs)).code).toBe(0)
    expect((await rival()).code).toBe(0)
    expect(await branch.read(path)).toBe(newer)
    expect(await branch.commits()).toHaveLength(2)
  }),
)

test(
  'a hand-made commit: its files stay, also one that is ours',
  scenario(options, async (stage) => {
    const { run, branch, repository, simulator } = stage
    const inputs = { reports: 'totals', 'backfill-days': '6' }
    await run(inputs)
    const foreign = { 'notes.md': 'Mine.\n', 'orgs/acme/totals/2026/11/2026-11-15.json': null }
    const rival = beforeFirst(stage, isUpdate, () => commitFiles(repository, branch.name, foreign))
    const ours = await run(inputs, '2026-11-21T06:40:00Z')
    expect(ours.code).toBe(0)
    expect((await branch.commits()).map(({ sha }) => sha)).toEqual([
      expect.any(String),
      await rival(),
      ours.outputs['commit-sha'],
    ])
    expect(await branch.read('notes.md')).toBe('Mine.\n')
    expect(await branch.read('orgs/acme/totals/2026/11/2026-11-18.json')).toBe(
      canonicalText(simulator.world.totals('orgs/acme', '2026-11-18')),
    )
    // The day that somebody deleted is missing, so it is fetched again.
    await run(inputs)
    expect(await branch.read('orgs/acme/totals/2026/11/2026-11-15.json')).toBe(
      canonicalText(simulator.world.totals('orgs/acme', '2026-11-15')),
    )
  }),
)
