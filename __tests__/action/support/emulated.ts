// A data repository on `emulate`, a GitHub emulator by others: what passes here does not depend on our own simulator.
import { createServer } from 'node:net'
import { createEmulator } from 'emulate'

export interface Emulated {
  readonly apiUrl: string
  readonly token: string
  /** Answers of the API, without the action. */
  readonly ask: (path: string) => Promise<ReturnType<typeof JSON.parse>>
  readonly close: () => Promise<void>
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** Starts it with the repository `acme/copilot-archive`, which has a first commit. */
export async function startEmulated(): Promise<Emulated> {
  const token = 'ghs_emulatedToken'
  const emulator = await createEmulator({
    service: 'github',
    port: await freePort(),
    seed: {
      tokens: { [token]: { login: 'archivist', scopes: ['repo'] } },
      github: {
        users: [{ login: 'archivist' }],
        orgs: [{ login: 'acme', members: [{ login: 'archivist', role: 'admin' }] }],
        repos: [{ owner: 'acme', name: 'copilot-archive', auto_init: true }],
      },
    },
  })
  return {
    apiUrl: emulator.url,
    token,
    ask: async (path) =>
      (await fetch(`${emulator.url}${path}`, { headers: { authorization: `token ${token}` } })).json(),
    close: () => emulator.close(),
  }
}
