// A simulator with a repository of its own and the shipped bundle run against it, with every debug log switched on.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runAction, type Step } from '../../../simulator/action-runner.ts'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../../simulator/server.ts'
import { type Branch, branchOf } from '../../action/support/branch.ts'
import type { Run } from '../../action/support/scenario.ts'

const debug = { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true', ACTIONS_RUNNER_DEBUG: 'true' }

/** What differs from an ordinary run. */
export interface Circumstances {
  readonly now?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly started?: NonNullable<Step['started']>
}

export interface FaultStage {
  readonly simulator: Simulator
  readonly repository: string
  readonly branch: Branch
  readonly run: (inputs?: Readonly<Record<string, string>>, circumstances?: Circumstances) => Promise<Run>
  /** All runs so far. */
  readonly runs: readonly Run[]
}

const unescaped = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')

const errorsOf = (log: string): string[] =>
  [...log.matchAll(/^::error::(.*)$/gm)].map(([, text = '']) => unescaped(text))

export async function onStage<Result>(
  options: Partial<SimulatorOptions>,
  play: (stage: FaultStage) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fault-'))
  const repository = path.join(folder, 'data.git')
  const simulator = await startSimulator({ repositoryPath: repository, people: 40, ...options })
  const runs: Run[] = []
  const run: FaultStage['run'] = async (inputs = {}, { now, environment, started } = {}) => {
    if (now !== undefined) simulator.setNow(now)
    const before = simulator.requests.length
    const finished = await runAction({
      apiUrl: simulator.apiUrl,
      dataToken: simulator.dataToken,
      with: { token: simulator.metricsToken, ...inputs },
      environment: { ...debug, ...environment },
      ...(started === undefined ? {} : { started }),
    })
    const requests = simulator.requests.slice(before)
    const writes = requests.filter(({ method }) => method !== 'GET')
    const one = { ...finished, requests, writes, errors: errorsOf(finished.log) }
    runs.push(one)
    return one
  }
  try {
    return await play({ simulator, repository, branch: branchOf(repository), run, runs })
  } finally {
    await simulator.close()
    await rm(folder, { recursive: true, force: true })
  }
}
