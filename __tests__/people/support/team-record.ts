// A day's teams, joined a second time from GitHub's rows with plain loops: what must stand in `teams`.
import type { Row } from '../../../simulator/world/row.ts'

const COUNTERS = [
  'user_initiated_interaction_count',
  'code_generation_activity_count',
  'code_acceptance_activity_count',
  'loc_suggested_to_add_sum',
  'loc_suggested_to_delete_sum',
  'loc_added_sum',
  'loc_deleted_sum',
]

const FAMILIES = {
  chat: ['used_chat'],
  agent: ['used_agent'],
  cli: ['used_cli'],
  cloud_agent: ['used_copilot_coding_agent', 'used_copilot_cloud_agent'],
  code_review: ['used_copilot_code_review_active'],
}

const count = (row: Row, key: string): number => Number(row[key] ?? 0)

const wasActive = (user: Row): boolean =>
  COUNTERS.some((key) => count(user, key) > 0) ||
  Object.entries(user).some(([key, value]) => key.startsWith('used_') && value === true)

const completion = (user: Row): Row =>
  ((user['totals_by_feature'] ?? []) as Row[]).find((row) => row['feature'] === 'code_completion') ?? {}

/** The sum of what is known; null when no record says anything. */
function sum(values: readonly unknown[]): number | null {
  let total: number | null = null
  for (const value of values) if (typeof value === 'number') total = (total ?? 0) + value
  return total
}

/** Credits have at most nine decimals: summed as whole billionths, spelled by hand. */
function creditsOf(users: readonly Row[]): number | null {
  const known = users.flatMap((user) => user['ai_credits_used'] ?? [])
  if (known.length === 0) return null
  const billionths = known.reduce((all: bigint, one) => all + BigInt(Math.round(Number(one) * 1e9)), 0n)
  return Number(`${billionths / 1_000_000_000n}.${String(billionths % 1_000_000_000n).padStart(9, '0')}`)
}

/** 1 or 0 where a record says whether its person used it. */
function usedAny(user: Row, flags: readonly string[]): number | undefined {
  if (flags.some((flag) => user[flag] === true)) return 1
  return flags.some((flag) => user[flag] === false) ? 0 : undefined
}

function activity(users: readonly Row[], members: ReadonlySet<unknown>) {
  const own = users.filter((user) => members.has(user['user_id']))
  const total = (key: string) => sum(own.map((user) => user[key]))
  return {
    people: own.filter(wasActive).length,
    ...Object.fromEntries(COUNTERS.map((key) => [key, total(key)])),
    completion_generations: sum(own.map((user) => completion(user)['code_generation_activity_count'])),
    completion_acceptances: sum(own.map((user) => completion(user)['code_acceptance_activity_count'])),
    ai_credits_used: creditsOf(own),
    people_by_feature: Object.fromEntries(
      Object.entries(FAMILIES).map(([family, flags]) => [
        family,
        sum(own.map((user) => usedAny(user, flags))),
      ]),
    ),
  }
}

/** The record of a day, but for its note. `users` holds each person once. */
export function teamRecord(
  users: readonly Row[],
  memberships: readonly Row[],
  { day, target, minGroupSize }: { day: string; target: string; minGroupSize: number },
) {
  const teams = new Map<string, { slug: string; members: Set<unknown> }>()
  for (const row of memberships) {
    const id = String(row['team_id'])
    const team = teams.get(id) ?? { slug: String(row['slug']), members: new Set() }
    team.members.add(row['user_id'])
    teams.set(id, team)
  }
  const large = []
  const shown: ReadonlySet<unknown>[] = []
  const rest = new Set<unknown>()
  let folded = 0
  for (const [id, { slug, members }] of teams) {
    if (members.size >= minGroupSize) {
      large.push({ team_id: id, slug, members: members.size, ...activity(users, members) })
      shown.push(members)
    } else {
      folded += 1
      for (const member of members) rest.add(member)
    }
  }
  // What one of two sums has beyond the other is the sum of whoever is in one group alone, if nobody is in the other alone.
  const betrays = shown.some((members) => {
    const beyond = [...rest].filter((one) => !members.has(one)).length
    const lacking = [...members].filter((one) => !rest.has(one)).length
    return Math.min(beyond, lacking) === 0 && beyond + lacking > 0 && beyond + lacking < minGroupSize
  })
  return {
    schema: 1,
    day,
    target,
    min_group_size: minGroupSize,
    teams: large.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    other:
      rest.size < minGroupSize || betrays
        ? null
        : { teams: folded, members: rest.size, ...activity(users, rest) },
  }
}
