// What Copilot is billed in. Requests ended and AI credits began with June 2026: https://docs.github.com/copilot/reference/copilot-billing
import type { Day } from '../../core/day.ts'

export type Unit = 'ai_credits' | 'premium_requests'

export const FIRST_CREDIT_DAY = '2026-06-01' as Day

/** The unit of a day's bill. The answers of both look alike, so the date decides. */
export const unitOf = (day: Day): Unit => (day < FIRST_CREDIT_DAY ? 'premium_requests' : 'ai_credits')
