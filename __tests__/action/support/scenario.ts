// The body of most tests: a stage, a play on it, and what must be true after every play.
import { expect } from '@jest/globals'
import type { Simulator, SimulatorOptions } from '../../../simulator/server.ts'
import type { Branch } from './branch.ts'
import { git } from './git.ts'
import { openStage, type Run } from './open-stage.ts'

export interface Stage {
  readonly simulator: Simulator
  readonly repository: string
  /** The data branch that the action uses by default. */
  readonly branch: Branch
  /** Runs the action with these inputs, at this instant of the simulated clock. */
  readonly run: (
    inputs?: Readonly<Record<string, string>>,
    now?: string,
    environment?: Readonly<Record<string, string>>,
  ) => Promise<Run>
}

/** The body of a test. */
export function scenario(
  options: Partial<SimulatorOptions>,
  play: (stage: Stage) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const { simulator, repository, branch, run, close } = await openStage(options)
    try {
      await play({
        simulator,
        repository,
        branch,
        run: (inputs, now, environment = {}) => run(inputs, { now, environment }),
      })
      expect(simulator.violations).toEqual([])
      expect(await git(repository, ['fsck', '--strict', '--no-dangling', '--no-progress'])).toBe('')
    } finally {
      await close()
    }
  }
}
