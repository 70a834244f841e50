// What one run of the action costs.
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { runAction } from '../simulator/action-runner.ts'
import type { Simulator } from '../simulator/server.ts'

export interface Cost {
  readonly apiRequests: number
  readonly downloads: number
  readonly writes: number
  /** Bodies that were sent and received. */
  readonly bytes: number
  readonly seconds: number
  /** Largest resident set of the process. */
  readonly peakMegabytes: number
  readonly outputs: Readonly<Record<string, string>>
}

const preload = import.meta.resolve('./peak-memory.ts')

/** Runs the action once. Throws when it ends in another colour than expected. */
export async function measure(
  simulator: Simulator,
  inputs: Readonly<Record<string, string>> = {},
  expected: 'green' | 'red' = 'green',
): Promise<Cost> {
  const peakFile = path.join(tmpdir(), `peak-memory-${process.pid}`)
  const before = simulator.requests.length
  const start = performance.now()
  const { code, log, outputs } = await runAction({
    apiUrl: simulator.apiUrl,
    dataToken: simulator.dataToken,
    with: { token: simulator.metricsToken, ...inputs },
    environment: { NODE_OPTIONS: `--import ${preload}`, PEAK_MEMORY_FILE: peakFile },
  })
  const seconds = (performance.now() - start) / 1000
  if ((code === 0 ? 'green' : 'red') !== expected) throw new Error(`The run was not ${expected}:\n${log}`)
  const requests = simulator.requests.slice(before)
  const peakKilobytes = Number(await readFile(peakFile, 'utf8'))
  await rm(peakFile)
  return {
    apiRequests: requests.filter(({ port }) => port === 'api').length,
    downloads: requests.filter(({ port }) => port === 'files').length,
    writes: requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql').length,
    bytes: requests.reduce((sum, { requestBytes, responseBytes }) => sum + requestBytes + responseBytes, 0),
    seconds,
    peakMegabytes: peakKilobytes / 1024,
    outputs,
  }
}
