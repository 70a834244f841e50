// Faults for the first few requests of a kind.
import type { Fault } from '../../../simulator/fault.ts'
import type { FaultStage } from './stage.ts'

export interface Blow {
  readonly method?: string
  /** Found in the decoded path with its query. */
  readonly path: RegExp
  readonly port?: 'api' | 'files'
  /** How many of these requests get the fault; by default all. */
  readonly times?: number
}

/** GitHub's own error object. */
export const refusal = (
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Fault => ({
  kind: 'answer',
  status,
  headers,
  body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
})

/** Applies one fault after the other, then the last one repeatedly. Returns how many were applied. */
export function strike(
  { simulator }: Pick<FaultStage, 'simulator'>,
  { method = 'GET', path, port, times = Infinity }: Blow,
  ...faults: readonly [Fault, ...Fault[]]
): () => number {
  let struck = 0
  simulator.fault((request) => {
    if (request.method !== method || !path.test(request.path) || struck >= times) return undefined
    if (port !== undefined && request.port !== port) return undefined
    struck += 1
    return faults[struck - 1] ?? faults.at(-1)
  })
  return () => struck
}
