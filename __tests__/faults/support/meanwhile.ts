// Something that happens while the first request of a kind waits for its answer.
import type { FaultStage } from './stage.ts'

/** The requests of `act` itself pass. Rejects if the moment never came. */
export function meanwhile<Result>(
  { simulator }: Pick<FaultStage, 'simulator'>,
  method: string,
  path: RegExp,
  act: () => Promise<Result>,
): () => Promise<Result> {
  let done: Promise<Result> | undefined
  simulator.fault(async (request) => {
    if (request.method === method && path.test(request.path) && done === undefined) {
      done = act()
      await done
    }
    return undefined
  })
  return () => done ?? Promise.reject(new Error(`${method} ${path.source} was never asked`))
}
