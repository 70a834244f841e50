import { createApi } from './api.ts'
import type { FaultScript } from './fault.ts'
import { fileFor } from './files.ts'
import { openRepository } from './git/git-repository.ts'
import type { Hub } from './hub.ts'
import { listen, type Port, type Received } from './listener.ts'
import { readOpenApi } from './openapi.ts'
import { createRateLimit } from './rate-limit.ts'
import { createRecorder, type RecordedRequest } from './recorder.ts'
import { defaultSettings, type Settings } from './settings.ts'
import type { Counting } from './world/windows.ts'
import { createWorld, type World } from './world/world.ts'

export interface SimulatorOptions {
  /** The bare repository behind the Git Data API; created if it does not exist. */
  readonly repositoryPath: string
  /** The simulated instant, which every answer has in its `Date` header. */
  readonly now?: string
  readonly seed?: number
  readonly apiPort?: number
  readonly filesPort?: number
  readonly repository?: string
  readonly private?: boolean
  readonly metricsApi?: Settings['metricsApi']
  /** People in `acme`. */
  readonly people?: number
  /** Days of data before 2026-11-21. */
  readonly days?: number
  /** How the people of a week and a month are counted; by default, by the calendar. */
  readonly counting?: Counting
}

export interface Simulator {
  readonly apiUrl: string
  readonly filesUrl: string
  /** Reads Copilot metrics and seats. */
  readonly metricsToken: string
  /** Reads and writes the data repository. */
  readonly dataToken: string
  /** Reads what Copilot costs, and nothing else. The metrics token can do so only if `settings.billing` is `open`. */
  readonly billingToken: string
  readonly requests: readonly RecordedRequest[]
  /** Breaches of GitHub's description, and downloads that carried an Authorization header. */
  readonly violations: readonly string[]
  readonly world: World
  readonly settings: Settings
  setNow(instant: string): void
  /** Asks the script for a fault at each request; with several scripts, the first fault counts. */
  fault(script: FaultScript): void
  clearFaults(): void
  close(): Promise<void>
}

/** Starts a GitHub on two loopback ports: the REST API, and the files behind signed links. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  let now = options.now ?? '2026-11-21T06:40:00Z'
  const seed = options.seed ?? 1
  const violations: string[] = []
  const scripts: FaultScript[] = []
  const recorder = createRecorder()
  const git = await openRepository(options.repositoryPath, now)
  const hub: Hub = {
    world: createWorld({
      seed,
      people: options.people ?? 300,
      days: options.days ?? 400,
      counting: options.counting,
      now: () => now,
    }),
    settings: defaultSettings({
      private: options.private ?? true,
      metricsApi: options.metricsApi ?? 'closed',
    }),
    git,
    repository: options.repository ?? 'acme/copilot-archive',
    seed,
    rateLimit: createRateLimit(() => now),
    metricsToken: `ghp_simulatedMetricsToken${String(seed).padStart(15, '0')}`,
    dataToken: `ghs_simulatedArchiveToken${String(seed).padStart(15, '0')}`,
    billingToken: `ghp_simulatedBillingToken${String(seed).padStart(15, '0')}`,
    apiUrl: '',
    filesUrl: '',
    now: () => now,
  }
  const api = createApi(hub, readOpenApi(), (text) => violations.push(text))

  const portOf = (port: 'api' | 'files', handlers: Pick<Port, 'answer' | 'unanswered'>): Port => ({
    ...handlers,
    now: () => now,
    async faultFor(request) {
      const record = recorder.begin(port, request)
      for (const script of scripts) {
        const { method, headers, body } = request
        const fault = await script({ port, method, path: record.path, headers, body, count: record.count })
        if (fault) return fault
      }
      return undefined
    },
    finished: (request, status, bytes) => recorder.end(request, status, bytes),
  })
  const refuseAuthorization = ({ url, headers }: Received): void => {
    if (headers.authorization !== undefined)
      violations.push(`GET ${url.pathname}: a file was requested with an Authorization header`)
  }
  const apiListener = await listen(
    portOf('api', { answer: api.answer, unanswered: api.check }),
    options.apiPort ?? 0,
  )
  const filesListener = await listen(
    portOf('files', {
      answer(request) {
        refuseAuthorization(request)
        return fileFor(hub, request.url, request.headers.authorization !== undefined)
      },
      unanswered: refuseAuthorization,
    }),
    options.filesPort ?? 0,
  )
  hub.apiUrl = apiListener.url
  hub.filesUrl = filesListener.url

  return {
    apiUrl: hub.apiUrl,
    filesUrl: hub.filesUrl,
    metricsToken: hub.metricsToken,
    dataToken: hub.dataToken,
    billingToken: hub.billingToken,
    requests: recorder.requests,
    violations,
    world: hub.world,
    settings: hub.settings,
    setNow: (instant) => void (now = instant),
    fault: (script) => void scripts.push(script),
    clearFaults: () => void scripts.splice(0),
    async close() {
      await Promise.all([apiListener.close(), filesListener.close()])
      git.close()
    },
  }
}
