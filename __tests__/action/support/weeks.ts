// Weekly rows computed straight from GitHub's records: the public definitions, written down a second time.
import { days } from './days.ts'

type Entry = Readonly<Record<string, unknown>>

const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
const known = (values: readonly (number | undefined)[]) => values.filter((value) => value !== undefined)
const rounded = (value: number) => Number(value.toFixed(4))

function total(values: readonly (number | undefined)[]): number | null {
  const numbers = known(values)
  return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0)
}

function mean(values: readonly (number | undefined)[]): number | null {
  const numbers = known(values)
  return numbers.length === 0
    ? null
    : rounded(numbers.reduce((sum, value) => sum + value, 0) / numbers.length)
}

function completions(records: readonly Entry[], key: string): number {
  const rows = records.flatMap((record) => (record['totals_by_feature'] ?? []) as Entry[])
  const values = rows.filter((row) => row['feature'] === 'code_completion').map((row) => number(row[key]))
  return total(values) ?? 0
}

const pullRequests = (record: Entry, key: string) => number(((record['pull_requests'] ?? {}) as Entry)[key])

function legacy(records: readonly Entry[]) {
  if (records.length === 0) return null
  const sum = (key: string) => total(records.map((record) => number(record[key])))
  const average = (key: string) => mean(records.map((record) => number(record[key])))
  return {
    days: records.length,
    active_users: sum('total_active_users'),
    engaged_users: sum('total_engaged_users'),
    avg_active_users: average('total_active_users'),
    avg_engaged_users: average('total_engaged_users'),
  }
}

const of = (records: ReadonlyMap<string, Entry>, wanted: readonly string[]): Entry[] =>
  wanted.map((day) => records.get(day)).filter((record) => record !== undefined)

export interface Known {
  /** Records by day, as far as they are stored. */
  readonly totals: ReadonlyMap<string, Entry>
  readonly metrics: ReadonlyMap<string, Entry>
  readonly settledUntil: string
}

/** The row of the week with this name that begins on this Monday. */
export function weeklyRow(week: string, start: string, { totals, metrics, settledUntil }: Known) {
  const all = days(start, new Date(Date.parse(start) + 6 * 86_400_000).toISOString().slice(0, 10))
  const end = all[6] ?? ''
  const stored = all.filter((day) => totals.has(day))
  const records = of(totals, all)
  const sum = (key: string) => total(records.map((record) => number(record[key])))
  const average = (key: string) => mean(records.map((record) => number(record[key])))
  const pulls = (key: string) => total(records.map((record) => pullRequests(record, key)))
  const generations = completions(records, 'code_generation_activity_count')
  return {
    week,
    start,
    end,
    days: stored.length,
    settled_days: stored.filter((day) => day <= settledUntil).length,
    active_users: number(totals.get(end)?.['weekly_active_users']) ?? null,
    avg_daily_active_users: average('daily_active_users'),
    monthly_active_users: number(records.at(-1)?.['monthly_active_users']) ?? null,
    interactions: sum('user_initiated_interaction_count'),
    generations: sum('code_generation_activity_count'),
    acceptances: sum('code_acceptance_activity_count'),
    lines_added: sum('loc_added_sum'),
    lines_deleted: sum('loc_deleted_sum'),
    completion_acceptance_rate:
      generations === 0
        ? null
        : rounded(completions(records, 'code_acceptance_activity_count') / generations),
    pull_requests_created: pulls('total_created'),
    pull_requests_merged: pulls('total_merged'),
    pull_requests_created_by_copilot: pulls('total_created_by_copilot'),
    avg_daily_cli_users: average('daily_active_cli_users'),
    avg_daily_cloud_agent_users: average('daily_active_copilot_cloud_agent_users'),
    avg_daily_code_review_users: average('daily_active_copilot_code_review_users'),
    legacy: legacy(of(metrics, all)),
  }
}
