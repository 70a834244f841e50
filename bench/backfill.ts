// The first run, and a whole year at once.
import { type Measured, printCosts } from './costs.ts'
import { measure } from './measure.ts'
import { simulated } from './simulated.ts'

const now = '2026-11-20T06:40:00Z'

export async function benchBackfill(): Promise<void> {
  const first = await simulated(now, (simulator) => measure(simulator))
  const year = await simulated(now, async (simulator) => {
    // The simulator invents a day when it is first asked for; that is not the action's time.
    for (let offset = 1; offset <= 365; offset++) {
      const day = new Date(Date.parse(now) - offset * 86_400_000).toISOString().slice(0, 10)
      simulator.world.totals('enterprises/initech', day)
    }
    return measure(simulator, { enterprise: 'initech', reports: 'totals', 'backfill-days': '365' })
  })
  const measured: readonly Measured[] = [first, year].map((cost) => ({
    what: `${cost.outputs['days-added']} days added`,
    cost,
  }))
  printCosts('First runs: default settings, and an enterprise with a year of backfill', measured)
}
