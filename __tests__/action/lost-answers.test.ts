// A write went through and its answer was lost, or GitHub stumbled: success, exactly one commit, and the run says what it did.
import { expect, test } from '@jest/globals'
import type { Fault } from '../../simulator/fault.ts'
import { scenario } from './support/scenario.ts'

const inputs = { reports: 'totals', 'backfill-days': '6' }
const options = { now: '2026-11-20T06:40:00Z', people: 40 }

const lost: Fault = { kind: 'lost' }
const reset: Fault = { kind: 'reset' }
const badGateway: Fault = { kind: 'answer', status: 502 }

const cases: readonly { readonly what: string; readonly step: string; readonly fault: Fault }[] = [
  { what: 'the answer is lost', step: '/git/trees', fault: lost },
  { what: 'the answer is lost', step: '/git/commits', fault: lost },
  { what: 'the answer is lost', step: '/git/refs', fault: lost },
  { what: 'the connection breaks', step: '/git/refs', fault: reset },
  { what: 'GitHub answers 502', step: '/git/refs', fault: badGateway },
]

test.each(cases)('$what at $step, in a first run and in a later one', async ({ fault, step }) => {
  await scenario(options, async ({ run, branch, simulator }) => {
    const struck = new Set<string>()
    let morning = 'first'
    simulator.fault(({ method, path }) => {
      if (method === 'GET' || !path.includes(step) || struck.has(morning)) return undefined
      struck.add(morning)
      return fault
    })
    const first = await run(inputs)
    expect(first.errors).toEqual([])
    expect(first.outputs).toMatchObject({ changed: 'true', 'days-added': '5', 'days-pending': '1' })
    expect(first.outputs['commit-sha']).toBe(await branch.head())

    morning = 'later'
    const later = await run(inputs, '2026-11-21T06:40:00Z')
    expect(later.errors).toEqual([])
    expect(later.outputs).toMatchObject({ changed: 'true', 'days-added': '1', 'days-restated': '1' })
    const commits = await branch.commits()
    expect(commits.map(({ sha }) => sha)).toEqual([first.outputs['commit-sha'], later.outputs['commit-sha']])
    expect([...struck]).toEqual(['first', 'later'])
  })()
})
