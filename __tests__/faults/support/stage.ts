// A stage with every debug log switched on, which records its runs.
import type { Simulator, SimulatorOptions } from '../../../simulator/server.ts'
import type { Branch } from '../../action/support/branch.ts'
import { type Circumstances, openStage, type Run } from '../../action/support/open-stage.ts'

const debug = { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true', ACTIONS_RUNNER_DEBUG: 'true' }

export interface FaultStage {
  readonly simulator: Simulator
  readonly repository: string
  readonly branch: Branch
  readonly run: (inputs?: Readonly<Record<string, string>>, circumstances?: Circumstances) => Promise<Run>
  /** All runs so far. */
  readonly runs: readonly Run[]
}

export async function onStage<Result>(
  options: Partial<SimulatorOptions>,
  play: (stage: FaultStage) => Promise<Result>,
): Promise<Result> {
  const { simulator, repository, branch, run, close } = await openStage({ people: 40, ...options })
  const runs: Run[] = []
  try {
    return await play({
      simulator,
      repository,
      branch,
      runs,
      async run(inputs, circumstances = {}) {
        const environment = { ...debug, ...circumstances.environment }
        const one = await run(inputs, { ...circumstances, environment })
        runs.push(one)
        return one
      },
    })
  } finally {
    await close()
  }
}
