// Bills as GitHub sends them, with invented figures: four models within the included credits, credits that run out, a day without use,
// more discount than use, and a day of premium requests.
import type { Day } from '../../../src/core/day.ts'
import type { JsonObject } from '../../../src/core/json.ts'

const NAMES = {
  credits: { product: 'Copilot', sku: 'Copilot AI Credits', unitType: 'ai-credits', pricePerUnit: 0.01 },
  requests: { product: 'Copilot', sku: 'Copilot Premium Request', unitType: 'requests', pricePerUnit: 0.04 },
} as const

/** An item: quantities, then amounts, each gross, discount, net. */
export const item = (
  model: string,
  quantities: readonly [number, number, number],
  amounts: readonly [number, number, number],
  kind: keyof typeof NAMES = 'credits',
): JsonObject => ({
  ...NAMES[kind],
  model,
  grossQuantity: quantities[0],
  discountQuantity: quantities[1],
  netQuantity: quantities[2],
  grossAmount: amounts[0],
  discountAmount: amounts[1],
  netAmount: amounts[2],
})

export function bill(day: string, ...usageItems: readonly JsonObject[]): JsonObject {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { timePeriod: { year, month, day: date }, organization: 'example-org', usageItems }
}

export const withinPool = bill(
  '2026-11-10',
  item('Claude Opus 4.8', [1820.4375, 1820.4375, 0], [18.204375, 18.204375, 0]),
  item('Auto: Claude Haiku 4.5', [96.31275, 96.31275, 0], [0.9631275, 0.9631275, 0]),
  item('Code Review model', [410.5, 410.5, 0], [4.105, 4.105, 0]),
  item('GPT-5.4 mini', [12.0602, 12.0602, 0], [0.120602, 0.120602, 0]),
)
export const poolRunsOut = bill(
  '2026-11-27',
  item('Claude Sonnet 4.6', [900.5, 300.25, 600.25], [9.005, 3.0025, 6.0025]),
)
export const noUse = bill('2026-11-15')
export const overDiscounted = bill(
  '2026-06-01',
  item('Auto: Claude Sonnet 4.6', [640.125, 655.5, 0], [6.40125, 6.555, 0]),
)
export const requests = bill(
  '2026-05-20',
  item('Claude Opus 4.6', [39, 30, 9], [1.56, 1.2, 0.36], 'requests'),
  item('Auto: GPT-5.3-Codex', [4.5, 4.5, 0], [0.18, 0.18, 0], 'requests'),
)

export const day = (text: string): Day => text as Day
