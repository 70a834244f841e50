// Every derived file made again from ten years of one organization's snapshots.
import { type Measured, printCosts } from './costs.ts'
import { growArchive } from './grown-archive.ts'
import { measure } from './measure.ts'
import { simulated } from './simulated.ts'

const TEN_YEARS = 10 * 365 + 2
const FETCHED = 30

export async function benchRebuild(): Promise<void> {
  const cost = await simulated('2026-11-20T06:40:00Z', async (simulator, repository) => {
    await measure(simulator, { 'backfill-days': String(FETCHED), reports: 'totals' })
    // Its older days are copies of one, so that rows and history are not what the snapshots say.
    await growArchive(repository, TEN_YEARS - FETCHED)
    return measure(simulator, { token: '', rebuild: 'true' })
  })
  const measured: readonly Measured[] = [{ what: `rebuild, ${TEN_YEARS} days stored`, cost }]
  printCosts('Every derived file made again, without a metrics token', measured)
}
