// However GitHub writes the files of a report, the branch contains the same bytes.
import { expect, test } from '@jest/globals'
import type { Settings } from '../../simulator/settings.ts'
import { branchOf } from './support/branch.ts'
import { scenario } from './support/scenario.ts'

const forms: Readonly<Record<string, Partial<Settings>>> = {
  array: { bodyForm: 'array' },
  pretty: { bodyForm: 'pretty' },
  crlf: { bodyForm: 'crlf' },
  bom: { bodyForm: 'bom' },
  'blank-lines': { bodyForm: 'blank-lines' },
  'no-final-newline': { bodyForm: 'no-final-newline' },
  gzip: { bodyForm: 'gzip' },
  'gzip-encoded': { bodyForm: 'gzip-encoded' },
  'other-order': { rowOrder: 7 },
  'other-order-gzip': { rowOrder: 11, bodyForm: 'gzip' },
}

test(
  'every form of a file becomes the same tree',
  scenario({ people: 60 }, async ({ run, branch, repository, simulator }) => {
    const inputs = { reports: 'totals, totals-28-day', 'backfill-days': '2' }
    const plain = { ...simulator.settings }
    expect((await run(inputs)).code).toBe(0)
    const trees: Record<string, readonly string[]> = {}
    for (const [name, settings] of Object.entries(forms)) {
      Object.assign(simulator.settings, plain, settings)
      const { errors } = await run({ ...inputs, 'data-branch': `form/${name}` })
      expect([name, errors]).toEqual([name, []])
      const form = branchOf(repository, `form/${name}`)
      trees[name] = [await form.page(), ...(await form.blobs())]
    }
    const tree = [await branch.page(), ...(await branch.blobs())]
    expect(trees).toEqual(Object.fromEntries(Object.keys(forms).map((name) => [name, tree])))
  }),
)

test(
  'a record that comes in two files, or twice, is stored once; records that differ are all kept',
  scenario({ people: 60 }, async ({ run, branch, simulator }) => {
    const day = '2026-11-19'
    const record = simulator.world.totals('orgs/acme', day)
    const other = { ...record, daily_active_users: 1 }
    simulator.settings.linksPerReport = 3
    simulator.world.override('orgs/acme', 'totals', day, [record, record, other])
    const inputs = { reports: 'totals', day, 'backfill-days': '1' }
    const { errors, requests } = await run(inputs)
    expect(errors).toEqual([])
    expect(requests.filter(({ port }) => port === 'files')).toHaveLength(3)
    const stored = await branch.json(`orgs/acme/totals/2026/11/${day}.json`)
    expect(stored).toHaveLength(2)
    expect(stored).toEqual(
      expect.arrayContaining(
        [record, other].map((one) =>
          expect.objectContaining({
            daily_active_users: one['daily_active_users'],
            organization_id: '8001',
          }),
        ),
      ),
    )

    simulator.settings.linksPerReport = 1
    simulator.settings.rowOrder = 5
    simulator.world.override('orgs/acme', 'totals', day, [other, record])
    const again = await run(inputs)
    expect(again.writes).toEqual([])
    expect(again.outputs['changed']).toBe('false')
  }),
)
