// Where a row of a breakdown stands among the others.
import type { JsonObject } from '../json.ts'
import type { Shape } from './shape.ts'

export interface Placed {
  readonly value: JsonObject
  readonly shape: Shape
}

/** What stands at a row's sorted key, if it is a text and is kept. */
type TextAt = (row: Placed, at: number) => string | undefined

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Compares rows by their dimension keys, which are their texts (`feature`, `language`, `ide`, …), in the order of the
 * keys. Two counters that swap places in a download therefore never make a change.
 */
export function comparePlaces(a: Placed, b: Placed, textAt: TextAt): number {
  const [left, right] = [a.shape.sorted, b.shape.sorted]
  let [i, j] = [0, 0]
  for (;;) {
    while (i < left.length && textAt(a, i) === undefined) i += 1
    while (j < right.length && textAt(b, j) === undefined) j += 1
    const [leftKey, rightKey] = [left[i], right[j]]
    if (leftKey === undefined || rightKey === undefined)
      return leftKey === rightKey ? 0 : leftKey === undefined ? -1 : 1
    const order = compare(leftKey, rightKey) || compare(textAt(a, i) ?? '', textAt(b, j) ?? '')
    if (order !== 0) return order
    i += 1
    j += 1
  }
}
