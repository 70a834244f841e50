// Numbers as people read them. The locale is fixed: the same figure gives the same bytes everywhere.

import { SMALL_BASE } from '../../reports/small-base.ts'

/** Stands for a figure that is not known; never 0. */
export const UNKNOWN = '–'

export type Known = number | null | undefined

const format = (decimals: number) =>
  new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
const formats = [format(0), format(1)] as const
const huge = new Intl.NumberFormat('en-US', { notation: 'scientific', maximumFractionDigits: 1 })

const isKnown = (value: Known): value is number => typeof value === 'number' && Number.isFinite(value)

/** `12,345` or `12,345.6`; a real minus sign. */
export function number(value: Known, decimals: 0 | 1 = 0): string {
  if (!isKnown(value)) return UNKNOWN
  const text = (Math.abs(value) < 1e15 ? formats[decimals] : huge).format(Math.abs(value))
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text
}

/** With its sign, `+9` or `−9`; `±0` when it shows as nothing. */
export function signed(value: Known, decimals: 0 | 1 = 0): string {
  if (!isKnown(value)) return UNKNOWN
  const text = number(Math.abs(value), decimals)
  return /[1-9]/.test(text) ? `${value < 0 ? '−' : '+'}${text}` : `±${text}`
}

/** A share of 1 as `31.4%`. */
export const percent = (share: Known): string => (isKnown(share) ? `${number(share * 100, 1)}%` : UNKNOWN)

export const signedPercent = (share: Known): string =>
  isKnown(share) ? `${signed(share * 100, 1)}%` : UNKNOWN

/** A base on which a rate or a percentage says something. */
const isLarge = (base: number): boolean => base >= SMALL_BASE

/** The difference of two shares as `−0.8 points`. */
export const points = (difference: Known, unit = 'points'): string =>
  isKnown(difference) ? `${signed(difference * 100, 1)} ${unit}` : UNKNOWN

/** How much `now` is above `was`, as a share of `was`; null when it is not known or `was` is too small for a percentage. */
export const growth = (current: Known, previous: Known): number | null =>
  isKnown(current) && isKnown(previous) && isLarge(previous) ? current / previous - 1 : null

/** The difference of two figures; null when one of them is not known. */
export const difference = (current: Known, previous: Known): number | null =>
  isKnown(current) && isKnown(previous) ? current - previous : null

/** A change with an arrow beside its sign, as a second channel; none when nothing moved. */
export function moved(signedText: string): string {
  if (signedText.startsWith('+')) return `${signedText} ▲`
  return signedText.startsWith('−') ? `${signedText} ▼` : signedText
}

/** `1 day`, `2 days`. */
export const plural = (count: number, noun: string, many = `${noun}s`): string =>
  `${number(count)} ${count === 1 ? noun : many}`

/** `1 person`, `2 people`. */
export const people = (count: number): string => plural(count, 'person', 'people')

/** `820 B`, `1.2 KB`, `3.4 MB`. */
export function bytes(count: number): string {
  if (count < 1000) return `${number(count)} B`
  return count < 1_000_000 ? `${number(count / 1000, 1)} KB` : `${number(count / 1_000_000, 1)} MB`
}

/** `a`, `a and b`, `a, b and c`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`
