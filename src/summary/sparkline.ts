// A trend in one table cell: Unicode bars need no renderer and survive e-mail and chat.
import { groups, mean, weeksPerBar } from './bucket.ts'
import type { Known } from './number.ts'

const BARS = [...'▁▂▃▄▅▆▇█']
const GAP = '·'
const BREAK = '┊'

/**
 * One bar a week, oldest first; `·` where nothing is known. The lowest bar is half as high as the highest, so that small
 * changes show without looking like a crash. `breaks` are the positions before which the figure changed its meaning.
 */
export function sparkline(values: readonly Known[], breaks: ReadonlySet<number> = new Set()): string {
  const size = weeksPerBar(values.length)
  const marked = groups([...values.keys()], size).map((group) => group.some((index) => breaks.has(index)))
  const bars = groups(values, size).map(mean)
  const known = bars.filter((value) => value !== null)
  if (known.length === 0) return ''
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const floor = low - Math.min(high - low, Math.max(low, 0))
  const draw = (value: number | null): string => {
    if (value === null) return GAP
    if (high === low) return BARS[high === 0 ? 0 : 4] ?? GAP
    const step = Math.round(((value - floor) / (high - floor)) * (BARS.length - 1))
    return BARS[Math.min(Math.max(step, 0), BARS.length - 1)] ?? GAP
  }
  return bars
    .map((value, index) => `${marked[index] === true && index > 0 ? BREAK : ''}${draw(value)}`)
    .join('')
}
