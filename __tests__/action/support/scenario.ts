// A simulator with a repository of its own, and the shipped bundle run against it. What must hold of every run is asserted here.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from '@jest/globals'
import { type Finished, runAction } from '../../../simulator/action-runner.ts'
import type { RecordedRequest } from '../../../simulator/recorder.ts'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../../simulator/server.ts'
import { type Branch, branchOf } from './branch.ts'
import { git } from './git.ts'

export interface Run extends Finished {
  /** What arrived at the simulator from the start of the run to its end. */
  readonly requests: readonly RecordedRequest[]
  readonly writes: readonly RecordedRequest[]
  /** The sentences of the run's error annotations. */
  readonly errors: readonly string[]
}

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

const errorsOf = (log: string): string[] =>
  [...log.matchAll(/^::error::(.*)$/gm)].map(([, text = '']) => decodeURIComponent(text))

/** The body of a test. */
export function scenario(
  options: Partial<SimulatorOptions>,
  play: (stage: Stage) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'scenario-'))
    const repository = path.join(folder, 'data.git')
    const simulator = await startSimulator({ repositoryPath: repository, ...options })
    const run: Stage['run'] = async (inputs = {}, now, environment = {}) => {
      if (now !== undefined) simulator.setNow(now)
      const before = simulator.requests.length
      const finished = await runAction({
        apiUrl: simulator.apiUrl,
        dataToken: simulator.dataToken,
        with: { token: simulator.metricsToken, ...inputs },
        environment,
      })
      const requests = simulator.requests.slice(before)
      const writes = requests.filter(({ method }) => method !== 'GET')
      return { ...finished, requests, writes, errors: errorsOf(finished.log) }
    }
    try {
      await play({ simulator, repository, branch: branchOf(repository), run })
      expect(simulator.violations).toEqual([])
      expect(await git(repository, ['fsck', '--strict', '--no-dangling', '--no-progress'])).toBe('')
    } finally {
      await simulator.close()
      await rm(folder, { recursive: true, force: true })
    }
  }
}
