// Runs built from hand-written figures with the same functions as a real run.
import { highlightsOf } from '../../src/archive/highlights.ts'
import { type ArchiveFile, emptyArchive, withHighlights } from '../../src/files/archive-file.ts'
import { addDays, type Day, dayRange, daysBetween, weekdayOf } from '../../src/core/day.ts'
import { type Period, periodRange, weekOf } from '../../src/core/period.ts'
import { figuresOfMetrics } from '../../src/reports/metrics/day.ts'
import { figuresOfCredits } from '../../src/reports/credits/day.ts'
import { figuresOfTotals } from '../../src/reports/totals/day.ts'
import { carriedIn } from '../../src/reports/totals/carried.ts'
import { addFigures } from '../../src/files/history.ts'
import type { JsonObject } from '../../src/core/json.ts'
import { LeftOut } from '../../src/core/left-out.ts'
import { emptyEntry, emptyLedger, type Ledger } from '../../src/files/ledger.ts'
import { updateEntry } from '../../src/files/ledger-entry.ts'
import { type Change, type DayResult, isHeld, type Refusal } from '../../src/core/outcome.ts'
import type { DayFigures, ReportName } from '../../src/reports/all.ts'
import { reachOf } from '../../src/archive/plan.ts'
import type { RunResult, SeriesResult, TargetResult } from '../../src/archive/run.ts'
import { reportOf, type Series, seriesKey } from '../../src/files/series.ts'
import { folderOf, type Target } from '../../src/core/target.ts'
import { monthRowOf, totalsDays, weekRowOf } from '../../src/files/rows.ts'
import { firstDayOf, windowOf } from '../../src/core/window.ts'
import { problemsOf } from '../../src/archive/problems.ts'
import { renderSummary, type SummaryContext } from '../../src/pages/summary/summary.ts'

export const day = (text: string): Day => text as Day
export const organization = (slug: string): Target => ({ kind: 'organization', slug })
export const enterprise = (slug: string): Target => ({ kind: 'enterprise', slug })

/** The share of a week's people who are active on each day, Sunday to Saturday. */
const ofTheWeek = [0.06, 0.66, 0.7, 0.71, 0.69, 0.61, 0.07]

export interface Given {
  readonly target?: Target
  /** The last requested day. */
  readonly day: string
  /** People active in each week, oldest first; the last week contains `day`. */
  readonly people?: readonly number[]
  /** Share of completions accepted in each week, likewise. */
  readonly acceptance?: readonly number[]
  /** The first stored day, when the archive begins inside its first week. */
  readonly since?: string
  /** Days that are new in this run. */
  readonly added?: readonly string[]
  readonly pending?: readonly string[]
  readonly none?: readonly string[]
  readonly failed?: Readonly<Record<string, string>>
  readonly restated?: Readonly<Record<string, Readonly<Record<string, Change>>>>
  /** The target cannot be read at all. */
  readonly refused?: string
  /** Engaged and active people of each day of the older API, from `from` on. */
  readonly older?: { readonly from: string; readonly active: readonly number[] }
  readonly settleDays?: number
  /** Changes a day's record before it is read. */
  readonly edit?: (record: JsonObject, of: Day) => JsonObject
  /** A day's bill as GitHub sends it. */
  readonly bill?: (of: Day) => JsonObject
  /** Other reports of a day. */
  readonly also?: (of: Day) => DayFigures
  readonly hasNews?: boolean
  readonly ledgerWasDamaged?: boolean
}

/** Real figures never change in parallel: a fixed few percent up or down for each day and figure. */
function wobble(of: Day, salt: string): number {
  let hash = 7
  for (const char of `${of}${salt}`) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 9973
  return 0.95 + (hash / 9973) * 0.1
}

const activity = (prompts: number, generations: number, acceptances: number, lines: number) => ({
  user_initiated_interaction_count: Math.round(prompts),
  code_generation_activity_count: Math.round(generations),
  code_acceptance_activity_count: Math.round(acceptances),
  loc_suggested_to_add_sum: Math.round(lines * 1.4),
  loc_suggested_to_delete_sum: 0,
  loc_added_sum: Math.round(lines),
  loc_deleted_sum: Math.round(lines / 5),
})

type Parts = Readonly<Record<string, number>>

const features: Parts = {
  code_completion: 0.6,
  chat_panel_agent_mode: 0.14,
  agent_edit: 0.1,
  chat_panel_ask_mode: 0.09,
  copilot_cli: 0.05,
  chat_inline: 0.02,
}
const ides: Parts = { vscode: 0.71, intellij: 0.17, visualstudio: 0.08, xcode: 0.04 }
const languages: Parts = {
  typescript: 0.27,
  python: 0.22,
  java: 0.14,
  go: 0.1,
  kotlin: 0.07,
  csharp: 0.06,
  sql: 0.05,
  yaml: 0.04,
  rust: 0.03,
  shell: 0.02,
}
const models: Parts = {
  'gpt-5.2': 0.34,
  'claude-sonnet-4.6': 0.31,
  auto: 0.2,
  'gemini-3-pro': 0.1,
  others: 0.05,
}

/** A breakdown of a day; completions need no prompts, and languages have none. */
const split = (of: Day, key: string, parts: Parts, people: number, acceptance: number) =>
  Object.entries(parts).map(([name, part]) => {
    const size = people * part * wobble(of, name)
    // Agents generate no suggestions, and write more lines than all others together.
    if (name === 'agent_edit') return { [key]: name, ...activity(0, 0, 0, size * 900) }
    const prompts = key === 'language' || name === 'code_completion' ? 0 : size * 36
    return { [key]: name, ...activity(prompts, size * 54, size * 54 * acceptance, size * 180) }
  })

const sessionsOf = (sessions: number) => ({
  session_count: sessions,
  request_count: sessions * 18,
  prompt_count: sessions * 3,
  token_usage: { output_tokens_sum: sessions * 9_000, prompt_tokens_sum: sessions * 310_000 },
})

/** A day of an organization with `weekly` active people in the week. */
function record(of: Day, weekly: number, acceptance: number): JsonObject {
  const people = Math.round(weekly * (ofTheWeek[weekdayOf(of)] ?? 0) * wobble(of, 'people'))
  const some = (part: number, salt: string) => Math.round(people * part * wobble(of, salt))
  return {
    day: of,
    organization_id: '8001',
    daily_active_users: people,
    weekly_active_users: weekly,
    monthly_active_users: Math.round(weekly * 1.18),
    monthly_active_chat_users: Math.round(weekly * 0.9),
    monthly_active_agent_users: Math.round(weekly * 0.7),
    daily_active_cli_users: some(0.18, 'cli'),
    daily_active_copilot_cloud_agent_users: some(0.12, 'cloud'),
    weekly_active_copilot_cloud_agent_users: Math.round(weekly * 0.2),
    daily_active_copilot_code_review_users: some(0.15, 'review'),
    weekly_active_copilot_code_review_users: Math.round(weekly * 0.3),
    totals_by_cli: sessionsOf(some(0.4, 'cli sessions')),
    totals_by_copilot_app: sessionsOf(some(0.1, 'app sessions')),
    totals_by_ai_adoption_phase: [
      { phase: 'Phase 1', phase_number: 1, users_in_phase_28d: Math.round(weekly * 0.5) },
      { phase: 'Phase 2', phase_number: 2, users_in_phase_28d: Math.round(weekly * 0.35) },
      { phase: 'Phase 3', phase_number: 3, users_in_phase_28d: Math.round(weekly * 0.2) },
    ],
    ...activity(
      some(15, 'prompts'),
      some(54, 'generations'),
      people * 54 * acceptance * wobble(of, 'acceptances'),
      some(180, 'lines'),
    ),
    totals_by_feature: split(of, 'feature', features, people, acceptance),
    totals_by_ide: split(of, 'ide', ides, people, acceptance),
    totals_by_language_feature: split(of, 'language', languages, people, acceptance),
    totals_by_model_feature: split(of, 'model', models, people, acceptance),
    pull_requests: {
      total_created: some(0.5, 'created'),
      total_merged: some(0.43, 'merged'),
      total_created_by_copilot: some(0.06, 'by copilot'),
      total_reviewed_by_copilot: some(0.3, 'reviewed'),
      total_merged_created_by_copilot: some(0.05, 'merged by copilot'),
      total_copilot_suggestions: some(0.9, 'suggestions'),
      total_copilot_applied_suggestions: some(0.3, 'applied'),
      median_minutes_to_merge: people < 20 ? null : some(2.4, 'minutes'),
      median_minutes_to_merge_copilot_authored: people < 20 ? null : some(1.9, 'minutes of copilot'),
    },
  }
}

const isIn = (list: readonly string[] | undefined, of: Day): boolean => list?.includes(of) ?? false

function resultOf(given: Given, of: Day): DayResult {
  const reason = given.failed?.[of]
  const changed = given.restated?.[of]
  if (reason !== undefined) return { day: of, state: 'unreadable', reason }
  if (isIn(given.pending, of)) return { day: of, state: 'pending' }
  if (isIn(given.none, of) || (given.since !== undefined && of < given.since))
    return { day: of, state: 'none' }
  if (changed !== undefined) return { day: of, state: 'restated', changed }
  return { day: of, state: isIn(given.added, of) ? 'added' : 'unchanged' }
}

/** A target as a run leaves it. */
export function targetOf(given: Given): TargetResult {
  const target = given.target ?? organization('acme')
  const last = day(given.day)
  const asked = { today: addDays(last, 1), day: last, backfillDays: 28, settleDays: given.settleDays ?? 4 }
  const window = windowOf(asked, last)
  const people = given.people ?? []
  const sunday = addDays(weekOf(last).start, -7 * (people.length - 1))
  const all =
    people.length === 0 ? [] : dayRange(given.since === undefined ? sunday : firstDayOf(asked), last)
  const every = all.map((of) => resultOf(given, of))
  const stored = every.filter(isHeld).map((result) => result.day)
  // A stored and settled day is not requested again.
  const asks = every.filter(({ day: of, state }) => state !== 'unchanged' || of > window.settledUntil)
  const learnt = new Map<Day, DayFigures>(
    stored.map((of) => {
      const week = Math.floor(daysBetween(sunday, of) / 7)
      const made = record(of, people[week] ?? 0, given.acceptance?.[week] ?? 0.31)
      const credits = given.bill === undefined ? undefined : figuresOfCredits([given.bill(of)])
      return [
        of,
        {
          totals: figuresOfTotals([given.edit?.(made, of) ?? made]),
          ...(credits === undefined ? {} : { credits }),
          ...given.also?.(of),
        },
      ]
    }),
  )
  const older = (given.older?.active ?? []).map(
    (active, index) => [addDays(day(given.older?.from ?? given.day), index), active] as const,
  )
  for (const [of, active] of older) {
    const metrics = figuresOfMetrics([
      { total_active_users: active, total_engaged_users: Math.round(active * 0.8) },
    ])
    learnt.set(of, { ...learnt.get(of), metrics })
  }
  const history = addFigures(new Map(), learnt)
  const days = [...history.keys()].sort()
  const context = {
    carried: carriedIn({}, totalsDays(history, days)),
    isSettled: (of: Day) => of <= window.settledUntil,
  }
  const rowsOf = <Row>(kind: 'week' | 'month', make: (period: Period) => Row): Row[] => {
    const [first, newest] = [days[0], days.at(-1)]
    return first === undefined || newest === undefined ? [] : periodRange(kind, first, newest).map(make)
  }
  const rows = rowsOf('week', (week) => weekRowOf(week, history, context))
  const months = rowsOf('month', (month) => monthRowOf(month, history, context))

  let ledger: Ledger = emptyLedger(target)
  const series: SeriesResult[] = []
  const add = (
    report: ReportName,
    known: readonly DayResult[],
    days: readonly DayResult[],
    refusal?: Refusal,
  ) => {
    const of: Series = { target, report }
    const key = seriesKey(of)
    if (refusal === undefined || report === 'metrics') {
      const lesson = { days: known, refusal, reach: reachOf(reportOf(of), asked) }
      ledger = { ...ledger, reports: { ...ledger.reports, [key]: updateEntry(emptyEntry, lesson, asked) } }
    }
    const standing = report === 'metrics' && refusal !== undefined ? 'resting' : 'asked'
    series.push({
      series: of,
      days,
      refusal: standing === 'resting' ? undefined : refusal,
      standing,
      isOptional: report === 'metrics',
    })
  }
  if (people.length > 0) add('totals', every, asks)
  if (given.bill !== undefined) add('credits', every, asks)
  if (given.refused !== undefined)
    add('totals', [], [], {
      state: 'refused',
      reason: given.refused,
      cause: given.refused,
      isNotFound: false,
    })
  const held = older.map(([of]): DayResult => ({ day: of, state: 'unchanged' }))
  add(
    'metrics',
    held,
    [],
    older.length > 0
      ? undefined
      : { state: 'refused', reason: 'Not Found', cause: 'Not Found', isNotFound: true },
  )
  return {
    target,
    window,
    series,
    ledger,
    ledgerWasDamaged: given.ledgerWasDamaged ?? false,
    formerFolder: undefined,
    peopleConflict: undefined,
    leftOut: new LeftOut(),
    daysLeft: 0,
    givenUp: undefined,
    weeks: rows,
    months,
    carried: context.carried,
    history: given.hasNews === false ? new Map() : history,
    hasNews: given.hasNews ?? true,
  }
}

export const runOf = (...targets: readonly TargetResult[]): RunResult => ({
  targets,
  commits: ['c0ffee'],
  exposure: undefined,
})

const branch = 'https://github.com/acme/metrics/tree/copilot-metrics'

const contextOf = (given: Given): SummaryContext => ({
  day: day(given.day),
  weeks: 12,
  dryRun: false,
  teams: [],
  traffic: { requests: 34, bytes: 1_234_567, rateLimitRemaining: 4961 },
  problems: [],
  links: {
    branch,
    run: 'https://github.com/acme/metrics/actions/runs/123',
    file: (path) => `${branch}/${path}`,
  },
})

/** `archive.json` as it is after the run. */
export const archiveOf = (...targets: readonly TargetResult[]): ArchiveFile =>
  targets.reduce((file, { target, ledger, weeks, months, carried, history, window }) => {
    const headline = highlightsOf(ledger, { weeks: weeks, months, carried }, history, window.asOf)
    return withHighlights(file, folderOf(target), {
      ...headline,
      reports: Object.keys(ledger.reports).sort(),
    })
  }, emptyArchive)

/** The summary of a run, including its problems. */
export const render = (run: RunResult, given: Given, more: Partial<SummaryContext> = {}): string =>
  renderSummary(run, { ...contextOf(given), problems: problemsOf(run, day(given.day), 0), ...more })
