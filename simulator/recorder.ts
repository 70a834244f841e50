import type { IncomingHttpHeaders } from 'node:http'
import type { Received } from './listener.ts'

/** A request as the simulator saw it, in the order of arrival. */
export interface RecordedRequest {
  readonly port: 'api' | 'files'
  readonly method: string
  /** Decoded, including the query. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** The request's authorization scheme, without the secret. */
  readonly authorization: string | undefined
  readonly requestBytes: number
  /** How often this method and path has been requested so far, from 1. */
  readonly count: number
  /** 0 while there is no answer, or if there never was one. */
  status: number
  responseBytes: number
}

/** Keeps the list of requests. */
export interface Recorder {
  readonly requests: RecordedRequest[]
  begin(port: RecordedRequest['port'], request: Received): RecordedRequest
  end(request: Received, status: number, responseBytes: number): void
}

/** An empty recorder. */
export function createRecorder(): Recorder {
  const requests: RecordedRequest[] = []
  const counts = new Map<string, number>()
  const open = new WeakMap<Received, RecordedRequest>()
  return {
    requests,
    begin(port, request) {
      const { method, url, headers, body } = request
      const path = decoded(url)
      const key = `${port} ${method} ${path}`
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      const authorization = headers.authorization?.split(' ')[0]
      const record: RecordedRequest = {
        port,
        method,
        path,
        headers,
        authorization,
        requestBytes: body.length,
        count,
        status: 0,
        responseBytes: 0,
      }
      requests.push(record)
      open.set(request, record)
      return record
    },
    end(request, status, responseBytes) {
      const record = open.get(request)
      if (record) Object.assign(record, { status, responseBytes })
    },
  }
}

function decoded(url: URL): string {
  const path = url.pathname + url.search
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
