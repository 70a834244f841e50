// Which models and which products the usage of some days falls to, and how that moved.
import { compareDecimals } from '../../core/decimal.ts'
import { addKnown, type CreditFigures, groupBy, type Usage } from './day.ts'
import { inUnit } from './row.ts'

/** A line of a breakdown. `name` is null for usage that GitHub did not name, and for what was folded. */
export interface CreditShare {
  readonly name: string | null
  readonly isFolded: boolean
  readonly quantity: string | null
  readonly gross_amount: string | null
  readonly net_amount: string | null
  /** Of the gross amount of all, and the same of the days before; null where that is unknown or nothing. */
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

/** Days in the unit of the newest one: requests and credits stand in no line together. */
const sameUnit = (days: readonly CreditFigures[]): readonly CreditFigures[] =>
  days.filter((day) => day.billed_in === days.at(-1)?.billed_in)

const keyOf = (usage: Usage, nameOf: NameOf): string =>
  usage.folded === undefined ? JSON.stringify(nameOf(usage)) : 'folded'

const grossOf = (usage: readonly Usage[]): number =>
  Number(addKnown(usage.map((item) => item.gross_amount)) ?? 0)

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)

/** The lines, largest gross amount first, those that folded last. `before` counts only where it is in the same unit. */
export function sharesOf(
  days: readonly CreditFigures[],
  before: readonly CreditFigures[],
  nameOf: NameOf,
): CreditShare[] {
  const now = sameUnit(days)
  const unit = now.at(-1)?.billed_in
  const usage = now.flatMap(inUnit)
  const earlier = before.filter((day) => day.billed_in === unit).flatMap(inUnit)
  const all = grossOf(usage)
  const allEarlier = grossOf(earlier)
  const was = new Map(
    groupBy(earlier, (item) => keyOf(item, nameOf)).map((items) => [
      keyOf(items[0] as Usage, nameOf),
      grossOf(items),
    ]),
  )
  return groupBy(usage, (item) => keyOf(item, nameOf))
    .map((items): CreditShare => {
      const first = items[0] as Usage
      const isFolded = first.folded !== undefined
      return {
        name: isFolded ? null : nameOf(first),
        isFolded,
        quantity: addKnown(items.map((item) => item.gross_quantity)),
        gross_amount: addKnown(items.map((item) => item.gross_amount)),
        net_amount: addKnown(items.map((item) => item.net_amount)),
        share: ratio(grossOf(items), all),
        shareBefore: ratio(was.get(keyOf(first, nameOf)) ?? 0, allEarlier),
      }
    })
    .toSorted(
      (a, b) =>
        Number(a.isFolded) - Number(b.isFolded) ||
        compareDecimals(b.gross_amount ?? '0', a.gross_amount ?? '0') ||
        ((a.name ?? '') < (b.name ?? '') ? -1 : 1),
    )
}
