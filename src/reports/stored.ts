// Reports that are kept as they came; no figure depends on them.
import { entity, type Report } from './report.ts'

export const totals28Day = {
  ...entity,
  about: 'GitHub’s own figures of 28 days, by their last day',
  source: {
    kind: 'latest',
    endpoint: { organization: 'organization-28-day/latest', enterprise: 'enterprise-28-day/latest' },
  },
  dayKey: 'report_end_day',
  tellsKind: true,
  // Each of these days is a `totals` snapshot already.
  dropped: ['day_totals'],
} as const satisfies Report

export const usage = {
  ...entity,
  about: "The oldest API's days, which is closed: by `import` alone, kept as they were saved",
  source: { kind: 'saved' },
  ids: [],
} as const satisfies Report
