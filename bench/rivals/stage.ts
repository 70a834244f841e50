// A variant of archiving with its own simulator, so that none finds what another left.
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { type Simulator, startSimulator } from '../../simulator/server.ts'
import { gitEnvironment } from '../../simulator/git/git-process.ts'
import { measure } from '../measure.ts'
import { runScript } from '../processes.ts'
import { trafficSince } from '../traffic.ts'
import { type GitServer, serveGit } from './git-server.ts'
import type { Settings } from './reports.ts'

export const WAYS = ['this action', 'git way', "tutorial's way"] as const
export type Way = (typeof WAYS)[number]

export interface Sample {
  readonly seconds: number
  readonly requests: number
  /** API answers as gzip, as GitHub sends them; git's own as they are. */
  readonly bytesIn: number
  readonly bytesOut: number
  /** What the script reports about itself. */
  readonly said: string
}

export interface Stage {
  readonly way: Way
  readonly simulator: Simulator
  readonly repository: string
  readonly ref: string
  setLatency(milliseconds: number): void
  /** One run that looks this many days back. */
  run(days: number): Promise<Sample>
  git(...args: string[]): Promise<string>
  /** Bytes of the repository's objects on disk. */
  size(): Promise<number>
  close(): Promise<void>
}

const REFS = {
  'this action': 'refs/heads/copilot-metrics',
  'git way': 'refs/heads/copilot-metrics',
  "tutorial's way": 'refs/heads/main',
} as const

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = await Promise.all(
    files
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).size),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** One run of a rival's script, in a process of its own. */
async function runRival(way: Way, simulator: Simulator, server: GitServer, settings: Settings) {
  const before = { ...server.traffic }
  const first = simulator.requests.length
  const start = performance.now()
  const script = way === 'git way' ? 'rivals/git-way.ts' : 'rivals/tutorial-way.ts'
  const said = await runScript(script, [JSON.stringify(settings)], {
    NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
  })
  const seconds = (performance.now() - start) / 1000
  const { apiRequests, downloads, bytesIn, bytesOut } = trafficSince(simulator, first)
  return {
    seconds,
    said,
    requests: apiRequests + downloads + server.traffic.requests - before.requests,
    bytesIn: bytesIn + server.traffic.bytesIn - before.bytesIn,
    bytesOut: bytesOut + server.traffic.bytesOut - before.bytesOut,
  }
}

export async function openStage(way: Way, now: string): Promise<Stage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rivals-'))
  const repository = path.join(folder, 'data.git')
  const simulator = await startSimulator({ repositoryPath: repository, now, people: 40, private: true })
  let latency = 0
  /** How many bytes compression saved on API answers. */
  let saved = 0
  let today = now.slice(0, 10)
  const server = await serveGit(repository, { token: simulator.dataToken, latency: () => latency })
  const compress = (body: string): string => {
    saved += Buffer.byteLength(body) - gzipSync(body).length
    return body
  }
  simulator.fault(({ port }) =>
    latency > 0
      ? { kind: 'delay', ms: latency }
      : port === 'api'
        ? { kind: 'edit', edit: compress }
        : undefined,
  )
  const git = async (...args: string[]): Promise<string> => {
    const options = { env: gitEnvironment, maxBuffer: 2 ** 28 }
    return (await promisify(execFile)('git', ['-C', repository, ...args], options)).stdout.trim()
  }
  const runOnce = async (days: number): Promise<Sample> => {
    if (way === 'this action') {
      const inputs = { reports: 'totals', 'backfill-days': String(days), 'backfill-minutes': '0' }
      const { apiRequests, downloads, bytesIn, bytesOut, seconds } = await measure(simulator, inputs)
      return { seconds, requests: apiRequests + downloads, bytesIn, bytesOut, said: '' }
    }
    return runRival(way, simulator, server, {
      apiUrl: simulator.apiUrl,
      metricsToken: simulator.metricsToken,
      dataToken: simulator.dataToken,
      gitUrl: server.url,
      organization: 'acme',
      today,
      days,
    })
  }
  return {
    way,
    repository,
    ref: REFS[way],
    simulator: {
      ...simulator,
      setNow(instant) {
        today = instant.slice(0, 10)
        simulator.setNow(instant)
      },
    },
    setLatency: (milliseconds) => void (latency = milliseconds),
    async run(days) {
      saved = 0
      const sample = await runOnce(days)
      return { ...sample, bytesIn: sample.bytesIn - saved }
    },
    git,
    size: () => sizeOf(path.join(repository, 'objects')),
    async close() {
      await server.close()
      await simulator.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 9 })
    },
  }
}
