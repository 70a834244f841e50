// A daily run without news, with a month and with five years on the branch.
import type { Simulator } from '../simulator/server.ts'
import { type Measured, printCosts, printPromise } from './costs.ts'
import { growArchive } from './grown-archive.ts'
import { measure } from './measure.ts'
import { countRoundTrips } from './round-trips.ts'
import { simulated } from './simulated.ts'

const MOST_REQUESTS = 24
const FIVE_YEARS = 5 * 365 + 1

async function quietRun(simulator: Simulator) {
  const cost = await measure(simulator)
  if (cost.outputs['changed'] !== 'false' || cost.writes > 0) throw new Error('The run found news.')
  return cost
}

/** Apart from the measured runs, which nothing must hold up. */
async function roundTripsOfQuietRun(simulator: Simulator): Promise<number> {
  const rounds = countRoundTrips(simulator)
  await quietRun(simulator)
  simulator.clearFaults()
  return rounds()
}

export async function benchQuietRun(): Promise<void> {
  let roundTrips = Number.NaN
  const measured = await simulated(
    '2026-11-20T06:40:00Z',
    async (simulator, repository): Promise<Measured[]> => {
      await measure(simulator, { 'backfill-days': '30' })
      simulator.setNow('2026-11-20T18:40:00Z')
      const small = await quietRun(simulator)
      await growArchive(repository, FIVE_YEARS - 30)
      roundTrips = await roundTripsOfQuietRun(simulator)
      const large = await quietRun(simulator)
      // The branch must really have grown: a new day still finds its place in it.
      simulator.setNow('2026-11-21T06:40:00Z')
      const daily = await measure(simulator)
      return [
        { what: 'quiet, 30 days stored', cost: small },
        { what: 'quiet, 5 years stored', cost: large },
        { what: 'late and restated day, 5 years stored', cost: daily },
      ]
    },
  )
  printCosts('A daily run with default settings', measured)
  console.log(`\nRequests that wait for each other in a quiet run: ${roundTrips}.`)
  const requests = measured.slice(0, 2).map(({ cost }) => cost.apiRequests + cost.downloads)
  printPromise(
    `A quiet run makes at most ${MOST_REQUESTS} requests, downloads included, and after five years one more than after a month: ${requests.join(' and ')}.`,
    requests.every((count) => count <= MOST_REQUESTS) && requests[1] === (requests[0] ?? 0) + 1,
  )
}
