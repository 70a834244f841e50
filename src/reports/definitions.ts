// What the figures mean: the number of our own definitions, and the dates on which GitHub changed its own.
import { addDays, type Day } from '../core/day.ts'
import type { Period } from '../core/period.ts'

/**
 * Raised with every change of what a figure means and with every new figure. Derived files of a lower number are made
 * again from the snapshots. 1: weeks of ISO 8601. 2: weeks from Sunday to Saturday, months.
 */
export const DEFINITIONS = 2

/** Features whose lines an agent wrote into files by itself (GitHub's docs, "Lines of code metrics"). */
export const AGENT_FEATURES: ReadonlySet<string> = new Set(['agent_edit', 'copilot_cli', 'copilot_app'])

/** What a dated change touches: a field of a row, or one of the tables of shares. */
export type Touched = string

export interface Definition {
  readonly day: Day
  /** Completes "GitHub …". */
  readonly what: string
  readonly touches: readonly Touched[]
}

const people = ['active_users', 'avg_daily_active_users'] as const
const counted = ['interactions', 'generations', 'acceptances', 'lines_added', 'lines_deleted'] as const

/** By GitHub's changelog. Published days were left as they were, so these dates cut every trend in two. */
export const definitions: readonly Definition[] = [
  {
    day: '2026-04-10' as Day,
    what: 'began to count the CLI in the totals and features',
    touches: [...people, ...counted, 'agent_lines_added', 'agent_lines_share', 'features'],
  },
  {
    day: '2026-06-15' as Day,
    what: 'began to count people as active who are only seen by its servers',
    touches: people,
  },
  {
    day: '2026-07-02' as Day,
    what: 'began to count lines suggested by the CLI and to name IDEs better',
    touches: ['lines_suggested', 'ides'],
  },
  {
    day: '2026-07-28' as Day,
    what: 'began to count people as active who only use the Copilot app',
    touches: [...people, 'agent_lines_added', 'agent_lines_share', 'features'],
  },
  {
    day: '2026-10-06' as Day,
    what: 'said that it had counted some agent sessions of IDEs as CLI, and began to correct that',
    touches: ['avg_daily_cli_users', 'features'],
  },
]

/** The changes from `first` to `last`, both included. */
export const definitionsWithin = (first: Day, last: Day): Definition[] =>
  definitions.filter(({ day }) => first <= day && day <= last)

/**
 * Changes of a figure's meaning that make the days from `last` back to `first` no measure for each other. A change on
 * the first day cuts between it and older days, not among them.
 */
export const definitionsBetween = (first: Day, last: Day, figure: Touched): Definition[] =>
  definitionsWithin(addDays(first, 1), last).filter(({ touches }) => touches.includes(figure))

/** Changes of a figure's meaning between two periods that are compared. */
export const definitionsBetweenPeriods = (
  before: Pick<Period, 'start'>,
  current: Pick<Period, 'end'>,
  figure: Touched,
): Definition[] => definitionsBetween(before.start, current.end, figure)

/** Use that GitHub moved from one surface's count to another's, so that one falls while the other rises. */
export interface ReclassifiedUse {
  readonly from: { readonly label: string; readonly features: readonly string[] }
  readonly to: { readonly label: string; readonly features: readonly string[] }
  /** While the move takes effect. */
  readonly first: Day
  readonly last: Day
  readonly why: string
}

export const reclassifiedUses: readonly ReclassifiedUse[] = [
  {
    from: { label: 'Copilot CLI', features: ['copilot_cli'] },
    to: { label: 'agent mode in the IDE', features: ['chat_panel_agent_mode', 'agent_edit'] },
    first: '2026-10-06' as Day,
    // People take new versions over weeks; GitHub named the last ones for November.
    last: '2026-12-31' as Day,
    why: 'since 6 Oct 2026 GitHub corrects agent sessions of IDEs that were counted as CLI: with VS Code 1.139, Visual Studio 18.12, JetBrains from late October, Eclipse and Xcode in November',
  },
]
