// Numbers on axes, short, and in tables, exact.
import { scaleLinear } from 'd3-scale'
import { number, percent, UNKNOWN } from '../markdown/number.ts'
import type { Unit, Value } from './spec.ts'

/** Few steps, so that the axis of a file on the branch rarely moves: each is a tick as well. */
const TOPS = [1, 1.5, 2, 3, 4, 5, 6, 8, 10] as const

/** The top of an axis that holds this value: one of nine steps of each power of ten. */
export function topOf(largest: number, unit: Unit): number {
  const least = { count: 4, usd: 1, share: 0.1 }[unit]
  const value = Math.max(largest, least)
  const power = 10 ** Math.floor(Math.log10(value))
  const step = TOPS.find((top) => top * power >= value * (1 - 1e-9)) ?? 10
  // Binary fractions: 3 × 0.1 is not 0.3.
  return Number((step * power).toPrecision(3))
}

export interface Tick {
  readonly value: number
  readonly label: string
}

/** Round values from 0 to the top. */
export function ticksOf(top: number, unit: Unit): Tick[] {
  const scale = scaleLinear().domain([0, top])
  const short = scale.tickFormat(4, unit === 'share' ? '.0%' : '~s')
  const label = (value: number) => (value === 0 ? '0' : short(value).replace('G', 'B'))
  return scale
    .ticks(4)
    .filter((value) => unit !== 'count' || Number.isInteger(value))
    .map((value) => ({ value, label: unit === 'usd' ? `$${label(value)}` : label(value) }))
}

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' })

/** As people read it, exact: `1,026`, `3,412.5`, `54.2%`, `$34.10`; a dash where nothing is known. */
export function exact(value: Value, unit: Unit): string {
  if (value === null) return UNKNOWN
  if (unit === 'share') return percent(value)
  if (unit === 'usd') return dollars.format(value).replace('-', '−')
  return Number.isInteger(value) ? number(value) : number(value, 1)
}
