// What GitHub changed in a day after it was stored.
import { entityText, readEntity } from './entity.ts'
import type { Json, JsonObject } from '../core/json.ts'
import type { Change } from '../core/outcome.ts'
import type { Comparison } from './snapshot.ts'

const isFigure = (value: Json | undefined): boolean =>
  value === undefined || value === null || typeof value !== 'object'

/** A record may have a key that every object inherits, such as `constructor`. */
const ownValue = (record: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

/** The top-level figures that differ; nested tables are left to the diff of the branch. */
function changes(before: JsonObject, after: JsonObject): Readonly<Record<string, Change>> {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return Object.fromEntries(
    keys
      .map((key) => [key, ownValue(before, key), ownValue(after, key)] as const)
      .filter(([, from, to]) => isFigure(from) && isFigure(to) && from !== to)
      .map(([key, from, to]) => [key, { from: from ?? null, to: to ?? null }]),
  )
}

/** What our own inputs and versions put into a record that we compute, such as `teams`. */
const OWN_KEYS = ['schema', 'min_group_size'] as const

const isOurs = (before: JsonObject | undefined, after: JsonObject | undefined): boolean =>
  OWN_KEYS.some((key) => after?.[key] !== undefined && before?.[key] !== after[key])

/**
 * A stored entity snapshot against what GitHub says now. A stored text that is no record any more, or the same records in
 * a hand-made spelling, was damaged and is repaired; anything else is a restatement, told by the record's own top-level
 * figures, or by `summed` where it has none.
 */
export function compareEntity(
  stored: readonly Uint8Array[],
  records: readonly JsonObject[],
  summed: (record: JsonObject) => JsonObject = (record) => record,
): Comparison {
  const [bytes] = stored
  const known = bytes === undefined ? undefined : readEntity(Buffer.from(bytes).toString('utf8'))
  if (known === undefined || entityText(known) === entityText(records)) return { state: 'repaired' }
  const [before, after] = [known[0], records[0]]
  if (isOurs(before, after)) return { state: 'rewritten' }
  const single = known.length === 1 && records.length === 1
  return {
    state: 'restated',
    changed: single && before && after ? changes(summed(before), summed(after)) : {},
  }
}
