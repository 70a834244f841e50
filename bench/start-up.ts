// From the start of the process to its first request, against a process that does nothing.
import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { runAction } from '../simulator/action-runner.ts'
import type { Simulator } from '../simulator/server.ts'
import { median } from './median.ts'
import type { Results } from './results.ts'
import { simulated } from './simulated.ts'

const RUNS = 15

async function emptyProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--eval', ''], { stdio: 'ignore' })
  const start = performance.now()
  await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve))
  return performance.now() - start
}

async function untilFirstRequest(simulator: Simulator): Promise<number> {
  let [start, first] = [0, 0]
  simulator.clearFaults()
  simulator.fault(() => {
    first ||= performance.now()
    return { kind: 'answer', status: 401 }
  })
  await runAction({
    apiUrl: simulator.apiUrl,
    dataToken: simulator.dataToken,
    with: { token: simulator.metricsToken },
    started: () => (start = performance.now()),
  })
  if (first === 0) throw new Error('The action made no request.')
  return first - start
}

export async function benchStartUp(results: Results): Promise<void> {
  results.heading('Start-up')
  const [empty, bundle]: [number[], number[]] = [[], []]
  await simulated('2026-11-20T06:40:00Z', async (simulator) => {
    // In turns, so that a busy moment of the machine meets both.
    for (let run = 0; run < RUNS; run++) {
      empty.push(await emptyProcess())
      bundle.push(await untilFirstRequest(simulator))
    }
  })
  const row = (what: string, values: readonly number[]) => [
    what,
    ...[Math.min(...values), median(values), Math.max(...values)].map((value) => value.toFixed(0)),
  ]
  results.table(
    `Milliseconds, ${RUNS} runs`,
    ['', 'fastest', 'median', 'slowest'],
    [row('empty node process, to its end', empty), row('dist/index.js, to its first request', bundle)],
  )
  const allowed = 1.6 * median(empty) + 60
  results.promise(
    `Start-up takes at most 1.6 × empty + 60 ms = ${allowed.toFixed(0)} ms: ${median(bundle).toFixed(0)} ms.`,
    median(bundle) <= allowed,
  )
}
