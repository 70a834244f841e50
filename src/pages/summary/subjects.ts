// What is folded below the main table, by subject: figures of rows, and what only days say.
import type { TargetResult } from '../../archive/run.ts'
import type { Day } from '../../core/day.ts'
import { sum } from '../../core/figure.ts'
import type { History } from '../../files/history.ts'
import type { MeasureName } from '../../reports/measures.ts'
import type { TotalsFigures } from '../../reports/totals/day.ts'
import type { Comparison } from './comparison.ts'
import type { Focus } from './focus.ts'
import { figuresTable } from './main-table.ts'
import { change } from '../markdown/change.ts'
import { blocks } from '../markdown/blocks.ts'
import { number, UNKNOWN } from '../markdown/number.ts'
import { left, right, table } from '../markdown/table.ts'
import { weekDay } from '../markdown/when.ts'

const ACTIVITY: readonly MeasureName[] = [
  'generations',
  'acceptances',
  'lines_suggested',
  'agent_lines_added',
  'lines_deleted',
]
const SURFACES: readonly MeasureName[] = [
  'avg_daily_cli_users',
  'avg_daily_cloud_agent_users',
  'weekly_cloud_agent_users',
  'avg_daily_code_review_users',
  'weekly_code_review_users',
]
const PULL_REQUESTS: readonly MeasureName[] = [
  'pull_requests_created',
  'pull_requests_merged',
  'pull_requests_merged_created_by_copilot',
  'pull_requests_reviewed_by_copilot',
  'copilot_suggestions',
  'copilot_suggestions_applied',
]
const SEATS: readonly MeasureName[] = ['seats', 'seats_unused_28_days']

const totalsOf = (history: History, days: readonly Day[]): TotalsFigures[] =>
  days.flatMap((day) => history.get(day)?.totals ?? [])

type Counter = (day: TotalsFigures) => number | null | undefined

/** Sums that only days say: sessions and tokens. */
const counters: readonly (readonly [string, Counter])[] = [
  ['CLI: sessions', ({ cli }) => cli?.session_count],
  ['CLI: prompts', ({ cli }) => cli?.prompt_count],
  ['CLI: output tokens', ({ cli }) => cli?.output_tokens_sum],
  ['CLI: prompt tokens', ({ cli }) => cli?.prompt_tokens_sum],
  ['App: sessions', ({ app }) => app?.session_count],
  ['App: prompts', ({ app }) => app?.prompt_count],
  ['App: output tokens', ({ app }) => app?.output_tokens_sum],
  ['App: prompt tokens', ({ app }) => app?.prompt_tokens_sum],
  ['VS Code Agents window: sessions', ({ vscode_agent: agent }) => agent?.session_count],
  ['VS Code Agents window: messages', ({ vscode_agent: agent }) => agent?.total_user_messages],
]

function sessions(history: History, { current, previous }: Comparison): string {
  const over = (days: readonly Day[], counter: Counter) => sum(totalsOf(history, days).map(counter))
  const rows = counters.flatMap(([label, counter]) => {
    const pair = { current: over(current, counter), previous: over(previous, counter) }
    return pair.current === null
      ? []
      : [[label, `**${number(pair.current)}**`, number(pair.previous), change(pair, 'sum')]]
  })
  return table([left('Over the week'), right('This week'), right('Week before'), right('Change')], rows)
}

/** Medians of time to merge by day: shown as they came, for medians of days have no mean. */
function mergeTimes(history: History, days: readonly Day[]): string {
  const hours = (minutes: number | null) => (minutes === null ? UNKNOWN : number(minutes / 60, 1))
  const rows = days.flatMap((day) => {
    const totals = history.get(day)?.totals
    return totals?.median_minutes_to_merge == null
      ? []
      : [
          [
            weekDay(day),
            hours(totals.median_minutes_to_merge),
            hours(totals.median_minutes_to_merge_copilot_authored),
          ],
        ]
  })
  return table([left('Median hours to merge'), right('All'), right('Created by Copilot')], rows)
}

const PHASES = ['no phase', 'phase 1', 'phase 2', 'phase 3'] as const

function adoption({ week, before }: Focus): string {
  const phases = Object.keys({ ...before?.adoption, ...week.adoption }).sort()
  const rows = phases.map((phase) => {
    const pair = { current: week.adoption?.[phase] ?? null, previous: before?.adoption?.[phase] ?? null }
    const label =
      PHASES[Number(phase.replace('phase_', ''))] ?? `phase ${Number(phase.replace('phase_', ''))}`
    return [
      `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
      `**${number(pair.current)}**`,
      number(pair.previous),
      change(pair, 'sum'),
    ]
  })
  return rows.length === 0
    ? ''
    : blocks(
        table([left('People in'), right('This week'), right('Week before'), right('Change')], rows),
        'GitHub puts people into phases by what they did in 28 days: from completions and chat to agents. The newest stored day of each week counts.',
      )
}

/** What is folded, by subject; empty where nothing is known. */
export function subjects({ history }: TargetResult, focus: Focus, comparison: Comparison) {
  const figures = (fields: readonly MeasureName[]) => figuresTable(fields, focus, comparison)
  return {
    code: figures(ACTIVITY),
    surfaces: blocks(figures(SURFACES), sessions(history, comparison)),
    pullRequests: blocks(figures(PULL_REQUESTS), mergeTimes(history, comparison.current)),
    adoption: adoption(focus),
    seats: figures(SEATS),
  } as const
}
