// A trend in one table cell: Unicode bars need no renderer and survive e-mail and chat.
import { groups, mean, weeksPerBar } from './bucket.ts'
import type { Known } from './number.ts'

const BARS = Array.from('▁▂▃▄▅▆▇█')
const GAP = '·'
const BREAK = '┊'

/** A figure that moves by less than this share of itself must not look like a mountain range. */
const LEAST_SPAN = 0.1

/**
 * One bar a week, oldest first; `·` where nothing is known. The highest bar is full; the scale does not begin at 0.
 * `breaks` are the positions before which the figure changed its meaning.
 */
export function sparkline(values: readonly Known[], breaks: ReadonlySet<number> = new Set()): string {
  const size = weeksPerBar(values.length)
  const cut = groups([...values.keys()], size).map((group) => group.some((index) => breaks.has(index)))
  const bars = groups(values, size).map(mean)
  const known = bars.filter((value) => value !== null)
  if (known.length === 0) return ''
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const span = Math.max(high - low, Math.abs(high) * LEAST_SPAN)
  const draw = (value: number | null): string => {
    if (value === null) return GAP
    if (high === 0) return BARS[0] ?? GAP
    if (high === low) return BARS[4] ?? GAP
    return BARS[BARS.length - 1 - Math.round(((high - value) / span) * (BARS.length - 2))] ?? GAP
  }
  return bars.map((value, index) => `${cut[index] === true && index > 0 ? BREAK : ''}${draw(value)}`).join('')
}
