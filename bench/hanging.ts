// A hundred organizations, one of which never answers: the others are stored, and the run ends in time.
import { addTwinsOfGlobex } from '../__tests__/action/support/more-organizations.ts'
import { type Measured, showCosts } from './costs.ts'
import { measure } from './measure.ts'
import type { Results } from './results.ts'
import { simulated } from './simulated.ts'
import { filesOf } from './torture/state.ts'

const HANGING = 'org-50'
const MOST_SECONDS = 300
const logins = Array.from({ length: 100 }, (_, number) => `org-${number}`)
const inputs = { organization: logins.join(','), reports: 'totals', 'backfill-days': '5' }

export async function benchHanging(results: Results): Promise<void> {
  results.heading('A hundred organizations')
  const run = (hanging: boolean) =>
    simulated(
      '2026-11-20T06:40:00Z',
      async (simulator, repository) => {
        if (hanging)
          simulator.fault(({ path }) =>
            path.startsWith(`/orgs/${HANGING}/`) ? { kind: 'stall' } : undefined,
          )
        addTwinsOfGlobex(simulator, new Set(logins))
        const cost = await measure(simulator, inputs, { expected: hanging ? 'red' : 'green' })
        const paths = [...(await filesOf(repository)).keys()]
        const stored = logins.filter((login) =>
          paths.some((path) => path.startsWith(`orgs/${login}/totals/`)),
        ).length
        return { cost, stored }
      },
      { people: 40 },
    )
  const [well, hanging] = [await run(false), await run(true)]
  showCosts(results, 'A hundred organizations, five days of totals', [
    { what: `all answer, ${well.stored} stored`, cost: well.cost },
    { what: `one never answers, ${hanging.stored} stored`, cost: hanging.cost },
  ] satisfies Measured[])
  results.promise(
    `One organization that never answers keeps none of the other 99 from being stored, within ${MOST_SECONDS} s.`,
    hanging.stored === 99 && hanging.cost.seconds <= MOST_SECONDS,
  )
}
