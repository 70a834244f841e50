// `status.json` and `archive.json` of a first run, complete: they contain nothing by accident.
import { expect, test } from '@jest/globals'
import { scenario } from './support/scenario.ts'

const nothing = {
  asked_since: null,
  asked_until: null,
  first_asked: null,
  first_day: null,
  latest_day: null,
  complete_until: null,
  open: {},
  none: [],
  restated: [],
  refused: null,
}

test(
  'of an organization with a late day and a closed API',
  scenario({ now: '2026-11-20T06:40:00Z', people: 40 }, async ({ run, branch }) => {
    await run()
    expect(await branch.json('orgs/acme/status.json')).toEqual({
      schema: 2,
      target: 'orgs/acme',
      target_id: '8001',
      reports: {
        credits: {
          ...nothing,
          refused: { since: '2026-11-20', checked: '2026-11-20', is_not_found: false },
        },
        metrics: {
          ...nothing,
          refused: { since: '2026-11-20', checked: '2026-11-20', is_not_found: true },
        },
        totals: {
          ...nothing,
          asked_since: '2026-10-23',
          asked_until: '2026-11-19',
          first_asked: '2026-11-19',
          first_day: '2026-10-23',
          latest_day: '2026-11-19',
          complete_until: '2026-11-15',
          open: {
            '2026-11-16': { stored: true },
            '2026-11-17': { pending_since: '2026-11-20' },
            '2026-11-18': { stored: true },
            '2026-11-19': { stored: true },
          },
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
          target_id: '8001',
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
