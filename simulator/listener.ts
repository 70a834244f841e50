import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import { type Answer, refusal } from './exchange.ts'
import { faultBody, type Fault } from './fault.ts'

/** A request that has been read to the end. */
export interface Received {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

/** What a port does with a request: which fault to play, how to answer, what to call at the end. */
export interface Port {
  now(): string
  faultFor(request: Received): Promise<Fault | undefined>
  answer(request: Received): Promise<Answer>
  /** Called instead of `answer` when a fault keeps the request from being handled. */
  unanswered(request: Received): void
  finished(request: Received, status: number, responseBytes: number): void
}

/** Listens on loopback; `close` also breaks connections that wait for an answer. */
export async function listen(port: Port, number: number): Promise<{ url: string; close(): Promise<void> }> {
  const server: Server = createServer((incoming, outgoing) => {
    serve(port, incoming, outgoing).catch((error: unknown) => {
      // A bug in the simulator must be visible; it must not look like an answer from GitHub.
      console.error(error)
      if (!outgoing.headersSent) outgoing.writeHead(500)
      outgoing.end(JSON.stringify({ message: `Simulator failed: ${String(error)}` }))
    })
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(number, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The simulator has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function serve(port: Port, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of incoming) chunks.push(chunk)
  } catch {
    return // The caller has gone away.
  }
  const request: Received = {
    method: incoming.method ?? 'GET',
    url: new URL(`http://127.0.0.1${incoming.url ?? '/'}`),
    headers: incoming.headers,
    body: Buffer.concat(chunks),
  }
  const fault = await port.faultFor(request)
  if (fault?.kind === 'reset' || fault?.kind === 'stall') {
    port.unanswered(request)
    if (fault.kind === 'reset') incoming.socket.destroy()
    return
  }
  if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms))
  if (fault?.kind === 'answer') port.unanswered(request)
  const answer = fault?.kind === 'answer' ? scripted(fault) : withFault(await port.answer(request), fault)
  if (fault?.kind === 'lost') {
    incoming.socket.destroy()
    return
  }
  const body = bodyOf(answer)
  const sent = fault?.kind === 'cut' || fault?.kind === 'short' ? body.subarray(0, fault.bytes) : body
  outgoing.sendDate = false
  outgoing.writeHead(answer.status, {
    date: new Date(port.now()).toUTCString(),
    ...answer.headers,
    ...(answer.status === 204 ? {} : { 'content-length': fault?.kind === 'cut' ? body.length : sent.length }),
  })
  port.finished(request, answer.status, sent.length)
  if (fault?.kind === 'cut') outgoing.write(sent, () => incoming.socket.destroy())
  else outgoing.end(incoming.method === 'HEAD' ? undefined : sent)
}

/** An error without a body gets GitHub's error object; `body: ''` makes an empty one. */
function scripted({ status, headers, body }: Fault & { kind: 'answer' }): Answer {
  if (body === undefined && status >= 400) {
    const error = refusal(status, STATUS_CODES[status] ?? 'Error')
    return { ...error, headers: { ...json, ...headers } }
  }
  const isJson = body !== undefined && typeof body !== 'string' && !Buffer.isBuffer(body)
  return { status, headers: { ...(isJson ? json : {}), ...headers }, bytes: [faultBody(body)] }
}

const json = { 'content-type': 'application/json; charset=utf-8' }

function withFault(answer: Answer, fault: Fault | undefined): Answer {
  if (fault?.kind === 'edit') {
    const { edit, headers } = fault
    const edited = edit === undefined ? answer : { bytes: [Buffer.from(edit(bodyOf(answer).toString()))] }
    return { ...edited, status: answer.status, headers: { ...answer.headers, ...headers } }
  }
  if (fault?.kind === 'change')
    return { ...answer, json: fault.change(JSON.parse(JSON.stringify(answer.json))) }
  if (fault?.kind !== 'body') return answer
  const { status } = answer
  return { status, headers: { ...answer.headers, ...fault.headers }, bytes: [faultBody(fault.body)] }
}

function bodyOf({ json, bytes }: Answer): Buffer {
  if (bytes) return bytes.length === 1 && bytes[0] ? bytes[0] : Buffer.concat(bytes)
  return json === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(json))
}
