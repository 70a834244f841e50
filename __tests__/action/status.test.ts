// `status.json` and `archive.json` of a first run, whole: nothing stands in them by accident.
import { expect, test } from '@jest/globals'
import { scenario } from './support/scenario.ts'

const nothing = { first_day: null, latest_day: null, pending: {}, none: [], restated: [], closed: null }

test(
  'of an organization with a late day and a closed API',
  scenario({ now: '2026-11-20T06:40:00Z', people: 40 }, async ({ run, branch }) => {
    await run()
    expect(await branch.json('orgs/acme/status.json')).toEqual({
      schema: 1,
      target: 'orgs/acme',
      target_id: '8001',
      reports: {
        metrics: {
          ...nothing,
          first_asked: '2026-11-19',
          backfill_days: 28,
          closed: { since: '2026-11-20', checked: '2026-11-19' },
        },
        totals: {
          ...nothing,
          first_asked: '2026-11-19',
          backfill_days: 28,
          first_day: '2026-10-23',
          latest_day: '2026-11-19',
          pending: { '2026-11-17': '2026-11-20' },
        },
      },
    })
    const { weeks } = await branch.json('orgs/acme/weekly.json')
    const { months } = await branch.json('orgs/acme/monthly.json')
    expect(await branch.json('archive.json')).toEqual({
      schema: 2,
      made_by: 'Copilot Metrics Archive',
      targets: {
        'orgs/acme': {
          definitions: 2,
          first_day: '2026-10-23',
          latest_day: '2026-11-19',
          reports: ['totals'],
          weeks,
          months,
        },
      },
    })
    expect(await branch.paths()).toEqual(
      expect.arrayContaining(['README.md', 'orgs/acme/history/2026-10.ndjson', 'orgs/acme/weekly.csv']),
    )
  }),
)
