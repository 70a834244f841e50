// Network traffic, from the simulator's log.
import type { Simulator } from '../simulator/server.ts'

export interface Traffic {
  readonly apiRequests: number
  readonly downloads: number
  readonly writes: number
  /** Bodies that the process received and sent. The simulator compresses none; GitHub would. */
  readonly bytesIn: number
  readonly bytesOut: number
}

/** Of all requests from this one on. */
export function trafficSince({ requests }: Simulator, first: number): Traffic {
  const recent = requests.slice(first)
  return {
    apiRequests: recent.filter(({ port }) => port === 'api').length,
    downloads: recent.filter(({ port }) => port === 'files').length,
    writes: recent.filter(({ method, path }) => method !== 'GET' && path !== '/graphql').length,
    bytesIn: recent.reduce((sum, { responseBytes }) => sum + responseBytes, 0),
    bytesOut: recent.reduce((sum, { requestBytes }) => sum + requestBytes, 0),
  }
}
