// How many requests of a run wait for each other: nothing is answered until all that can be asked was asked.
import { setTimeout as wait } from 'node:timers/promises'
import type { Simulator } from '../simulator/server.ts'

/** Far longer than the action needs between an answer and its next question. */
const SILENCE_MILLISECONDS = 300

/** Holds requests back until no further one comes, lets them go together, and keeps which went together, by the simulator's log. */
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

/** How often all that could be asked was answered. */
export function countRoundTrips(simulator: Simulator, silence = SILENCE_MILLISECONDS): () => number {
  const rounds = recordRoundTrips(simulator, silence)
  return () => rounds().length
}
