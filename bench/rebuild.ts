// Every derived file rebuilt from snapshots: ten years of one organization, one year of fifty.
import { addTwinsOfGlobex } from '../__tests__/action/support/more-organizations.ts'
import { showCosts } from './costs.ts'
import { growArchive } from './grown-archive.ts'
import { measure } from './measure.ts'
import type { Results } from './results.ts'
import { simulated } from './simulated.ts'

const NOW = '2026-11-20T06:40:00Z'
const TEN_YEARS = 10 * 365 + 2
const FETCHED = 30
const MOST_MEGABYTES = 512
const FIFTY = Array.from({ length: 50 }, (_, number) => `org-${number}`)
const rebuild = { token: '', rebuild: 'true' }

const tenYears = () =>
  simulated(NOW, async (simulator, repository) => {
    await measure(simulator, { 'backfill-days': String(FETCHED), reports: 'totals' })
    // Its older days are copies of one day, so rows and history differ from what the snapshots say.
    await growArchive(repository, TEN_YEARS - FETCHED)
    return measure(simulator, rebuild)
  })

const fifty = () =>
  simulated(
    NOW,
    async (simulator, repository) => {
      addTwinsOfGlobex(simulator, new Set(FIFTY))
      const inputs = { organization: FIFTY.join(','), reports: 'totals', 'backfill-days': String(FETCHED) }
      await measure(simulator, inputs)
      for (const login of FIFTY) await growArchive(repository, 365 - FETCHED, `orgs/${login}`)
      return measure(simulator, rebuild)
    },
    { people: 40 },
  )

export async function benchRebuild(results: Results): Promise<void> {
  results.heading('Rebuild')
  const measured = [
    { what: `one organization, ${TEN_YEARS} days`, cost: await tenYears() },
    { what: '50 organizations, 365 days', cost: await fifty() },
  ]
  showCosts(results, 'Every derived file rebuilt, without a metrics token', measured)
  results.promise(
    `Neither takes more than ${MOST_MEGABYTES} MB: ${measured.map(({ cost }) => cost.peakMegabytes.toFixed(0)).join(' and ')} MB.`,
    measured.every(({ cost }) => cost.peakMegabytes <= MOST_MEGABYTES),
  )
}
