// How many requests of a run wait for each other: no request is answered until all that can be sent have been sent.
import { setTimeout as wait } from 'node:timers/promises'
import type { Simulator } from '../simulator/server.ts'

/** Far longer than the action needs between an answer and its next request. */
const SILENCE_MILLISECONDS = 300

/** Holds requests until no further one arrives, releases them together, and records which ones, by the simulator's log. */
export function recordRoundTrips(
  simulator: Simulator,
  silence = SILENCE_MILLISECONDS,
): () => readonly (readonly string[])[] {
  const rounds: string[][] = []
  let told = simulator.requests.length
  let released: Promise<void> | undefined
  const untilSilent = async (): Promise<void> => {
    let seen = -1
    while (seen !== simulator.requests.length) {
      seen = simulator.requests.length
      await wait(silence)
    }
    rounds.push(simulator.requests.slice(told).map(({ port, method, path }) => `${port} ${method} ${path}`))
    told = simulator.requests.length
    released = undefined
  }
  simulator.fault(async () => {
    released ??= untilSilent()
    await released
    return undefined
  })
  return () => rounds
}

/** How often all waiting requests were released. */
export function countRoundTrips(simulator: Simulator, silence = SILENCE_MILLISECONDS): () => number {
  const rounds = recordRoundTrips(simulator, silence)
  return () => rounds().length
}
