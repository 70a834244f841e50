// Records that cannot be compressed: the only way to get a large file quickly.
import { createHash } from 'node:crypto'
import type { JsonObject } from '../../../src/core/json.ts'

/** Each contains `bytes` of noise, the same on every machine. */
export function randomRecords(count: number, bytes: number, day: string): JsonObject[] {
  const noise = createHash('shake256', { outputLength: Math.ceil((count * bytes * 3) / 4) })
    .update('noise')
    .digest('base64')
  return Array.from({ length: count }, (_, index) => ({
    day,
    user_id: index + 1,
    noise: noise.slice(index * bytes, (index + 1) * bytes),
  }))
}
