// Exact decimals as people read them. They stay texts up to here, and are rounded once, half away from zero.
import { addDecimals } from '../../core/decimal.ts'
import { growth, moved, signedPercent, UNKNOWN } from './number.ts'

const format = (decimals: number) =>
  new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
const formats = { 0: format(0), 1: format(1), 2: format(2) } as const
export type Decimals = keyof typeof formats

export type KnownDecimal = string | null | undefined

/** `1,234.50`; a real minus sign. `Intl` reads the text of a decimal without making a double of it. */
export function decimal(value: KnownDecimal, decimals: Decimals): string {
  if (value === null || value === undefined) return UNKNOWN
  const isNegative = value.startsWith('-')
  const text = formats[decimals].format((isNegative ? value.slice(1) : value) as Intl.StringNumericLiteral)
  return isNegative && /[1-9]/.test(text) ? `−${text}` : text
}

/** `now` less `was`. */
export const subtract = (current: string, previous: string): string =>
  addDecimals([current, previous.startsWith('-') ? previous.slice(1) : `-${previous}`])

/** How an amount moved: by how much, and by how much of itself where `was` is large enough to be a base. */
export function decimalChange(
  current: KnownDecimal,
  previous: KnownDecimal,
  decimals: Decimals,
  leastBase: number,
): string {
  if (current === null || current === undefined || previous === null || previous === undefined) return UNKNOWN
  const change = subtract(current, previous)
  const text = decimal(change, decimals)
  const signed = !/[1-9]/.test(text) ? `±${text}` : text.startsWith('−') ? text : `+${text}`
  const share = Number(previous) >= leastBase ? growth(Number(current), Number(previous)) : null
  return moved(share === null ? signed : `${signed} (${signedPercent(share)})`)
}
