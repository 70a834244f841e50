// No run ends green without its result: truncated answers, promises that never settle, processes that end with nothing left to do.
import { expect, test } from '@jest/globals'
import { frontOf } from './support/front.ts'
import { expectNoLeak } from './support/leaks.ts'
import { ordinary, three } from './support/ordinary.ts'
import { onStage } from './support/stage.ts'
import { expectTotals } from './support/stored.ts'

const TIMEOUT = 120_000

test.concurrent(
  'an answer of the API that is cut, and whose length nobody told: asked again',
  () =>
    onStage({}, async (stage) => {
      const front = await frontOf(
        stage.simulator.apiUrl,
        (path, count) => count === 1 && (path.endsWith('day=2026-11-15') || path.includes('/git/ref/')),
      )
      try {
        const environment = { GITHUB_API_URL: front.url }
        const run = await stage.run({ ...ordinary, 'api-url': front.url }, { environment })
        expect([run.code, run.errors]).toEqual([0, []])
        expect(run.outputs).toMatchObject({ 'days-added': '3', 'days-pending': '0' })
        await expectTotals(stage, three)
      } finally {
        await front.close()
      }
    }),
  TIMEOUT,
)

test.concurrent(
  'always cut: red, and the day is not taken for one that is not published',
  () =>
    onStage({}, async (stage) => {
      const front = await frontOf(stage.simulator.apiUrl, (path) => path.endsWith('day=2026-11-15'))
      try {
        const run = await stage.run({ ...ordinary, 'api-url': front.url })
        expect([run.code, run.outputs['days-pending']]).toEqual([1, '0'])
        expect(run.errors[0]).toMatch(/^totals of organization acme.*: /)
        await expectTotals(stage, ['2026-11-14', '2026-11-16'])
        await expectNoLeak(stage)
      } finally {
        await front.close()
      }
    }),
  TIMEOUT,
)

/** Replaces Node's sockets to a port, from the first one on: they connect nowhere, without an error or event. */
const deafSockets = (port: string): string => {
  const module = `
    import net from 'node:net'
    const { connect } = net.Socket.prototype
    net.Socket.prototype.connect = function (...all) {
      return JSON.stringify(all).includes('${port}') ? this : connect.apply(this, all)
    }`
  return `--import data:text/javascript,${encodeURIComponent(module)}`
}

test.concurrent.each(['apiUrl', 'filesUrl'] as const)(
  'a connection (%s) that never comes about and leaves the process nothing to wait for: red with a sentence',
  (name) =>
    onStage({}, async (stage) => {
      const NODE_OPTIONS = deafSockets(new URL(stage.simulator[name]).port)
      const run = await stage.run(ordinary, { environment: { NODE_OPTIONS } })
      expect(run.code).not.toBe(0)
      expect(run.errors.join('\n')).toMatch(/\w.+\./)
      expect(run.writes).toEqual([])
      expect(await stage.branch.head()).toBeUndefined()
    }),
  TIMEOUT,
)
