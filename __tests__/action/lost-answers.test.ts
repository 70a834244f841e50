// A write went through and its answer was lost, or GitHub stumbled: success, exactly one commit, and the run says what it did.
import { expect, test } from '@jest/globals'
import type { Fault } from '../../simulator/fault.ts'
import { scenario } from './support/scenario.ts'

const inputs = { reports: 'totals', 'backfill-days': '6' }
const options = { now: '2026-11-20T06:40:00Z', people: 40 }

const faults: readonly { readonly what: string; readonly fault: Fault }[] = [
  { what: 'the answer is lost', fault: { kind: 'lost' } },
  { what: 'the connection breaks before', fault: { kind: 'reset' } },
  { what: 'GitHub answers 502', fault: { kind: 'answer', status: 502 } },
]
const steps = ['/git/trees', '/git/commits', '/git/refs'] as const
const cases = faults.flatMap((one) => steps.map((step) => ({ ...one, step })))

test.each(cases)(
  '$what, at POST $step of a first run and once more of a later run',
  async ({ fault, step }) => {
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
      expect(commits.map(({ sha }) => sha)).toEqual([
        first.outputs['commit-sha'],
        later.outputs['commit-sha'],
      ])
      expect([...struck]).toEqual(['first', 'later'])
    })()
  },
)
