// A day's bill → the figures that trends need. Quantities and amounts stay decimal texts: every reader of JSON but ours
// turns numbers into doubles, and a figure that is read and written again must not change in its last digit.
import { z } from 'zod'
import { addDecimals, compareDecimals, isPlainDecimal } from '../../core/decimal.ts'
import { day, type Day } from '../../core/day.ts'
import { decimalText, isObject, type Json, type JsonObject } from '../../core/json.ts'
import { unitOf } from './unit.ts'

/** An exact decimal, spelled without an exponent. */
export const exactDecimal = z.string().refine(isPlainDecimal)

const name = z.string().nullable().catch(null)
const decimal = exactDecimal.nullable().catch(null)

/** Items that agree in product, SKU, model and unit, added; null is what GitHub did not say. */
const usage = z.object({
  product: name,
  sku: name,
  model: name,
  unit_type: name,
  /** How many such sums are folded into this one, for one unit, because a day had too many. */
  folded: z.int().optional(),
  gross_quantity: decimal,
  discount_quantity: decimal,
  net_quantity: decimal,
  gross_amount: decimal,
  discount_amount: decimal,
  net_amount: decimal,
})
export type Usage = z.infer<typeof usage>

export const creditFigures = z.object({
  billed_in: z.enum(['ai_credits', 'premium_requests']),
  usage: z.array(usage),
})
export type CreditFigures = z.infer<typeof creditFigures>

/** GitHub's key → ours. */
const FIGURES = {
  gross_quantity: 'grossQuantity',
  discount_quantity: 'discountQuantity',
  net_quantity: 'netQuantity',
  gross_amount: 'grossAmount',
  discount_amount: 'discountAmount',
  net_amount: 'netAmount',
} as const
type Figure = keyof typeof FIGURES
const figureNames = Object.keys(FIGURES) as Figure[]

/** More sums than this on one day are folded: a history line stays small whatever a bill holds. */
const MOST = 60

/** The exact sum of what is known; null when nothing is. */
export function addKnown(values: readonly (string | null)[]): string | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : addDecimals(known)
}

/** Several usages as one, under the given names. */
const added = (
  names: Pick<Usage, 'product' | 'sku' | 'model' | 'unit_type' | 'folded'>,
  parts: readonly Pick<Usage, Figure>[],
): Usage => ({
  ...names,
  gross_quantity: addKnown(parts.map((part) => part.gross_quantity)),
  discount_quantity: addKnown(parts.map((part) => part.discount_quantity)),
  net_quantity: addKnown(parts.map((part) => part.net_quantity)),
  gross_amount: addKnown(parts.map((part) => part.gross_amount)),
  discount_amount: addKnown(parts.map((part) => part.discount_amount)),
  net_amount: addKnown(parts.map((part) => part.net_amount)),
})

/** A name; an empty text names nothing. */
const text = (value: Json | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null

function usageOf(item: JsonObject): Usage {
  const figures = figureNames.map((figure) => [figure, decimalText(item[FIGURES[figure]]) ?? null])
  return {
    product: text(item['product']),
    sku: text(item['sku']),
    model: text(item['model']),
    unit_type: text(item['unitType']),
    ...(Object.fromEntries(figures) as Pick<Usage, Figure>),
  }
}

/** A row of zeros says what an empty list says. */
const isZero = (item: Usage): boolean => figureNames.every((figure) => item[figure] === '0')

const keyOf = ({ product, sku, model, unit_type }: Usage): string =>
  JSON.stringify([product, sku, model, unit_type])

const byAmount = (a: Usage, b: Usage): number =>
  compareDecimals(b.gross_amount ?? '0', a.gross_amount ?? '0') || (keyOf(a) < keyOf(b) ? -1 : 1)

/** The smallest sums as one for each unit: quantities of different units are never added. */
function foldRest(sums: readonly Usage[]): Usage[] {
  const ranked = sums.toSorted(byAmount)
  if (ranked.length <= MOST + 1) return ranked
  const rest = Map.groupBy(ranked.slice(MOST), ({ unit_type }) => unit_type)
  return [
    ...ranked.slice(0, MOST),
    ...[...rest].map(([unit_type, parts]) =>
      added({ product: null, sku: null, model: null, unit_type, folded: parts.length }, parts),
    ),
  ]
}

const period = z.looseObject({
  timePeriod: z.looseObject({ year: z.int(), month: z.int(), day: z.int() }),
})

/** The day that a record is of; undefined where it does not say. */
function dayOfBill(record: JsonObject | undefined): Day | undefined {
  const said = period.safeParse(record)
  if (!said.success) return undefined
  const { year, month, day: date } = said.data.timePeriod
  const two = (value: number): string => String(value).padStart(2, '0')
  return day.safeParse(`${year}-${two(month)}-${two(date)}`).data
}

/** Figures of a day's bill. Undefined when the record does not say its day, and with it the unit. */
export function figuresOfCredits([record]: readonly JsonObject[]): CreditFigures | undefined {
  const bill = dayOfBill(record)
  const items = record?.['usageItems']
  if (bill === undefined || !Array.isArray(items)) return undefined
  const used = (items as readonly Json[])
    .filter(isObject)
    .map(usageOf)
    .filter((item) => !isZero(item))
  const sums = [...Map.groupBy(used, keyOf).values()].map(([first, ...more]) => {
    const { product, sku, model, unit_type } = first as Usage
    return added({ product, sku, model, unit_type }, [first as Usage, ...more])
  })
  return { billed_in: unitOf(bill), usage: foldRest(sums) }
}
