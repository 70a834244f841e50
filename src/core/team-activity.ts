// A day's `users` joined with the same day's `user-teams`: figures by team, and no person.
import { idText, type Json, type JsonObject } from './json.ts'

const COUNTERS = [
  'user_initiated_interaction_count',
  'code_generation_activity_count',
  'code_acceptance_activity_count',
  'loc_suggested_to_add_sum',
  'loc_suggested_to_delete_sum',
  'loc_added_sum',
  'loc_deleted_sum',
] as const

/** Feature family → the flags that say that a person used it; GitHub renamed the coding agent to cloud agent. */
const FAMILIES = {
  chat: ['used_chat'],
  agent: ['used_agent'],
  cli: ['used_cli'],
  cloud_agent: ['used_copilot_cloud_agent', 'used_copilot_coding_agent'],
  code_review: ['used_copilot_code_review_active'],
} as const
type Family = keyof typeof FAMILIES
const families = Object.keys(FAMILIES) as Family[]

type Figure = number | null

/** What one person, or one team, did on a day; null is unknown. */
export interface Activity {
  readonly counters: Readonly<Record<(typeof COUNTERS)[number], Figure>>
  readonly completion_generations: Figure
  readonly completion_acceptances: Figure
  /** For a person 0 or 1. */
  readonly families: Readonly<Record<Family, Figure>>
  readonly people: number
}

const number = (value: Json | undefined): Figure => (typeof value === 'number' ? value : null)

function flag(record: JsonObject, keys: readonly string[]): Figure {
  const values = keys.map((key) => record[key]).filter((value) => typeof value === 'boolean')
  return values.length === 0 ? null : values.includes(true) ? 1 : 0
}

function completions(record: JsonObject, counter: string): Figure {
  const rows = record['totals_by_feature']
  if (!Array.isArray(rows)) return null
  const row = (rows as readonly JsonObject[]).find((one) => one['feature'] === 'code_completion')
  return row === undefined ? null : number(row[counter])
}

/**
 * A person counts as active when any counter is above 0 or any `used_…` flag is true. A record alone does not say so:
 * GitHub also writes records for people who did nothing that day.
 */
function isActive(record: JsonObject): boolean {
  for (const key of COUNTERS) if ((number(record[key]) ?? 0) > 0) return true
  for (const key in record) if (key.startsWith('used_') && record[key] === true) return true
  return false
}

/** What a `users` record says of its person. */
export const activityOf = (record: JsonObject): Activity => ({
  counters: Object.fromEntries(COUNTERS.map((key) => [key, number(record[key])])) as Activity['counters'],
  completion_generations: completions(record, 'code_generation_activity_count'),
  completion_acceptances: completions(record, 'code_acceptance_activity_count'),
  families: Object.fromEntries(
    families.map((name) => [name, flag(record, FAMILIES[name])]),
  ) as Activity['families'],
  people: isActive(record) ? 1 : 0,
})

const combine =
  (of: (a: number, b: number) => number) =>
  (a: Figure, b: Figure): Figure =>
    a === null ? b : b === null ? a : of(a, b)

function zip(a: Activity, b: Activity, of: (a: number, b: number) => number): Activity {
  const both = combine(of)
  return {
    counters: Object.fromEntries(
      COUNTERS.map((key) => [key, both(a.counters[key], b.counters[key])]),
    ) as Activity['counters'],
    completion_generations: both(a.completion_generations, b.completion_generations),
    completion_acceptances: both(a.completion_acceptances, b.completion_acceptances),
    families: Object.fromEntries(
      families.map((name) => [name, both(a.families[name], b.families[name])]),
    ) as Activity['families'],
    people: of(a.people, b.people),
  }
}

/** Two persons together. */
export const add = (a: Activity, b: Activity): Activity => zip(a, b, (x, y) => x + y)

/** One person whose record came twice with other figures: the larger of each, so that no order decides. */
export const larger = (a: Activity, b: Activity): Activity => zip(a, b, Math.max)

export const nothing: Activity = activityOf({})

export const userIdOf = (record: JsonObject): string | undefined => idText(record['user_id'])
