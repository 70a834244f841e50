// The older API, `/copilot/metrics`: of a target, and of each team.
import { entity, readWhole, type Report } from '../report.ts'
import { figuresOfMetrics, metricsFigures } from './day.ts'

/** `since` reaches back 100 days at the most: the API's own documentation, while it was online. */
export const OLDER_API_DAYS = 99

export const metrics = {
  ...entity,
  about:
    'The older API, also by `team`; GitHub closed it on 2026-04-02, and where it still answers it is kept',
  source: { kind: 'inline' },
  ids: [],
  dayKey: 'date',
  default: 'optional',
  daily: { field: 'metrics', shape: metricsFigures, start: readWhole(figuresOfMetrics) },
} as const satisfies Report
