// Everything at once: each report has its folder, and the second run of a morning finds nothing new in any of them.
import { expect, test } from '@jest/globals'
import { askedNames, reports } from '../../src/reports/all.ts'
import type { Report } from '../../src/reports/report.ts'
import { scenario } from './support/scenario.ts'

const seriesOf = (paths: readonly string[]) => [
  ...new Set(paths.flatMap((path) => /^(.*)\/\d{4}\/\d\d\/[^/]+$/.exec(path)?.[1] ?? [])),
]

const named = (isMeant: (report: Report) => boolean) => askedNames.filter((name) => isMeant(reports[name]))
const impersonal = named(({ personal }) => personal === undefined)

test.each([
  { mode: 'none', input: 'organization', slug: 'acme', target: 'orgs/acme', names: impersonal },
  {
    mode: 'full',
    input: 'enterprise',
    slug: 'initech',
    target: 'enterprises/initech',
    names: askedNames,
  },
])('of an $input with user-data $mode', async ({ mode, input, slug, target, names }) => {
  await scenario(
    { now: '2026-11-20T06:40:00Z', metricsApi: 'open', people: 40 },
    async ({ run, branch, simulator }) => {
      simulator.settings.billing = 'open'
      const inputs = { [input]: slug, reports: 'all', 'user-data': mode, 'backfill-days': '4' }
      const first = await run(inputs)
      expect(first.errors).toEqual([])
      expect(seriesOf(await branch.paths()).toSorted()).toEqual(
        names.map((name) => `${target}/${name}`).toSorted(),
      )
      const again = await run(inputs)
      expect(again.errors).toEqual([])
      expect(again.writes).toEqual([])
      expect(again.outputs).toMatchObject({ changed: 'false', 'days-added': '0', 'days-restated': '0' })
    },
  )()
})
