// Weekly rows computed directly from GitHub's records: the public definitions, implemented a second time.
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

type Of = readonly Entry[]

function features(records: Of, isMeant: (feature: unknown) => boolean, key: string): number | null {
  const rows = records.flatMap((record) => (record['totals_by_feature'] ?? []) as Entry[])
  const sum = total(rows.filter((row) => isMeant(row['feature'])).map((row) => number(row[key])))
  return sum ?? (rows.length > 0 ? 0 : null)
}

const pullRequests = (record: Entry, key: string) => number(((record['pull_requests'] ?? {}) as Entry)[key])

function legacy(records: Of) {
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

export interface Known {
  /** Records by day, as far as they are stored. */
  readonly totals: ReadonlyMap<string, Entry>
  readonly metrics: ReadonlyMap<string, Entry>
  readonly settledUntil: string
}

const of = (records: ReadonlyMap<string, Entry>, wanted: readonly string[]): Entry[] =>
  wanted.map((day) => records.get(day)).filter((record) => record !== undefined)

/** 0 if a record lacks the field although an older record had it. */
function meanSince(all: ReadonlyMap<string, Entry>, days: readonly string[], key: string): number | null {
  const first = [...all]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .find(([, record]) => number(record[key]) !== undefined)?.[0]
  return mean(
    days.flatMap((day) => {
      const record = all.get(day)
      if (record === undefined) return []
      return number(record[key]) ?? (first !== undefined && day > first ? 0 : undefined)
    }),
  )
}

/** GitHub's count at the end of a period, unless a single day of the period had more people. */
function counted(records: Of, last: Entry | undefined, long: string, short: string): number | null {
  const said = number(last?.[long])
  const most = Math.max(0, ...known(records.map((record) => number(record[short]))))
  return said === undefined || said < most ? null : said
}

const phases = (record: Entry) =>
  ((record['totals_by_ai_adoption_phase'] ?? []) as Entry[]).filter(
    (phase) => number(phase['users_in_phase_28d']) !== undefined,
  )

function adoption(records: Of) {
  const last = records.findLast((record) => phases(record).length > 0)
  if (last === undefined) return null
  return Object.fromEntries(
    phases(last).map((phase) => [`phase_${String(phase['phase_number'])}`, phase['users_in_phase_28d']]),
  )
}

const AGENTS: readonly unknown[] = ['agent_edit', 'copilot_cli', 'copilot_app']

function rowOf(all: readonly string[], { totals, metrics, settledUntil }: Known, reach: string) {
  const [start = '', end = ''] = [all[0], all.at(-1)]
  const stored = all.filter((day) => totals.has(day))
  const records = of(totals, all)
  const sum = (key: string) => total(records.map((record) => number(record[key])))
  const pulls = (key: string) => total(records.map((record) => pullRequests(record, key)))
  const since = (key: string) => meanSince(totals, all, key)
  const isCompletion = (feature: unknown) => feature === 'code_completion'
  const generations = features(records, isCompletion, 'code_generation_activity_count') ?? 0
  const acceptances = features(records, isCompletion, 'code_acceptance_activity_count') ?? 0
  const people = (name: string) =>
    counted(records, totals.get(end), `${reach}_active_${name}`, `daily_active_${name}`)
  return {
    head: {
      start,
      end,
      days: stored.length,
      settled_days: stored.filter((day) => day <= settledUntil).length,
      definitions: 2,
      active_users: people('users'),
      avg_daily_active_users: mean(records.map((record) => number(record['daily_active_users']))),
      interactions: sum('user_initiated_interaction_count'),
      generations: sum('code_generation_activity_count'),
      acceptances: sum('code_acceptance_activity_count'),
      lines_suggested: sum('loc_suggested_to_add_sum'),
      lines_added: sum('loc_added_sum'),
      lines_deleted: sum('loc_deleted_sum'),
      agent_lines_added: features(records, (feature) => AGENTS.includes(feature), 'loc_added_sum'),
      completion_acceptance_rate: generations < 20 ? null : rounded(acceptances / generations),
      pull_requests_created: pulls('total_created'),
      pull_requests_merged: pulls('total_merged'),
      pull_requests_created_by_copilot: pulls('total_created_by_copilot'),
      pull_requests_reviewed_by_copilot: pulls('total_reviewed_by_copilot'),
      pull_requests_merged_created_by_copilot: pulls('total_merged_created_by_copilot'),
      copilot_suggestions: pulls('total_copilot_suggestions'),
      copilot_suggestions_applied: pulls('total_copilot_applied_suggestions'),
      avg_daily_cli_users: since('daily_active_cli_users'),
      avg_daily_cloud_agent_users: since('daily_active_copilot_cloud_agent_users'),
      avg_daily_code_review_users: since('daily_active_copilot_code_review_users'),
    },
    cloudAgent: people('copilot_cloud_agent_users'),
    codeReview: people('copilot_code_review_users'),
    last: totals.get(end),
    tail: {
      adoption: adoption(records),
      seats: null,
      seats_unused_28_days: null,
      credits: null,
      premium_requests: null,
      gross_amount: null,
      discount_amount: null,
      net_amount: null,
      legacy: legacy(of(metrics, all)),
    },
  }
}

/** The row of the week that begins on this Sunday. */
export function weekRow(sunday: string, facts: Known) {
  const all = days(sunday, new Date(Date.parse(sunday) + 6 * 86_400_000).toISOString().slice(0, 10))
  const { head, cloudAgent, codeReview, tail } = rowOf(all, facts, 'weekly')
  return {
    week: sunday,
    ...head,
    weekly_cloud_agent_users: cloudAgent,
    weekly_code_review_users: codeReview,
    ...tail,
  }
}

/** The row of a month. */
export function monthRow(month: string, facts: Known) {
  const [year = 0, ordinal = 0] = month.split('-').map(Number)
  const all = days(`${month}-01`, new Date(Date.UTC(year, ordinal, 0)).toISOString().slice(0, 10))
  const { head, cloudAgent, codeReview, last, tail } = rowOf(all, facts, 'monthly')
  return {
    month,
    ...head,
    monthly_cloud_agent_users: cloudAgent,
    monthly_code_review_users: codeReview,
    monthly_chat_users: number(last?.['monthly_active_chat_users']) ?? null,
    monthly_agent_users: number(last?.['monthly_active_agent_users']) ?? null,
    ...tail,
  }
}
