// JSON without loss. JSON.parse turns 9007199254740993 into ...992 and 1e400 into Infinity; here every number keeps its value.
import { Damaged } from './errors.ts'
import { isPlainDecimal, sameNumber, spell } from './decimal.ts'

export type Json = null | boolean | number | string | RawNumber | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}
/** A number that no double holds, kept as text. JSON.stringify writes it verbatim (ECMAScript: JSON.rawJSON). */
export interface RawNumber {
  readonly rawJSON: string
}

// TypeScript 7.0's libraries do not declare these yet; Node 22 and later have them.
type WithSource = (key: string, value: unknown, context: { readonly source?: string }) => unknown
const exact = JSON as unknown as {
  rawJSON(text: string): RawNumber
  isRawJSON(value: unknown): value is RawNumber
  parse(text: string, reviver?: WithSource): Json
}

// A double keeps 15 digits for certain, so only longer runs and exponents are looked at. Sums of decimals often have 17,
// and are just how a double is spelled.
const MAY_NOT_FIT = /\d[\d.]{15}|\d[eE]/
const DOUBTFUL = /\d[\d.]{15,}(?:[eE][-+]?\d+)?|\d[\d.]*[eE][-+]?\d+/g

const fits = (text: string): boolean =>
  !MAY_NOT_FIT.test(text) ||
  (text.match(DOUBTFUL) ?? []).every((source) => sameNumber(source, String(Number(source))))

const keepValue: WithSource = (_key, value, { source }) =>
  typeof value !== 'number' || source === undefined || sameNumber(source, String(value))
    ? value
    : exact.rawJSON(spell(source))

/**
 * Parses JSON; numbers that a double cannot hold become {@link RawNumber}, which takes five times as long. Throws
 * SyntaxError as JSON.parse does.
 */
export const parseJson = (text: string): Json =>
  fits(text) ? exact.parse(text) : exact.parse(text, keepValue)

/** A double, as JSON.stringify has to be given it for its one spelling: it would write far ones with an exponent. */
export const toJsonNumber = (value: number): number | RawNumber =>
  Math.abs(value) >= 1e21 || (value !== 0 && Math.abs(value) < 1e-6)
    ? exact.rawJSON(spell(String(value)))
    : value

export const isRawNumber = (value: Json | undefined): value is RawNumber => exact.isRawJSON(value)

/** Whether a value is an object: no list, no null, no number that is kept as text. */
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !exact.isRawJSON(value)

/** An id as text, whether GitHub sent a string, a number or a number beyond 2^53; undefined when there is none. */
export function idText(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value
  if (typeof value === 'number') return String(value)
  return exact.isRawJSON(value) ? value.rawJSON : undefined
}

/** GitHub's records are seven levels deep. Endless nesting would end the run, or fill a disk with indentation. */
const MAX_DEPTH = 100

/** Throws {@link Damaged} at a value that lies too deep in another. */
export function checkDepth(depth: number): void {
  if (depth > MAX_DEPTH) throw new Damaged(`a record is nested more than ${MAX_DEPTH} levels deep`)
}

/** The same for all that a value holds. */
export function checkNesting(value: Json, depth = 0): void {
  checkDepth(depth)
  if (typeof value !== 'object' || value === null || exact.isRawJSON(value)) return
  for (const inner of Object.values(value)) checkNesting(inner, depth + 1)
}

/** Whether an object in the value, or the value itself, has a key that matches. Throws {@link Damaged} where it is too deep. */
export function holdsKey(value: Json, pattern: RegExp, depth = 0): boolean {
  checkDepth(depth)
  if (typeof value !== 'object' || value === null || exact.isRawJSON(value)) return false
  if (Array.isArray(value)) return value.some((item: Json) => holdsKey(item, pattern, depth + 1))
  return Object.entries(value as JsonObject).some(
    ([key, inner]) => pattern.test(key) || holdsKey(inner, pattern, depth + 1),
  )
}

/** Octokit's parser hands integers beyond 2^53 over as BigInt, which JSON.stringify refuses. */
export function fromOctokit(value: unknown, depth = 0): Json {
  checkDepth(depth)
  if (typeof value === 'bigint') return exact.rawJSON(String(value))
  if (Array.isArray(value)) return value.map((item) => fromOctokit(item, depth + 1))
  if (typeof value !== 'object' || value === null) return value as Json
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromOctokit(inner, depth + 1)]))
}

/** A JSON number as exact text; undefined for what is no number, and for one so large or small that no figure is. */
export function decimalText(value: Json | undefined): string | undefined {
  const text = typeof value === 'number' ? spell(String(value)) : isRawNumber(value) ? value.rawJSON : ''
  return isPlainDecimal(text) ? text : undefined
}
