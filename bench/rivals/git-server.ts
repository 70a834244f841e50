// Git over smart HTTP, as GitHub serves it: git's own http-backend behind a port that waits, counts and requires the token.
import { spawn } from 'node:child_process'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gitEnvironment } from '../../simulator/git/git-process.ts'

export interface GitServer {
  /** The repository's address, without a token. */
  readonly url: string
  /** What went over this port so far; the backend compresses, so bodies are small already. */
  readonly traffic: Readonly<Record<'requests' | 'bytesIn' | 'bytesOut', number>>
  close(): Promise<void>
}

interface Options {
  readonly token: string
  readonly latency: () => number
}

/** The lines before the first blank one are headers of the CGI. */
function readCgi(output: Buffer): { status: number; headers: Record<string, string>; body: Buffer } {
  const end = output.indexOf('\r\n\r\n')
  const lines = output.subarray(0, end).toString().split('\r\n')
  const headers = Object.fromEntries(lines.map((line) => line.split(/:\s*/, 2) as [string, string]))
  const { Status: status = '200', ...others } = headers
  return { status: Number.parseInt(status, 10), headers: others, body: output.subarray(end + 4) }
}

async function backend(repository: string, request: IncomingMessage, body: Buffer): Promise<Buffer> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const header = (name: string) => String(request.headers[name] ?? '')
  const child = spawn('git', ['-c', 'http.receivepack=true', 'http-backend'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ...gitEnvironment,
      GIT_PROJECT_ROOT: path.dirname(repository),
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_PROTOCOL: header('git-protocol'),
      REMOTE_USER: 'bench',
      REQUEST_METHOD: request.method,
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: header('content-type'),
      CONTENT_LENGTH: String(body.length),
      HTTP_CONTENT_ENCODING: header('content-encoding'),
    },
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  // It does not wait for a body if the request has none.
  child.stdin.on('error', () => undefined)
  child.stdin.end(body)
  await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  return Buffer.concat(chunks)
}

/** Serves one bare repository. */
export async function serveGit(repository: string, { token, latency }: Options): Promise<GitServer> {
  const traffic = { requests: 0, bytesIn: 0, bytesOut: 0 }
  const expected = `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    traffic.requests += 1
    traffic.bytesOut += body.length
    await wait(latency())
    if (request.headers.authorization !== expected) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="GitHub"' }).end()
      return
    }
    const answer = readCgi(await backend(repository, request, body))
    traffic.bytesIn += answer.body.length
    response.writeHead(answer.status, answer.headers).end(answer.body)
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${path.basename(repository)}`,
    traffic,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
