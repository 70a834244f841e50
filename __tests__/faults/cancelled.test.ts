// A cancelled job: the runner sends SIGINT, and SIGTERM 7.5 seconds later. The run ends before its next write, with a sentence,
// and not green.
import { expect, test } from '@jest/globals'
import type { Fault } from '../../simulator/fault.ts'
import { isWrite } from '../action/support/open-stage.ts'
import { expectNoLeak } from './support/leaks.ts'
import { ordinary, three } from './support/ordinary.ts'
import { onStage } from './support/stage.ts'
import { expectTotals } from './support/stored.ts'
import { expectWhole } from './support/whole.ts'

interface Moment {
  readonly when: string
  readonly signal: 'SIGINT' | 'SIGTERM'
  readonly method: string
  readonly path: RegExp
  /** The answer to the request during which the signal is sent. */
  readonly fault: Fault
}

const late: Fault = { kind: 'delay', ms: 300 }

const moments: readonly Moment[] = [
  {
    when: 'a question for links is answered late',
    signal: 'SIGINT',
    method: 'GET',
    path: /day=2026-11-15$/,
    fault: late,
  },
  {
    when: 'a question for links is never answered',
    signal: 'SIGTERM',
    method: 'GET',
    path: /day=2026-11-15$/,
    fault: { kind: 'stall' },
  },
  {
    when: 'a download is never answered',
    signal: 'SIGINT',
    method: 'GET',
    path: /-report\/orgs\/acme\/2026-11-15\//,
    fault: { kind: 'stall' },
  },
  { when: 'the tree is being made', signal: 'SIGTERM', method: 'POST', path: /\/git\/trees$/, fault: late },
  {
    when: 'the commit is being made',
    signal: 'SIGINT',
    method: 'POST',
    path: /\/git\/commits$/,
    fault: late,
  },
]

// Windows ends a process immediately, whatever signal it is sent.
const play = process.platform === 'win32' ? test.concurrent.skip : test.concurrent

play.each(moments)(
  '$signal while $when',
  ({ signal, method, path, fault }) =>
    onStage({}, async (stage) => {
      let child: { kill(signal: NodeJS.Signals): void } | undefined
      let before = Infinity
      stage.simulator.fault((request) => {
        if (request.method !== method || !path.test(request.path) || before !== Infinity) return undefined
        before = stage.simulator.requests.length
        child?.kill(signal)
        return fault
      })
      const { code, errors } = await stage.run(ordinary, { started: (one) => (child = one) })
      expect(code).toBe(1)
      expect(errors).toEqual([expect.stringMatching(/^The job was cancelled\. /)])
      const afterwards = stage.simulator.requests.slice(before).filter(isWrite)
      expect(afterwards).toEqual([])
      expect(await stage.branch.head()).toBeUndefined()
      await expectNoLeak(stage)
      await expectWhole(stage.repository)

      stage.simulator.clearFaults()
      expect((await stage.run(ordinary)).code).toBe(0)
      await expectTotals(stage, three)
    }),
  120_000,
)
