// Days of the still older `/copilot/usage`, which GitHub closed in February 2025. Kept as they are, as the report `usage`.
import { ofDay, type SavedFormat } from './found.ts'

export const usageApi: SavedFormat = (record) =>
  record['total_suggestions_count'] !== undefined || record['total_lines_suggested'] !== undefined
    ? ofDay('usage', record, 'day')
    : undefined
