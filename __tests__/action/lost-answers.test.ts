// A write succeeded but its answer was lost, or GitHub failed briefly: success, exactly one commit, and the run says what it did.
import { expect, test } from '@jest/globals'
import type { Fault } from '../../simulator/fault.ts'
import { scenario, type Stage } from './support/scenario.ts'

const inputs = { reports: 'totals', 'backfill-days': '4' }
const options = { now: '2026-11-20T06:40:00Z', people: 40 }

/** Applies a fault to the first write whose path contains `step`; returns whether that happened. */
function strike({ simulator }: Stage, step: string, fault: Fault): () => boolean {
  let struck = false
  simulator.fault(({ method, path }) => {
    if (struck || method === 'GET' || !path.includes(step)) return undefined
    struck = true
    return fault
  })
  return () => struck
}

const lost: Fault = { kind: 'lost' }

test.each([
  { what: 'the answer is lost', step: '/git/trees', fault: lost },
  { what: 'the answer is lost', step: '/git/commits', fault: lost },
  { what: 'the answer is lost', step: '/git/refs', fault: lost },
  { what: 'GitHub answers 502', step: '/git/refs', fault: { kind: 'answer', status: 502 } as const },
])('$what at $step', async ({ step, fault }) => {
  await scenario(options, async (stage) => {
    const { run, branch } = stage
    const first = await run(inputs)
    const struck = strike(stage, step, fault)
    const { errors, outputs } = await run(inputs, '2026-11-21T06:40:00Z')
    expect(struck()).toBe(true)
    expect(errors).toEqual([])
    expect(outputs).toMatchObject({ changed: 'true', 'days-added': '1', 'days-restated': '1' })
    expect((await branch.commits()).map(({ sha }) => sha)).toEqual([
      first.outputs['commit-sha'],
      outputs['commit-sha'],
    ])
  })()
})

test(
  'the answer to the creation of the branch is lost',
  scenario(options, async (stage) => {
    const { run, branch } = stage
    const struck = strike(stage, '/git/refs', lost)
    const { errors, outputs } = await run(inputs)
    expect(struck()).toBe(true)
    expect(errors).toEqual([])
    expect(outputs).toMatchObject({ changed: 'true', 'days-added': '3', 'days-pending': '1' })
    expect((await branch.commits()).map(({ sha, parents }) => [sha, parents])).toEqual([
      [outputs['commit-sha'], []],
    ])
  }),
)
