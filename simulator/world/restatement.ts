/** A day that GitHub published twice: until `instant` the first revision is served. */
const restatement = {
  target: 'orgs/acme',
  day: '2026-11-18',
  instant: '2026-11-21T03:36:00Z',
} as const

/** What the second revision added: late telemetry of three people. */
const late = {
  daily_active_users: 3,
  user_initiated_interaction_count: 6,
  code_generation_activity_count: 41,
  code_acceptance_activity_count: 12,
  loc_suggested_to_add_sum: 123,
  loc_added_sum: 27,
} as const

/** Whether this target's day is still served in its first revision. */
export const isFirstRevision = (target: string, day: string, now: string): boolean =>
  target === restatement.target &&
  day === restatement.day &&
  Date.parse(now) < Date.parse(restatement.instant)

/** The record before the late telemetry: a few counters and two breakdown rows differ. */
export function firstRevisionOf<R extends object>(record: R): R {
  const rowsOf = (key: string, dimension: string, value: string) => {
    const rows: unknown = Reflect.get(record, key)
    if (!Array.isArray(rows)) return {}
    const isMeant = (row: object): boolean => Reflect.get(row, dimension) === value
    return { [key]: rows.map((row: object) => (isMeant(row) ? lessLate(row) : row)) }
  }
  return {
    ...lessLate(record),
    ...rowsOf('totals_by_ide', 'ide', 'vscode'),
    ...rowsOf('totals_by_feature', 'feature', 'code_completion'),
  }
}

function lessLate<R extends object>(record: R): R {
  const changed = Object.entries(late).flatMap(([key, more]) => {
    const value: unknown = Reflect.get(record, key)
    return typeof value === 'number' ? [[key, Math.max(0, value - more)] as const] : []
  })
  return { ...record, ...Object.fromEntries(changed) }
}
