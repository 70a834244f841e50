// The stored form of records with one line each, implemented a second time: canonical lines, sorted by day and ids, each once.
import type { Row } from '../../../simulator/world/row.ts'
import { canonicalText } from '../../action/support/canonical.ts'

/** The keys that identify a record of a report. */
const keysOf = {
  users: ['day', 'user_id'],
  'users-28-day': ['day', 'user_id'],
  'user-teams': ['day', 'user_id', 'team_id'],
  repos: ['day', 'repo_id'],
} as const
export type LineReport = keyof typeof keysOf

function compare(a: Row, b: Row, keys: readonly string[]): number {
  for (const key of keys) {
    const [left, right] = [a[key], b[key]]
    if (left === right) continue
    if (typeof left === 'number' && typeof right === 'number') return left - right
    return String(left) < String(right) ? -1 : 1
  }
  return 0
}

/** The bytes that the branch must contain; of a duplicate record, either copy is fine. */
export function canonicalLines(report: LineReport, rows: readonly Row[]): string {
  const keys = keysOf[report]
  const sorted = rows.toSorted((a, b) => compare(a, b, keys))
  return sorted
    .filter((row, index) => index === 0 || compare(row, sorted[index - 1] ?? {}, keys) !== 0)
    .map((row) => `${JSON.stringify(JSON.parse(canonicalText(row)))}\n`)
    .join('')
}
