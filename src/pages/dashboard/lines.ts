// Who adds lines: agents, and so people.
import type { Value } from '../chart/spec.ts'

/** Lines that no agent added; unknown where one of the two is. */
export const linesByPeople = (lines: readonly Value[], byAgents: readonly Value[]): Value[] =>
  lines.map((all, index) => {
    const agents = byAgents[index] ?? null
    return all === null || agents === null ? null : Math.max(0, all - agents)
  })
