// The report `credits`: GitHub's bill for Copilot, a day at a time. The record is stored as it was sent. Its items are
// sorted, never deduplicated: two with the same names may be two meters. It carries no id of the target and its day in
// parts, so whoever reads it checks both.
import type { JsonObject } from '../../core/json.ts'
import { entity, readWhole, type Report } from '../report.ts'
import { creditFigures, figuresOfCredits } from './day.ts'
import { creditsOfDays, creditsRow } from './row.ts'

/** A restated bill is told by what the day comes to, as rows spell it: all that a bill says itself stands in its items. */
function summed(record: JsonObject): JsonObject {
  const credits = figuresOfCredits([record])
  return credits === undefined ? {} : { ...creditsOfDays([credits]) }
}

export const credits = {
  ...entity,
  about: 'What Copilot cost on a day, by model: AI credits, before June 2026 premium requests',
  source: { kind: 'billing' },
  ids: [],
  isInternal: true,
  default: 'optional',
  summed,
  daily: { field: 'credits', shape: creditFigures, start: readWhole(figuresOfCredits) },
  row: { fields: creditsRow.shape, compute: creditsOfDays },
} as const satisfies Report
