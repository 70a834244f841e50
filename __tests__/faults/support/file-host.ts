// A file host that does what a simulator of GitHub should not do: end bodies in odd ways, redirect anywhere.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FileHost {
  readonly url: string
  /** All requests so far, including refused ones. */
  readonly requests: readonly Pick<IncomingMessage, 'url' | 'headers'>[]
  close(): Promise<void>
}

export async function fileHost(
  answer: (request: IncomingMessage, response: ServerResponse, count: number) => void,
): Promise<FileHost> {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    answer(request, response, requests.filter(({ url }) => url === request.url).length)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
