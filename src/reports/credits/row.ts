// Daily bills → what a weekly or monthly row says of cost. Nothing is recomputed: net is what GitHub says net is.
import { z } from 'zod'
import { addKnown, type CreditFigures, exactDecimal, type Usage } from './day.ts'
import type { Unit } from './unit.ts'

const sum = exactDecimal.nullable().catch(null).default(null)

/** The row's fields, exact decimals as texts; amounts are in US dollars, for GitHub names no currency and bills in no other. */
export const creditsRow = z.object({
  credits: sum,
  premium_requests: sum,
  gross_amount: sum,
  discount_amount: sum,
  net_amount: sum,
})
export type CreditsRow = z.infer<typeof creditsRow>

/** How GitHub spells the units, in five vocabularies: `ai-credits`, `credits`, `AICredits`, `ai-units`, `requests`. */
const SPELLED: Readonly<Record<Unit, RegExp>> = {
  ai_credits: /credit|ai[-_ ]?unit/i,
  premium_requests: /request/i,
}

/**
 * The usage of a day that counts in its unit. A bill names one unit; if it names several, those that are spelled like the
 * day's own, for quantities of different units must not be added.
 */
export function inUnit({ billed_in, usage }: CreditFigures): readonly Usage[] {
  const units = new Set(usage.map(({ unit_type }) => unit_type))
  return units.size < 2 ? usage : usage.filter(({ unit_type }) => SPELLED[billed_in].test(unit_type ?? ''))
}

/** A day without usage is zero, not unknown. */
const total = (usage: readonly Usage[], figure: 'gross_quantity' | AmountName): string | null =>
  usage.length === 0 ? '0' : addKnown(usage.map((item) => item[figure]))

type AmountName = 'gross_amount' | 'discount_amount' | 'net_amount'

/** The sums over some days, null where no bill of them is stored. */
export function creditsOfDays(days: readonly CreditFigures[]): CreditsRow {
  const quantity = (unit: Unit): string | null =>
    addKnown(days.filter((day) => day.billed_in === unit).map((day) => total(inUnit(day), 'gross_quantity')))
  const amount = (figure: AmountName): string | null => addKnown(days.map((day) => total(day.usage, figure)))
  return {
    credits: quantity('ai_credits'),
    premium_requests: quantity('premium_requests'),
    gross_amount: amount('gross_amount'),
    discount_amount: amount('discount_amount'),
    net_amount: amount('net_amount'),
  }
}
