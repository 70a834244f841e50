// A simulator with its own repository for one measurement; both are removed afterwards.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator/server.ts'

export async function simulated<Result>(
  now: string,
  use: (simulator: Simulator, repository: string) => Promise<Result>,
  options: Pick<SimulatorOptions, 'people' | 'private'> = {},
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'))
  const repository = path.join(folder, 'data.git')
  const simulator = await startSimulator({ ...options, repositoryPath: repository, now })
  try {
    return await use(simulator, repository)
  } finally {
    await simulator.close()
    await rm(folder, { recursive: true, force: true })
  }
}
