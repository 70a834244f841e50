// What one run of the action costs.
import { runAction } from '../simulator/action-runner.ts'
import type { Simulator } from '../simulator/server.ts'
import { withUsage } from './processes.ts'
import { type Traffic, trafficSince } from './traffic.ts'

export interface Cost extends Traffic {
  readonly seconds: number
  readonly cpuSeconds: number
  /** Largest resident set of the process. */
  readonly peakMegabytes: number
  readonly outputs: Readonly<Record<string, string>>
}

/** Runs the action once. Throws if it is not green or red as expected. */
export async function measure(
  simulator: Simulator,
  inputs: Readonly<Record<string, string>> = {},
  { expected = 'green', workspace = '' }: { expected?: 'green' | 'red'; workspace?: string } = {},
): Promise<Cost> {
  const before = simulator.requests.length
  const { result, usage, seconds } = await withUsage((environment) =>
    runAction({
      apiUrl: simulator.apiUrl,
      dataToken: simulator.dataToken,
      with: { token: simulator.metricsToken, ...inputs },
      environment: { ...environment, ...(workspace === '' ? {} : { GITHUB_WORKSPACE: workspace }) },
    }),
  )
  const { code, log, outputs } = result
  if ((code === 0 ? 'green' : 'red') !== expected) throw new Error(`The run was not ${expected}:\n${log}`)
  return {
    ...trafficSince(simulator, before),
    seconds,
    cpuSeconds: usage.cpuSeconds,
    peakMegabytes: usage.megabytes,
    outputs,
  }
}
