// What a person, or a team, did on a day, as a row of numbers. There may be a hundred thousand people: a row is
// 128 bytes, an object would be a kilobyte.
import { spell } from '../../core/decimal.ts'
import { decimalText, type Json, type JsonObject, parseJson } from '../../core/json.ts'

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
const FAMILIES = [
  ['chat', ['used_chat']],
  ['agent', ['used_agent']],
  ['cli', ['used_cli']],
  ['cloud_agent', ['used_copilot_cloud_agent', 'used_copilot_coding_agent']],
  ['code_review', ['used_copilot_code_review_active']],
] as const

const COMPLETIONS = ['code_generation_activity_count', 'code_acceptance_activity_count'] as const
const FIRST_COMPLETION = COUNTERS.length
const FIRST_FAMILY = FIRST_COMPLETION + COMPLETIONS.length
const CREDITS = FIRST_FAMILY + FAMILIES.length
const PEOPLE = CREDITS + 1

/** Numbers in a row: counters, completions, families, credits, people. NaN stands for "unknown". */
export const ROW_LENGTH = PEOPLE + 1

const number = (value: Json | undefined): number => (typeof value === 'number' ? value : Number.NaN)

/**
 * Credits in billionths, for GitHub sends up to nine decimals and sums of whole numbers are exact: up to nine million
 * credits. A person with more than that in a day has none that can be believed.
 */
function billionths(value: Json | undefined): number {
  const credits = typeof value === 'number' ? value : Number(decimalText(value) ?? Number.NaN)
  return Math.abs(credits) < 9_000_000 ? Math.round(credits * 1e9) : Number.NaN
}

function flag(record: JsonObject, keys: readonly string[]): number {
  let known = Number.NaN
  for (const key of keys) {
    const value = record[key]
    if (value === true) return 1
    if (value === false) known = 0
  }
  return known
}

function completionsOf(record: JsonObject): JsonObject | undefined {
  const rows = record['totals_by_feature']
  return Array.isArray(rows)
    ? (rows as readonly JsonObject[]).find((row) => row['feature'] === 'code_completion')
    : undefined
}

/**
 * A person counts as active when any counter is above 0 or any `used_…` flag is true. A record alone does not say so:
 * GitHub also writes records for people who did nothing that day.
 */
function isActive(record: JsonObject, row: Float64Array, at: number): boolean {
  for (let index = 0; index < COUNTERS.length; index += 1) if ((row[at + index] ?? 0) > 0) return true
  for (const key in record) if (record[key] === true && key.startsWith('used_')) return true
  return false
}

/** Writes what a `users` record says of its person into `rows`, from index `at`. */
export function writeActivity(record: JsonObject, rows: Float64Array, at: number): void {
  let index = at
  for (const key of COUNTERS) rows[index++] = number(record[key])
  const completions = completionsOf(record)
  for (const key of COMPLETIONS) rows[index++] = number(completions?.[key])
  for (const [, keys] of FAMILIES) rows[index++] = flag(record, keys)
  rows[index++] = billionths(record['ai_credits_used'])
  rows[index] = isActive(record, rows, at) ? 1 : 0
}

/** Adds a person's row to a sum; what is unknown of the one leaves the other as it is. */
export function addRow(sum: Float64Array, rows: Float64Array, at: number): void {
  for (let index = 0; index < ROW_LENGTH; index += 1) {
    const [a, b] = [sum[index] ?? 0, rows[at + index] ?? 0]
    sum[index] = Number.isNaN(a) ? b : Number.isNaN(b) ? a : a + b
  }
}

/** One person whose record came twice with other figures: the larger of each, so that no order decides. */
export function keepLarger(rows: Float64Array, at: number, other: Float64Array): void {
  for (let index = 0; index < ROW_LENGTH; index += 1) {
    const [a, b] = [rows[at + index] ?? 0, other[index] ?? 0]
    rows[at + index] = Number.isNaN(a) ? b : Number.isNaN(b) ? a : Math.max(a, b)
  }
}

/** A sum of nobody: no people, and every counter unknown. */
export function emptySum(): Float64Array {
  const sum = new Float64Array(ROW_LENGTH).fill(Number.NaN)
  sum[PEOPLE] = 0
  return sum
}

const figure = (row: Float64Array, index: number): number | null => {
  const value = row[index] ?? Number.NaN
  return Number.isNaN(value) ? null : value
}

/** Credits as the number that they are, `0.3` and not `0.30000000000000004`. */
function credits(row: Float64Array): Json {
  const sum = figure(row, CREDITS)
  return sum === null ? null : parseJson(spell(`${BigInt(sum)}e-9`))
}

/**
 * A sum as it is stored. A figure is null where no record of the team's members carries it. Credits are the use that
 * GitHub counts for people, not what is billed: that is the report `credits`.
 */
export const activityRecord = (row: Float64Array): JsonObject => ({
  people: row[PEOPLE] ?? 0,
  ...Object.fromEntries(COUNTERS.map((key, index) => [key, figure(row, index)])),
  completion_generations: figure(row, FIRST_COMPLETION),
  completion_acceptances: figure(row, FIRST_COMPLETION + 1),
  ai_credits_used: credits(row),
  people_by_feature: Object.fromEntries(
    FAMILIES.map(([name], index) => [name, figure(row, FIRST_FAMILY + index)]),
  ),
})
