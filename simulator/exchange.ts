import type { IncomingHttpHeaders } from 'node:http'
import type { Hub } from './hub.ts'

/** What `JSON.parse` gives. */
export type Json = ReturnType<typeof JSON.parse>

/** A request on its way through the simulator. */
export interface Exchange {
  readonly hub: Hub
  readonly method: string
  /** Decoded parts of the path. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  /** Already checked against GitHub's description, so a handler may assume its type. */
  readonly body: Json
  readonly bodyLength: number
}

/** What the simulator answers: JSON, bytes, or nothing. */
export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly bytes?: readonly Buffer[]
}

export type Handler = (exchange: Exchange) => Answer | Promise<Answer>

/** GitHub's error object; `status` is a string there. */
export function refusal(status: number, message: string, more: object = {}): Answer {
  return {
    status,
    json: { message, documentation_url: 'https://docs.github.com/rest', status: String(status), ...more },
  }
}

/** A parameter of the path that the route declares. */
export function param(exchange: Exchange, name: string): string {
  const value = exchange.params[name]
  if (value === undefined) throw new Error(`The route has no parameter ${name}`)
  return value
}
