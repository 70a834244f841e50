// A figure is a number that is known, or null: never 0 for what nobody said.
import { z } from 'zod'

export type Figure = number | null

/** A figure of a record. Absent, null and what is no number are all "unknown"; the snapshot keeps what was sent. */
export const figure = z.number().nullable().catch(null)

/** Adds what is known; null when nothing is. */
export function sum(values: Iterable<Figure | undefined>): Figure {
  let total: Figure = null
  for (const value of values) if (value !== null && value !== undefined) total = (total ?? 0) + value
  return total
}

/** Means and rates are stored with four decimals, which is more than any reader needs and keeps bytes the same everywhere. */
export const round = (value: number): number => Math.round(value * 10_000) / 10_000

/** Quotient, or null when it is not known or the divisor is 0. */
export const ratio = (part: Figure, whole: Figure): Figure =>
  part === null || whole === null || whole === 0 ? null : round(part / whole)

/** Mean of what is known; null when nothing is. */
export function mean(values: readonly Figure[]): Figure {
  const known = values.filter((value) => value !== null)
  return ratio(sum(known), known.length)
}

/** The largest of what is known; null when nothing is. */
export function largest(values: readonly Figure[]): Figure {
  let most: Figure = null
  for (const value of values) if (value !== null && (most === null || value > most)) most = value
  return most
}
