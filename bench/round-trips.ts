// How many requests of a run wait for each other: nothing is answered until all that can be asked was asked.
import { setTimeout as wait } from 'node:timers/promises'
import type { Simulator } from '../simulator/server.ts'

/** Far longer than the action needs between an answer and its next question. */
const SILENCE_MILLISECONDS = 300

/** Holds requests back until no further one comes, lets them go together, and counts how often it did. */
export function countRoundTrips(simulator: Simulator, silence = SILENCE_MILLISECONDS): () => number {
  let rounds = 0
  let arrived = 0
  let released: Promise<void> | undefined
  const untilSilent = async (): Promise<void> => {
    let seen = -1
    while (seen !== arrived) {
      seen = arrived
      await wait(silence)
    }
    rounds += 1
    released = undefined
  }
  simulator.fault(async () => {
    arrived += 1
    released ??= untilSilent()
    await released
    return undefined
  })
  return () => rounds
}
