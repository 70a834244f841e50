// Days of the closed `/copilot/metrics`, as GitHub's tutorial saved them: an array in `copilotMetricsData.json`.
import { ofDay, type SavedFormat } from './found.ts'

const KEYS = [
  'total_active_users',
  'total_engaged_users',
  'copilot_ide_code_completions',
  'copilot_ide_chat',
  'copilot_dotcom_chat',
  'copilot_dotcom_pull_requests',
]

export const olderApi: SavedFormat = (record) =>
  KEYS.some((key) => record[key] !== undefined) ? ofDay('metrics', record, 'date') : undefined
