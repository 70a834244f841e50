// What GitHub changed in a day after it was stored.
import { entityText, readEntity } from './entity.ts'
import type { Json, JsonObject } from './json.ts'
import type { Change, DayOutcome } from './outcome.ts'

const isFigure = (value: Json | undefined): boolean =>
  value === undefined || value === null || typeof value !== 'object'

/** The top-level figures that differ; nested tables are left to the diff of the branch. */
function changes(before: JsonObject, after: JsonObject): Readonly<Record<string, Change>> {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return Object.fromEntries(
    keys
      .filter((key) => isFigure(before[key]) && isFigure(after[key]) && before[key] !== after[key])
      .map((key) => [key, { from: before[key] ?? null, to: after[key] ?? null }]),
  )
}

/**
 * A stored snapshot against what GitHub says now. A stored text that is no record any more, or the same records in a
 * hand-made spelling, was damaged and is restored; anything else is a restatement.
 */
export function compareSnapshots(
  storedText: string | undefined,
  records: readonly JsonObject[],
): Pick<Extract<DayOutcome, { state: 'restated' }>, 'state' | 'changed'> | { readonly state: 'restored' } {
  const stored = storedText === undefined ? undefined : readEntity(storedText)
  if (stored === undefined || entityText(stored) === entityText(records)) return { state: 'restored' }
  const [before, after] = [stored[0], records[0]]
  const single = stored.length === 1 && records.length === 1
  return { state: 'restated', changed: single && before && after ? changes(before, after) : {} }
}
