// Which models and which products the usage of some days falls to, and how that moved.
import { compareDecimals } from '../../core/decimal.ts'
import { round } from '../../core/figure.ts'
import { addKnown, type CreditFigures, type Usage } from './day.ts'
import { inUnit } from './row.ts'

/** A line of a breakdown. */
export interface CreditShare {
  /** Null for usage that GitHub gave no name, and for what is folded. */
  readonly name: string | null
  /** How many names are folded into this line; 0 for a line of its own. */
  readonly folded: number
  readonly quantity: string | null
  readonly gross_amount: string | null
  readonly net_amount: string | null
  /** Of the gross amount of all, now and before; null where that is unknown or nothing. */
  readonly share: number | null
  readonly shareBefore: number | null
}

type NameOf = (usage: Usage) => string | null

/** By model as GitHub names it. `Auto: X` is a line beside `X`: somebody let GitHub choose. */
export const byModel: NameOf = ({ model }) => model

/** By SKU, behind its product where the SKU does not begin with that. */
export const bySku: NameOf = ({ product, sku }) =>
  sku === null || product === null || sku.toLowerCase().startsWith(product.toLowerCase())
    ? (sku ?? product)
    : `${product}: ${sku}`

/** What a day had too many of stands apart from usage without a name. */
const FOLDED = Symbol('folded')
type Key = string | null | typeof FOLDED

/** The usage of the days in the unit of the newest one: requests and credits stand in no line together. */
function usageBy(
  days: readonly CreditFigures[],
  unit: CreditFigures['billed_in'] | undefined,
  nameOf: NameOf,
): Map<Key, Usage[]> {
  const usage = days.filter(({ billed_in }) => billed_in === unit).flatMap(inUnit)
  return Map.groupBy(usage, (item): Key => (item.folded === undefined ? nameOf(item) : FOLDED))
}

const grossOf = (usage: Iterable<Usage>): number =>
  Number(addKnown(Array.from(usage, (item) => item.gross_amount)) ?? 0)

const ratio = (part: number, whole: number): number | null => (whole > 0 ? round(part / whole) : null)

const order = (a: CreditShare, b: CreditShare): number =>
  compareDecimals(b.gross_amount ?? '0', a.gross_amount ?? '0') ||
  (b.shareBefore ?? 0) - (a.shareBefore ?? 0) ||
  ((a.name ?? '') < (b.name ?? '') ? -1 : 1)

const add = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : round(known.reduce((sum, value) => sum + value, 0))
}

/** Several lines as one. */
const fold = (lines: readonly CreditShare[]): CreditShare => ({
  name: null,
  folded: lines.reduce((sum, line) => sum + Math.max(1, line.folded), 0),
  quantity: addKnown(lines.map((line) => line.quantity)),
  gross_amount: addKnown(lines.map((line) => line.gross_amount)),
  net_amount: addKnown(lines.map((line) => line.net_amount)),
  share: add(lines.map((line) => line.share)),
  shareBefore: add(lines.map((line) => line.shareBefore)),
})

/**
 * The lines of some days against those before, largest gross amount first; what was used only before has a line of zeros.
 * Lines beyond `most` are one, the last. `before` counts where it is in the same unit.
 */
export function sharesOf(
  days: readonly CreditFigures[],
  before: readonly CreditFigures[],
  nameOf: NameOf,
  most: number = Number.POSITIVE_INFINITY,
): CreditShare[] {
  const unit = days.at(-1)?.billed_in
  const [current, earlier] = [usageBy(days, unit, nameOf), usageBy(before, unit, nameOf)]
  const [all, allEarlier] = [current, earlier].map((usage) => grossOf([...usage.values()].flat())) as [
    number,
    number,
  ]
  const sum = (usage: readonly Usage[], figure: 'gross_quantity' | 'gross_amount' | 'net_amount') =>
    usage.length === 0 ? '0' : addKnown(usage.map((item) => item[figure]))
  const lines = [...new Set([...current.keys(), ...earlier.keys()])].map((key): CreditShare => {
    const usage = current.get(key) ?? []
    return {
      name: key === FOLDED ? null : key,
      folded: key === FOLDED ? Math.max(1, ...usage.map(({ folded }) => folded ?? 0)) : 0,
      quantity: sum(usage, 'gross_quantity'),
      gross_amount: sum(usage, 'gross_amount'),
      net_amount: sum(usage, 'net_amount'),
      share: ratio(grossOf(usage), all),
      shareBefore: ratio(grossOf(earlier.get(key) ?? []), allEarlier),
    }
  })
  const own = lines.filter(({ folded }) => folded === 0).toSorted(order)
  const rest = [...own.slice(most), ...lines.filter(({ folded }) => folded > 0)]
  const shown = own.slice(0, most)
  const [only, ...more] = rest
  return only === undefined ? shown : [...shown, more.length === 0 ? only : fold(rest)]
}
