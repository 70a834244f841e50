// A simulator with its own repository, and the shipped bundle run against it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Finished, runAction, type Step } from '../../../simulator/action-runner.ts'
import type { RecordedRequest } from '../../../simulator/recorder.ts'
import { type SimulatorOptions, startSimulator } from '../../../simulator/server.ts'
import { branchOf } from './branch.ts'

export interface Run extends Finished {
  /** What arrived at the simulator from the start of the run to its end. */
  readonly requests: readonly RecordedRequest[]
  readonly writes: readonly RecordedRequest[]
  /** The sentences of the run's error annotations. */
  readonly errors: readonly string[]
}

/** The differences from an ordinary run. */
export interface Circumstances {
  /** The instant of the simulated clock. */
  readonly now?: string | undefined
  readonly environment?: Readonly<Record<string, string>>
  readonly started?: NonNullable<Step['started']> | undefined
}

/** A clock that skips waits, and the bundle compiled once for all runs, so that tests are fast. */
const quicker = {
  NODE_OPTIONS: `--import ${import.meta.resolve('./waits.ts')}`,
  NODE_COMPILE_CACHE: path.join(tmpdir(), 'compiled-action'),
}

/** The runner's escapes of a command's text: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
const unescaped = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')

const errorsOf = (log: string): string[] =>
  [...log.matchAll(/^::error::(.*)$/gm)].map(([, text = '']) => unescaped(text))

/** A GraphQL query is a POST, but changes nothing. */
export const isWrite = ({ method, path }: Pick<RecordedRequest, 'method' | 'path'>): boolean =>
  method !== 'GET' && path !== '/graphql'

export async function openStage(options: Partial<SimulatorOptions>) {
  const folder = await mkdtemp(path.join(tmpdir(), 'stage-'))
  const repository = path.join(folder, 'data.git')
  const simulator = await startSimulator({ repositoryPath: repository, ...options })

  async function run(
    inputs: Readonly<Record<string, string>> = {},
    { now, environment = {}, started }: Circumstances = {},
  ): Promise<Run> {
    if (now !== undefined) simulator.setNow(now)
    const before = simulator.requests.length
    const finished = await runAction({
      apiUrl: simulator.apiUrl,
      dataToken: simulator.dataToken,
      // Four weeks, so that a first run does not read a year; tests of the whole year set it themselves.
      with: { token: simulator.metricsToken, 'backfill-days': '28', ...inputs },
      environment: { ...quicker, ...environment },
      ...(started === undefined ? {} : { started }),
    })
    const requests = simulator.requests.slice(before)
    const writes = requests.filter(isWrite)
    return { ...finished, requests, writes, errors: errorsOf(finished.log) }
  }

  return {
    simulator,
    repository,
    branch: branchOf(repository),
    run,
    close: async (): Promise<void> => {
      await simulator.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 9 })
    },
  }
}
