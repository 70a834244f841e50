// A day's teams, joined a second time from GitHub's rows with plain loops: the expected `teams` record.
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

/** The sum of the known values; null if no record has one. */
function sum(values: readonly unknown[]): number | null {
  let total: number | null = null
  for (const value of values) if (typeof value === 'number') total = (total ?? 0) + value
  return total
}

/** Credits have at most nine decimals: summed as whole billionths, formatted by hand. */
function creditsOf(users: readonly Row[]): number | null {
  const known = users.flatMap((user) => user['ai_credits_used'] ?? [])
  if (known.length === 0) return null
  const billionths = known.reduce((all: bigint, one) => all + BigInt(Math.round(Number(one) * 1e9)), 0n)
  return Number(`${billionths / 1_000_000_000n}.${String(billionths % 1_000_000_000n).padStart(9, '0')}`)
}

/** 1 or 0 if a record says whether its person used the feature. */
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

type Group = ReadonlySet<unknown>

const without = (group: Group, ...others: readonly Group[]): number =>
  [...group].filter((one) => !others.some((other) => other.has(one))).length

const isProperPart = (part: Group, whole: Group): boolean =>
  part.size < whole.size && [...part].every((one) => whole.has(one))

/** Whether subtracting groups from one that contains them (one, two disjoint ones, or all) leaves only a few people. */
export function givesAway(groups: readonly Group[], few: number): boolean {
  const isFew = (count: number): boolean => count > 0 && count < few
  return groups.some((whole) => {
    const parts = groups.filter((part) => isProperPart(part, whole))
    if (isFew(without(whole, ...parts))) return parts.length > 0
    return parts.some(
      (a) =>
        isFew(without(whole, a)) ||
        parts.some((b) => b !== a && without(b, a) === b.size && isFew(without(whole, a, b))),
    )
  })
}

/** The record of a day, without its note. `users` contains each person once. */
export function teamRecord(
  users: readonly Row[],
  memberships: readonly Row[],
  { day, target, minGroupSize }: { day: string; target: string; minGroupSize: number },
) {
  const teams = new Map<string, { id: string; slug: string; members: Set<unknown> }>()
  for (const row of memberships) {
    const id = String(row['team_id'])
    const team = teams.get(id) ?? { id, slug: String(row['slug']), members: new Set() }
    team.members.add(row['user_id'])
    teams.set(id, team)
  }
  const everybody = new Set([...memberships, ...users].map((row) => row['user_id']))
  const published: Group[] = [everybody]
  const publish = (group: Group): boolean => {
    const fits = group.size >= minGroupSize && !givesAway([...published, group], minGroupSize)
    if (fits) published.push(group)
    return fits
  }
  const byName = (a: { slug: string; id: string }, b: { slug: string; id: string }) =>
    `${a.slug} ${a.id}` < `${b.slug} ${b.id}` ? -1 : 1
  const largestFirst = [...teams.values()].toSorted((a, b) => b.members.size - a.members.size || byName(a, b))
  const shown = largestFirst.filter(({ members }) => publish(members))
  const folded = largestFirst.filter((team) => !shown.includes(team))
  const rest = new Set(folded.flatMap(({ members }) => [...members]))
  const isShown = publish(rest)
  return {
    schema: 2,
    day,
    target,
    min_group_size: minGroupSize,
    teams: shown.toSorted(byName).map(({ id, slug, members }) => ({
      team_id: id,
      slug,
      members: members.size,
      ...activity(users, members),
    })),
    other: isShown ? { teams: folded.length, members: rest.size, ...activity(users, rest) } : null,
    withheld: {
      too_small: folded.filter(({ members }) => members.size < minGroupSize).length,
      too_close_to_another: folded.filter(({ members }) => members.size >= minGroupSize).length,
      other: folded.length > 0 && !isShown,
    },
  }
}
