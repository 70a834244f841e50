// First runs: a month and a year, one report and five, with and without the latency of a network.
import { countCommits } from './torture/state.ts'
import { type Cost, measure } from './measure.ts'
import type { Results } from './results.ts'
import { simulated } from './simulated.ts'

const now = '2026-11-20T06:40:00Z'
const ENTITY = 'enterprises/initech'
const PEOPLE = 40
const FIVE = 'totals, repos, user-teams, users, teams'
const reportsOf = { one: 'totals', five: FIVE } as const

const columns = [
  'days',
  'reports',
  'latency ms',
  'snapshots',
  'API requests',
  'downloads',
  'commits',
  'seconds',
  '× serial',
  'peak MB',
]

/** How many times faster a year of one report is, with 50 ms latency, than the same requests one after the other. */
const PROMISED = 8

const back = (offset: number): string =>
  new Date(Date.parse(now) - offset * 86_400_000).toISOString().slice(0, 10)

/** The time without latency plus the wait of every request: the least that sequential requests take. */
const serialSeconds = (work: number, { apiRequests, downloads }: Cost, latency: number): number =>
  work + ((apiRequests + downloads) * latency) / 1000

export async function benchBackfill(results: Results): Promise<void> {
  results.heading('First runs')
  const rows: string[][] = []
  let promised = Number.NaN
  for (const [count, reports] of Object.entries(reportsOf)) {
    for (const days of [28, 365]) {
      let work = Number.NaN
      for (const latency of [0, 50]) {
        rows.push(
          await simulated(
            now,
            async (simulator, repository) => {
              // The simulator computes a day at the first request for it; the action's time must not include that.
              for (let offset = 1; offset <= days; offset++) simulator.world.totals(ENTITY, back(offset))
              if (latency > 0) simulator.fault(() => ({ kind: 'delay', ms: latency }))
              const cost = await measure(simulator, {
                enterprise: 'initech',
                reports,
                'user-data': 'full',
                'backfill-days': String(days),
                'backfill-minutes': '0',
              })
              if (latency === 0) work = cost.seconds
              const timesSerial = serialSeconds(work, cost, latency) / cost.seconds
              if (count === 'one' && days === 365 && latency === 50) promised = timesSerial
              return [
                String(days),
                count,
                String(latency),
                cost.outputs['days-added'] ?? '',
                String(cost.apiRequests),
                String(cost.downloads),
                String(await countCommits(repository)),
                cost.seconds.toFixed(1),
                timesSerial.toFixed(1),
                cost.peakMegabytes.toFixed(0),
              ]
            },
            { people: PEOPLE, private: true },
          ),
        )
      }
    }
  }
  results.table('First runs of one enterprise', columns, rows)
  results.promise(
    `A year of totals with 50 ms latency is ${PROMISED} times as fast as one request after the other: ${promised.toFixed(1)} times.`,
    promised >= PROMISED,
  )
}
