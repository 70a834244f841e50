// From the start of the process to its first request, against a process that does nothing; and where the time goes.
import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { runAction, type Step } from '../simulator/action-runner.ts'
import type { Simulator } from '../simulator/server.ts'
import { median } from './median.ts'
import type { Results } from './results.ts'
import { simulated } from './simulated.ts'

const RUNS = 15
const PARTS = ['Node itself', 'fetch of Node', 'index.js: zod, Octokit, the reports, inputs']

const WHY =
  '**Why not less.** All inputs are checked before the first request, and that needs the reports with their schemas: about 20 ms. zod takes as much. Node’s own fetch is the cheapest that follows HTTP’s rules; undici beside it cost 45 ms more, and is loaded later.'

async function emptyProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--eval', ''], { stdio: 'ignore' })
  const start = performance.now()
  await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve))
  return performance.now() - start
}

/** Runs the action as far as its first requests. */
const beginRun = (simulator: Simulator, options: Pick<Step, 'started' | 'environment'>) =>
  runAction({
    apiUrl: simulator.apiUrl,
    dataToken: simulator.dataToken,
    with: { token: simulator.metricsToken },
    ...options,
  })

async function untilFirstRequest(simulator: Simulator): Promise<number> {
  let [start, first] = [0, 0]
  simulator.clearFaults()
  simulator.fault(() => {
    first ||= performance.now()
    return { kind: 'answer', status: 401 }
  })
  await beginRun(simulator, { started: () => (start = performance.now()) })
  if (first === 0) throw new Error('The action made no request.')
  return first - start
}

const preload = import.meta.resolve('./start-up-marks.ts')

/** Milliseconds of Node's start, of its `fetch`, and of the rest until the first request is sent. */
async function partsOfStart(simulator: Simulator): Promise<number[]> {
  const { log } = await beginRun(simulator, { environment: { NODE_OPTIONS: `--import ${preload}` } })
  const marks = /^start-up (.*)$/m.exec(log)?.[1]?.split(' ').map(Number)
  if (marks === undefined) throw new Error(`The action did not tell how it started:\n${log}`)
  return marks
}

export async function benchStartUp(results: Results): Promise<void> {
  results.heading('Start-up')
  const [empty, bundle]: [number[], number[]] = [[], []]
  const parts: number[][] = []
  await simulated('2026-11-20T06:40:00Z', async (simulator) => {
    // Takes turns, so that a busy moment of the machine affects both.
    for (let run = 0; run < RUNS; run++) {
      empty.push(await emptyProcess())
      bundle.push(await untilFirstRequest(simulator))
      parts.push(await partsOfStart(simulator))
    }
  })
  const row = (what: string, values: readonly number[]) => [
    what,
    ...[Math.min(...values), median(values), Math.max(...values)].map((value) => value.toFixed(0)),
  ]
  results.table(
    `Milliseconds, ${RUNS} runs`,
    ['', 'fastest', 'median', 'slowest'],
    [
      row('empty node process, to its end', empty),
      row('dist/index.js, to its first request', bundle),
      ...PARTS.map((part, at) =>
        row(
          `  ${part}`,
          parts.map((marks) => marks[at] ?? Number.NaN),
        ),
      ),
    ],
  )
  const allowed = 1.6 * median(empty) + 60
  results.promise(
    `Start-up takes at most 1.6 × empty + 60 ms = ${allowed.toFixed(0)} ms: ${median(bundle).toFixed(0)} ms.`,
    median(bundle) <= allowed,
  )
  results.say(WHY)
}
