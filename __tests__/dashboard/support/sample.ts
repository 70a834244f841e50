// Archives of any size, invented but plausible, the same every time: weekends, growth, a gap, changes of definition.
import { addDays, type Day, dayRange, daysBetween, monthOf } from '../../../src/core/day.ts'
import type { HistoryLine } from '../../../src/files/history.ts'
import type { Status } from '../../../src/pages/chart/spec.ts'
import { groupsOf } from '../../../src/pages/dashboard/groups.ts'
import type {
  DashboardInput,
  DayLine,
  DayMix,
  PeriodRow,
  TargetInput,
} from '../../../src/pages/dashboard/input.ts'
import { DEFINITIONS } from '../../../src/reports/definitions.ts'

/** A Sunday, `1 Jan 2023`: days are counted from it. */
const SUNDAY = '2023-01-01' as Day

/** Numbers that look random, from 0 to 1 (mulberry32). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const features = [
  'agent_edit',
  'code_completion',
  'chat_panel_agent_mode',
  'copilot_cli',
  'chat_panel_ask_mode',
  'chat_inline',
  'copilot_app',
  'chat_panel_edit_mode',
  'chat_panel_plan_mode',
]
const models = [
  'claude-opus-4.8',
  'gpt-5.5',
  'claude-sonnet-4.6',
  'gemini-3-pro',
  'gpt-5-mini',
  'auto',
  'raptor-mini',
  'o5',
  'claude-haiku-4.5',
]
const languages = [
  'typescript',
  'python',
  'go',
  'java',
  'markdown',
  'yaml',
  'csharp',
  'rust',
  'kotlin',
  'terraform',
  'sql',
]
const ides = ['vscode', 'intellij', 'visualstudio', 'neovim', 'xcode']

export interface SampleOptions {
  readonly slug: string
  readonly first: Day
  readonly day: Day
  readonly seed: number
  readonly people: number
  /** Days without stored data. */
  readonly gap?: readonly [Day, Day]
  readonly problems?: readonly string[]
}

const spread = (names: readonly string[], total: number, random: () => number): DayMix => {
  const weights = names.map((_, index) => (0.6 + random() * 0.8) / (index + 1.5))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return {
    rows: names.map((name, index) => ({ name, value: Math.round((total * (weights[index] ?? 0)) / whole) })),
    rest: null,
  }
}

/** Adds the other fields that a row needs. */
interface SampleDay extends DayLine {
  readonly agent_lines_added: number
  readonly net_amount: number
}

function dayLine(day: Day, age: number, people: number, random: () => number): SampleDay {
  const weekday = ((daysBetween(SUNDAY, day) % 7) + 7) % 7
  const busy = weekday === 0 || weekday === 6 ? 0.12 : 0.9
  const growth = 0.55 + 0.45 * Math.min(1, age / 700)
  const active = Math.round(people * busy * growth * (0.9 + random() * 0.1))
  const lines = active * Math.round(120 + random() * 40)
  const agentShare = Math.min(0.72, 0.15 + age / 1800)
  const credits = Math.round(active * (6 + age / 300) * 100) / 100
  return {
    day,
    daily_active_users: active,
    lines_added: lines,
    agent_lines_added: Math.round(lines * agentShare),
    credits,
    net_amount: Math.round(credits * 0.3) / 100,
    mixes: {
      lines_by_feature: spread(features, lines, random),
      prompts_by_feature: spread(features.slice(2), active * 9, random),
      generations_by_model: spread(models, active * 14, random),
      lines_by_language: spread(languages, lines, random),
      generations_by_ide: spread(ides, active * 14, random),
      credits_by_model: spread(models, credits, random),
    },
  }
}

/** Teams and repositories of a day, as in the history. */
function lineOf(day: Day, { daily_active_users: active }: SampleDay): HistoryLine {
  const group = (members: number, index: number) => ({
    members,
    people: Math.min(members, Math.round((active ?? 0) / 8)),
    interactions: 40 + index * 10,
    generations: 80,
    acceptances: 20,
    lines_added: 900 + index * 200,
  })
  return {
    day,
    definitions: DEFINITIONS,
    teams: {
      rows: ['platform', 'payments', 'web', 'data', 'mobile'].map((team, index) => ({
        team_id: String(index),
        team,
        ...group(12 + index * 5, index),
      })),
      other: null,
      rest: null,
      withheld: null,
    },
    repositories: {
      rows: ['api', 'web', 'infra', 'docs'].map((repository, index) => ({
        repository,
        pull_requests_created: 4 - index,
        pull_requests_merged: 3 - Math.min(3, index),
        pull_requests_created_by_copilot: index % 2,
      })),
      rest: null,
    },
  }
}

const sum = (lines: readonly SampleDay[], value: (line: SampleDay) => number | null): number =>
  Math.round(lines.reduce((total, line) => total + (value(line) ?? 0), 0) * 100) / 100

function row(
  start: Day,
  end: Day,
  history: ReadonlyMap<Day, SampleDay>,
  settledUntil: Day,
  people: number,
  age: number,
): PeriodRow {
  const days = dayRange(start, end)
  const lines = days.flatMap((day) => history.get(day) ?? [])
  if (lines.length === 0) return { start, end, days: 0, settled_days: 0, adoption: null }
  const hasLast = history.has(end)
  const active = hasLast
    ? Math.min(people, Math.round(Math.max(...lines.map((line) => line.daily_active_users ?? 0)) * 1.08))
    : null
  const credits = sum(lines, (line) => line.credits)
  const net = sum(lines, (line) => line.net_amount)
  const prompts = sum(lines, (line) => (line.daily_active_users ?? 0) * 9)
  return {
    start,
    end,
    days: lines.length,
    settled_days: lines.filter((line) => line.day <= settledUntil).length,
    active_users: active,
    avg_daily_active_users: Math.round(sum(lines, (line) => line.daily_active_users) / lines.length),
    interactions: prompts,
    generations: prompts * 2,
    acceptances: Math.round(prompts * 0.6),
    lines_added: sum(lines, (line) => line.lines_added),
    agent_lines_added: sum(lines, (line) => line.agent_lines_added),
    completion_acceptance_rate: Math.round((0.28 + (age % 50) / 1000) * 1e4) / 1e4,
    pull_requests_created: Math.round(prompts / 40),
    pull_requests_merged: Math.round(prompts / 48),
    pull_requests_created_by_copilot: Math.round(prompts / 160),
    pull_requests_merged_created_by_copilot: Math.round(prompts / 230),
    pull_requests_reviewed_by_copilot: Math.round(prompts / 70),
    copilot_suggestions: Math.round(prompts / 25),
    copilot_suggestions_applied: Math.round(prompts / 70),
    avg_daily_cli_users: Math.round(people * 0.1 + age / 100),
    avg_daily_cloud_agent_users: Math.round(people * 0.05 + age / 120),
    avg_daily_code_review_users: Math.round(people * 0.2),
    adoption: {
      phase_0: Math.round(people * 0.1),
      phase_1: Math.round(people * 0.35),
      phase_2: Math.round(people * 0.3),
      phase_3: Math.round(people * 0.1 + age / 50),
    },
    seats: people,
    seats_unused_28_days: Math.round(people * 0.12),
    credits,
    gross_amount: Math.round(credits) / 100,
    discount_amount: Math.round((credits / 100 - net) * 100) / 100,
    net_amount: net,
  }
}

function periods(first: Day, day: Day, next: (start: Day) => Day): { start: Day; end: Day }[] {
  const found: { start: Day; end: Day }[] = []
  for (let start = first; start <= day; start = next(start))
    found.push({ start, end: addDays(next(start), -1) })
  return found
}

const nextMonth = (start: Day): Day => `${monthOf(addDays(start, 31))}-01` as Day

function statusOf(day: Day, last: Day, isStored: boolean): Status {
  const age = daysBetween(day, last)
  if (!isStored) return age < 3 ? 'pending' : age % 2 === 0 ? 'none' : 'unreadable'
  if (age < 4) return 'provisional'
  return age % 37 === 9 ? 'restated' : 'settled'
}

/** A target of an archive that goes back to `first`, which is a Sunday but not the first day of a month. */
export function sampleTarget({
  slug,
  first,
  day,
  seed,
  people,
  gap,
  problems = [],
}: SampleOptions): TargetInput {
  const random = chance(seed)
  const isStored = (one: Day) =>
    one < addDays(day, 0) && !(gap !== undefined && gap[0] <= one && one <= gap[1])
  const history = new Map(
    dayRange(first, day)
      .map((one, index) => dayLine(one, index, people, random))
      .filter((line) => isStored(line.day))
      .map((line) => [line.day, line]),
  )
  const settledUntil = addDays(day, -4)
  const rows = (all: readonly { start: Day; end: Day }[]) =>
    all.map(({ start, end }) => row(start, end, history, settledUntil, people, daysBetween(first, start)))
  const weeks = rows(periods(first, day, (start) => addDays(start, 7)))
  return {
    target: { kind: 'organization', slug },
    weeks,
    groups: groupsOf(
      weeks.filter(({ end }) => end <= day),
      [...history].map(([stored, line]) => lineOf(stored, line)),
    ),
    months: rows(periods(`${monthOf(first)}-01` as Day, day, nextMonth)),
    history: history.values(),
    statuses: new Map(dayRange(first, day).map((one) => [one, statusOf(one, day, history.has(one))])),
    problems,
  }
}

/** GitHub's changes, from the project's list. */
export const sampleDefinitions: DashboardInput['definitions'] = [
  {
    day: '2026-06-15' as Day,
    what: 'began to count people as active who are only seen by its servers',
    touches: ['active_users', 'avg_daily_active_users'],
  },
  {
    day: '2026-10-06' as Day,
    what: 'said that it had counted some agent sessions of IDEs as CLI, and began to correct that',
    touches: ['avg_daily_cli_users', 'features'],
  },
]
