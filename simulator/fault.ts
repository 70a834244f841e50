import type { IncomingHttpHeaders } from 'node:http'
import type { Json } from './exchange.ts'

/** What goes wrong with one request. */
export type Fault =
  /** Another answer; the request is not handled. */
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: unknown
    }
  /** The real status and headers with another body. */
  | { readonly kind: 'body'; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> }
  /** The real answer with other headers, or with its body changed. */
  | {
      readonly kind: 'edit'
      readonly headers?: Readonly<Record<string, string>>
      readonly edit?: (body: string) => string
    }
  /** The real answer with other JSON: what the function makes of it. */
  | { readonly kind: 'change'; readonly change: (json: Json) => unknown }
  /** The connection breaks before the request is handled. */
  | { readonly kind: 'reset' }
  /** The request is handled, the connection breaks before the answer. */
  | { readonly kind: 'lost' }
  /** The connection breaks after some bytes of the body, whose full length was announced. */
  | { readonly kind: 'cut'; readonly bytes: number }
  /** The body ends cleanly after some bytes. */
  | { readonly kind: 'short'; readonly bytes: number }
  /** No answer at all. */
  | { readonly kind: 'stall' }
  /** The real answer, later. */
  | { readonly kind: 'delay'; readonly ms: number }

/** What a script sees of a request. `count` is how often this method and path has been requested so far, from 1. */
interface FaultRequest {
  readonly port: 'api' | 'files'
  readonly method: string
  /** Decoded, including the query. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly count: number
}

export type FaultScript = (request: FaultRequest) => Fault | undefined | Promise<Fault | undefined>

/** The body of a scripted answer as bytes: text and bytes as they are, anything else as JSON. */
export function faultBody(body: unknown): Buffer {
  if (body === undefined) return Buffer.alloc(0)
  if (Buffer.isBuffer(body)) return body
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}
