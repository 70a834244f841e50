// Figures and their changes as their kind is written.
import type { Two, Unit, Value } from '../../core/table.ts'
import type { Kind } from '../../reports/measure.ts'
import {
  difference,
  growth,
  moved,
  number,
  percent,
  points,
  signed,
  signedPercent,
  UNKNOWN,
} from './number.ts'

/** A figure as its kind is written: people and sums whole, means with one decimal, rates in percent. */
export function written(value: number | null, kind: Kind): string {
  if (kind === 'rate') return percent(value)
  return number(value, kind === 'mean' ? 1 : 0)
}

/** The change in the figure's own unit and, where the base is large enough, in percent. */
export function change({ current, previous }: Two, kind: Kind): string {
  const gap = difference(current, previous)
  if (gap === null) return UNKNOWN
  if (kind === 'rate') return moved(points(gap, 'pt'))
  const text = signed(gap, kind === 'mean' ? 1 : 0)
  const share = growth(current, previous)
  return share === null ? moved(text) : moved(`${text} (${signedPercent(share)})`)
}

/** A value of a report's table. */
export function valueText(value: Value, unit: Unit): string {
  if (value !== null && typeof value === 'object') {
    if (unit === 'points') return change(value, 'rate')
    return unit === 'mean change'
      ? change(value, 'mean')
      : moved(signed(difference(value.current, value.previous)))
  }
  return unit === 'share' ? percent(value) : number(value, unit === 'mean' ? 1 : 0)
}
