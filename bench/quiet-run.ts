// A daily run, with a month and with five years on the branch; the requests of each run that wait for each other.
import type { Simulator } from '../simulator/server.ts'
import { type Measured, showCosts } from './costs.ts'
import { growArchive } from './grown-archive.ts'
import { measure } from './measure.ts'
import type { Results } from './results.ts'
import { recordRoundTrips } from './round-trips.ts'
import { simulated } from './simulated.ts'

const MOST_REQUESTS = 24
const FIVE_YEARS = 5 * 365 + 1
const FETCHED = 30
const month = { 'backfill-days': String(FETCHED) }

async function quietRun(simulator: Simulator, inputs = {}) {
  const cost = await measure(simulator, inputs)
  if (cost.outputs['changed'] !== 'false' || cost.writes > 0) throw new Error('The run found news.')
  return cost
}

async function benchRequests(results: Results): Promise<void> {
  const measured = await simulated(
    '2026-11-20T06:40:00Z',
    async (simulator, repository): Promise<Measured[]> => {
      await measure(simulator, month)
      simulator.setNow('2026-11-20T18:40:00Z')
      const small = await quietRun(simulator, month)
      await growArchive(repository, FIVE_YEARS - FETCHED)
      const large = await quietRun(simulator)
      // Checks that the branch has really grown: a new day is added in its place.
      simulator.setNow('2026-11-21T06:40:00Z')
      const daily = await measure(simulator)
      return [
        { what: 'quiet, 30 days stored', cost: small },
        { what: 'quiet, 5 years stored', cost: large },
        { what: 'late and restated day, 5 years stored', cost: daily },
      ]
    },
  )
  showCosts(results, 'A daily run with default settings', measured)
  const requests = measured.slice(0, 2).map(({ cost }) => cost.apiRequests + cost.downloads)
  results.promise(
    `A quiet run makes at most ${MOST_REQUESTS} requests, downloads included, and after five years one more than after a month: ${requests.join(' and ')}.`,
    requests.every((count) => count <= MOST_REQUESTS) && requests[1] === (requests[0] ?? 0) + 1,
  )
}

/** A request without the parts that differ from run to run. */
const described = (request: string): string =>
  request
    .replace(/^(api|files) /, '')
    .replace('GET /repos/acme/copilot-archive', 'GET …')
    .replace(/^(GET) .*\/reports\/([\w-]+).*$/, '$1 $2')
    .replace(/^(GET) .*(-report\/orgs).*$/, '$1 signed link')
    .replace(/\?.*$/, '')
    .replaceAll(/[0-9a-f]{40}/g, 'SHA')

/** The requests that were sent together, with the number of each kind. */
function together(requests: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const request of requests.map(described)) counts.set(request, (counts.get(request) ?? 0) + 1)
  return [...counts].map(([request, count]) => (count === 1 ? request : `${count} × ${request}`)).join(', ')
}

const RUNS = [
  ['first month', '2026-11-20T06:40:00Z', 12],
  ['quiet day', '2026-11-20T18:40:00Z', 5],
  ['day with news', '2026-11-21T06:40:00Z', 9],
] as const

/** Separate from the measured runs, so that nothing delays those. */
async function benchRoundTrips(results: Results): Promise<void> {
  await simulated('2026-11-20T06:40:00Z', async (simulator) => {
    for (const [what, now, most] of RUNS) {
      simulator.setNow(now)
      const rounds = recordRoundTrips(simulator)
      await measure(simulator, month)
      simulator.clearFaults()
      results.table(
        `Round trips of a ${what}, as the simulator logged them`,
        ['', 'requests that went out together'],
        rounds().map((requests, index) => [String(index + 1), together(requests)]),
      )
      results.promise(
        `A ${what} takes at most ${most} round trips: ${rounds().length}.`,
        rounds().length <= most,
      )
    }
  })
}

export async function benchQuietRun(results: Results): Promise<void> {
  results.heading('A daily run')
  await benchRequests(results)
  await benchRoundTrips(results)
}
