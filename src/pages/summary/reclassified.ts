// A surface that falls while another rises because GitHub moved use from one count to the other.
import type { Day } from '../../core/day.ts'
import type { History } from '../../files/history.ts'
import type { TargetResult } from '../../archive/run.ts'
import { breakdownOf } from '../../reports/totals/breakdown.ts'
import type { Comparison } from './comparison.ts'
import { type ReclassifiedUse, reclassifiedUses } from '../../reports/definitions.ts'
import { SMALL_BASE } from '../../reports/small-base.ts'
import type { Focus } from './focus.ts'
import { points } from '../markdown/number.ts'

/** A share of all generations must move by three points both ways before a hint is worth the reader's time. */
const WORTH_A_HINT = 0.03

function shareOf(history: History, days: readonly Day[], features: readonly string[]): number | null {
  const totals = days.flatMap((day) => history.get(day)?.totals ?? [])
  const shares = [...breakdownOf(totals, 'features').byName.values()]
  const sum = (rows: typeof shares) => rows.reduce((total, { generations }) => total + generations, 0)
  const whole = sum(shares)
  return whole < SMALL_BASE ? null : sum(shares.filter(({ name }) => features.includes(name))) / whole
}

function shift(history: History, comparison: Comparison, features: readonly string[]): number | null {
  const current = shareOf(history, comparison.current, features)
  const previous = shareOf(history, comparison.previous, features)
  return current === null || previous === null ? null : current - previous
}

function hint(move: ReclassifiedUse, history: History, comparison: Comparison): string[] {
  const from = shift(history, comparison, move.from.features)
  const to = shift(history, comparison, move.to.features)
  if (from === null || to === null || from > -WORTH_A_HINT || to < WORTH_A_HINT) return []
  return [
    `The share of ${move.from.label} fell (${points(from)}) while that of ${move.to.label} rose (${points(to)}). That may be a change in counting, not in habits: ${move.why}.`,
  ]
}

/** Hints, by GitHub's own dated statements alone. */
export const reclassificationHints = (
  { history }: TargetResult,
  { week }: Focus,
  comparison: Comparison,
): string[] =>
  reclassifiedUses
    .filter(({ first, last }) => week.end >= first && week.start <= last)
    .flatMap((move) => hint(move, history, comparison))
