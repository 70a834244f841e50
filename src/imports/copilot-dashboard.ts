// A day of sun-flat-yamada/github-copilot-dashboard: `data/raw/YYYY/MM/YYYY-MM-DD-raw.json` wraps a day of the older API and
// the seats. The seats name people, and are left out; everything else in that folder is made from the raw days.
import { isObject } from '../core/json.ts'
import type { SavedFormat } from './found.ts'
import { olderApi } from './older-api.ts'

export const copilotDashboard: SavedFormat = (record) => {
  const { metrics, date, collected_at: collected } = record
  if (!isObject(metrics) || collected === undefined) return undefined
  const found = olderApi(metrics)
  return found?.[0]?.day === date ? found : undefined
}
