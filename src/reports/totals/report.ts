// The report `totals`: the whole target, one record a day.
import { entity, readWhole, type Report } from '../report.ts'
import { figuresOfTotals, totalsFigures } from './day.ts'
import { mixTables } from './tables.ts'

export const totals = {
  ...entity,
  about: 'The whole organization or enterprise, one record a day: all weekly figures come from it',
  source: {
    kind: 'day',
    endpoint: { organization: 'organization-1-day', enterprise: 'enterprise-1-day' },
  },
  default: 'on',
  tellsKind: true,
  daily: { field: 'totals', shape: totalsFigures, start: readWhole(figuresOfTotals) },
  tables: mixTables,
} as const satisfies Report
