// The report `credits`: GitHub's bill for Copilot, a day at a time.
import type { JsonObject } from '../../core/json.ts'
import { type CreditFigures, figuresOfCredits } from './day.ts'
import { creditsOfDays } from './row.ts'

/**
 * The record is stored as it was sent. Its items are sorted, never deduplicated: two with the same names may be two
 * meters. It carries no id of the target and its day in parts, so whoever reads it checks both.
 */
export const creditsReport = {
  figures(records: readonly JsonObject[]): { readonly credits?: CreditFigures } {
    const credits = figuresOfCredits(records)
    return credits === undefined ? {} : { credits }
  },
  /** A restated bill is told by what the day comes to, as rows spell it: all that a bill says itself stands in its items. */
  summed(record: JsonObject): JsonObject {
    const credits = figuresOfCredits([record])
    return credits === undefined ? {} : { ...creditsOfDays([credits]) }
  },
} as const
