// What GitHub changed in the meaning of its figures, by the dates of its changelog. Published days were left as they were,
// so these dates cut every trend in two.
import { addDays, type Day } from '../../core/day.ts'
import type { Figure } from './measure.ts'

/** A weekly figure, or one of the folded tables. */
export type Touched = Figure | 'features' | 'ides'

export interface Definition {
  readonly day: Day
  /** Completes "GitHub …". */
  readonly what: string
  readonly touches: readonly Touched[]
}

const people = ['active_users', 'avg_daily_active_users', 'monthly_active_users'] as const

const definitions: readonly Definition[] = [
  {
    day: '2026-04-10' as Day,
    what: 'began to count the CLI in the totals and features',
    touches: [
      ...people,
      'interactions',
      'generations',
      'acceptances',
      'lines_added',
      'lines_deleted',
      'features',
    ],
  },
  {
    day: '2026-06-15' as Day,
    what: 'began to count people as active who are only seen by its servers',
    touches: people,
  },
  {
    day: '2026-07-02' as Day,
    what: 'began to count lines suggested by the CLI and to name IDEs better',
    touches: ['ides'],
  },
  {
    day: '2026-07-28' as Day,
    what: 'began to count people as active who only use the Copilot app',
    touches: [...people, 'features'],
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

/** How many days a figure of a day looks back over. */
const reach: Partial<Record<Touched, number>> = { monthly_active_users: 28 }

/**
 * Changes of a figure's meaning that make the days from `last` back to `first` no measure for each other. A change on
 * the first day cuts between it and older days, not among them.
 */
export const definitionsBetween = (first: Day, last: Day, of: Touched): Definition[] =>
  definitionsWithin(addDays(first, 1), last).filter(({ touches }) => touches.includes(of))

/** The same for a week and the one before it, which begins on `monday`. */
export function definitionsBetweenWeeks(monday: Day, last: Day, of: Touched): Definition[] {
  const reached = reach[of]
  return definitionsBetween(reached === undefined ? monday : addDays(monday, 7 - reached), last, of)
}

/** Use that GitHub moved from one surface's count to another's, so that one falls while the other rises. */
export interface Move {
  readonly from: { readonly label: string; readonly features: readonly string[] }
  readonly to: { readonly label: string; readonly features: readonly string[] }
  /** While the move takes effect. */
  readonly first: Day
  readonly last: Day
  readonly why: string
}

export const moves: readonly Move[] = [
  {
    from: { label: 'Copilot CLI', features: ['copilot_cli'] },
    to: { label: 'agent mode in the IDE', features: ['chat_panel_agent_mode', 'agent_edit'] },
    first: '2026-10-06' as Day,
    // People take new versions over weeks; GitHub named the last ones for November.
    last: '2026-12-31' as Day,
    why: 'since 6 Oct 2026 GitHub corrects agent sessions of IDEs that were counted as CLI: with VS Code 1.139, Visual Studio 18.12, JetBrains from late October, Eclipse and Xcode in November',
  },
]
