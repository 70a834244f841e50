// An HTTP proxy on loopback as companies have them: CONNECT tunnels, absolute addresses, credentials. It counts what passes.
import { createServer, request as ask } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

export interface Proxy {
  /** Without credentials. */
  readonly host: string
  /** `host:port` of every request or tunnel that was let through. */
  readonly passed: readonly string[]
  readonly refused: readonly string[]
  close(): Promise<void>
}

/** `credentials` is `user:password`; without it, everybody may use the proxy. */
export async function startProxy(credentials?: string): Promise<Proxy> {
  const passed: string[] = []
  const refused: string[] = []
  const sockets = new Set<Socket>()
  const wanted = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`
  const admits = (authorization: string | undefined, to: string): boolean => {
    const isWelcome = wanted === undefined || authorization === wanted
    ;(isWelcome ? passed : refused).push(to)
    return isWelcome
  }
  const server = createServer((request, response) => {
    const { 'proxy-authorization': authorization, ...headers } = request.headers
    const url = URL.parse(request.url ?? '')
    if (url === null || !admits(authorization, url.host)) return void response.writeHead(407).end()
    const { method } = request
    const onward = ask(url, { ...(method === undefined ? {} : { method }), headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.once('error', () => response.destroy())
    request.pipe(onward)
  })
  server.on('connection', (socket) => sockets.add(socket))
  server.on('connect', (request, socket: Socket, head) => {
    socket.on('error', () => socket.destroy())
    const to = request.url ?? ''
    if (!admits(request.headers['proxy-authorization'], to))
      return void socket.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic\r\n\r\n',
      )
    const { hostname, port } = new URL(`http://${to}`)
    let isOpen = false
    const onward = connect(Number(port === '' ? 80 : port), hostname, () => {
      isOpen = true
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      onward.write(head)
      onward.pipe(socket).pipe(onward)
    })
    sockets.add(onward)
    onward.on('error', () => (isOpen ? socket.destroy() : socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    passed,
    refused,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
