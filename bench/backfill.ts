// First runs: a month and a year, one report and five, with and without the latency of a network.
import { countCommits } from './torture/state.ts'
import { measure } from './measure.ts'
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
  'peak MB',
]

const back = (offset: number): string =>
  new Date(Date.parse(now) - offset * 86_400_000).toISOString().slice(0, 10)

export async function benchBackfill(results: Results): Promise<void> {
  results.heading('First runs')
  const rows: string[][] = []
  for (const [count, reports] of Object.entries(reportsOf)) {
    for (const days of [28, 365]) {
      for (const latency of [0, 50]) {
        rows.push(
          await simulated(
            now,
            async (simulator, repository) => {
              // The simulator invents a day when it is first asked for; that is not the action's time.
              for (let offset = 1; offset <= days; offset++) simulator.world.totals(ENTITY, back(offset))
              if (latency > 0) simulator.fault(() => ({ kind: 'delay', ms: latency }))
              const cost = await measure(simulator, {
                enterprise: 'initech',
                reports,
                'user-data': 'full',
                'backfill-days': String(days),
                'backfill-minutes': '0',
              })
              return [
                String(days),
                count,
                String(latency),
                cost.outputs['days-added'] ?? '',
                String(cost.apiRequests),
                String(cost.downloads),
                String(await countCommits(repository)),
                cost.seconds.toFixed(1),
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
}
