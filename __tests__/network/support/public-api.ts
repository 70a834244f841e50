// The simulator's API under a public name, with https, a certificate and a test resolver. Only then is a link to the
// runner's own network refused, as in production; if the API is on loopback, its links may be, too.
import { request as ask } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { certificateFor } from './certificate.ts'

const API = 'api.example.com'
/** A name whose addresses each test chooses. */
export const FILES = 'reports.example.com'

export interface PublicApi {
  readonly apiUrl: string
  readonly port: number
  /** For the run: it trusts the certificate, and names resolve as the test says. */
  readonly environment: Readonly<Record<string, string>>
  /** Paths that were requested under the name of the file host, or of any other host. */
  readonly files: readonly string[]
  close(): Promise<void>
}

/** Replaces Node's resolver in the action's process by a table, then the real one. */
const resolver = (addresses: Readonly<Record<string, readonly string[]>>): string => {
  const module = `
    import dns from 'node:dns'
    import { syncBuiltinESMExports } from 'node:module'
    const table = ${JSON.stringify(addresses)}
    const { lookup } = dns
    dns.lookup = (host, options, found) => {
      const all = table[host]?.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
      if (all === undefined) return lookup(host, options, found)
      process.nextTick(() => options.all ? found(null, all) : found(null, all[0].address, all[0].family))
    }
    syncBuiltinESMExports()`
  return `--import data:text/javascript,${encodeURIComponent(module)}`
}

export async function publicApi(simulatorUrl: string, fileAddresses: readonly string[]): Promise<PublicApi> {
  const { key, cert, file } = await certificateFor([
    `DNS:${API}`,
    `DNS:${FILES}`,
    'DNS:localhost',
    'IP:127.0.0.1',
  ])
  const files: string[] = []
  const server = createServer({ key, cert }, (request, response) => {
    const { method = 'GET', headers, url = '/' } = request
    if (!headers.host?.startsWith(`${API}:`)) {
      files.push(url)
      return void response.end('{}')
    }
    const onward = ask(new URL(url, simulatorUrl), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    request.pipe(onward)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    apiUrl: `https://${API}:${port}`,
    port,
    environment: {
      NODE_EXTRA_CA_CERTS: file,
      NODE_OPTIONS: resolver({ [API]: ['127.0.0.1'], [FILES]: fileAddresses }),
    },
    files,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
