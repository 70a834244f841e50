import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/server.ts'

/** A running simulator with its own repository, and short functions for requests. */
export interface Fixture {
  readonly simulator: Simulator
  readonly repositoryPath: string
  /** Sends a request to the API; returns status, parsed body and headers. */
  ask(method: string, path: string, options?: AskOptions): Promise<Asked>
  /** The text behind the links of a report. */
  download(path: string): Promise<string>
  close(): Promise<void>
}

interface AskOptions {
  readonly body?: unknown
  readonly token?: string
  readonly accept?: string
}

interface Asked {
  readonly status: number
  /** The parsed body; the test states the type that it expects. */
  readonly json: ReturnType<typeof JSON.parse>
  readonly text: string
  readonly headers: Headers
}

/** The data repository of the simulator. */
export const repository = '/repos/acme/copilot-archive'

export async function startFixture(options: Partial<SimulatorOptions> = {}): Promise<Fixture> {
  const folder = await mkdtemp(join(tmpdir(), 'simulator-'))
  const repositoryPath = join(folder, 'data.git')
  const simulator = await startSimulator({ repositoryPath, ...options })
  const ask: Fixture['ask'] = async (method, path, { body, token, accept } = {}) => {
    const usual = path.startsWith('/repos/') ? simulator.dataToken : simulator.metricsToken
    const response = await fetch(simulator.apiUrl + path, {
      method,
      headers: { authorization: `token ${token ?? usual}`, ...(accept ? { accept } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json')
    const json = isJson ? JSON.parse(text) : {}
    return { status: response.status, json, text, headers: response.headers }
  }
  return {
    simulator,
    repositoryPath,
    ask,
    async download(path) {
      const { json } = await ask('GET', path)
      const links: string[] = json.download_links
      const parts = links.map(async (link) => (await fetch(link)).text())
      return (await Promise.all(parts)).join('')
    },
    async close() {
      await simulator.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 9 })
    },
  }
}
