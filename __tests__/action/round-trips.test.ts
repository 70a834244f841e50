// How many requests of a run wait for each other's answers: this is what takes time when GitHub is far away.
import { expect, test } from '@jest/globals'
import { countRoundTrips } from '../../bench/round-trips.ts'
import { scenario } from './support/scenario.ts'

/** Far longer than the action needs between an answer and its next request, also on a busy machine. */
const SILENCE_MILLISECONDS = 500

test(
  'a first month takes at most 12 round trips, a quiet day 5, a day with news 9',
  scenario({ now: '2026-11-20T06:40:00Z', people: 40 }, async ({ simulator, run }) => {
    const roundTrips = async (now: string, changed: 'true' | 'false'): Promise<number> => {
      simulator.clearFaults()
      const rounds = countRoundTrips(simulator, SILENCE_MILLISECONDS)
      const done = await run({}, now)
      expect([done.errors, done.outputs['changed']]).toEqual([[], changed])
      return rounds()
    }
    expect(await roundTrips('2026-11-20T06:40:00Z', 'true')).toBeLessThanOrEqual(12)
    expect(await roundTrips('2026-11-20T18:40:00Z', 'false')).toBeLessThanOrEqual(5)
    expect(await roundTrips('2026-11-21T06:40:00Z', 'true')).toBeLessThanOrEqual(9)
  }),
)
