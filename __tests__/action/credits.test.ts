// What Copilot costs: asked for beside the metrics, quietly where the token may not, and with a token of its own.
import { expect, test } from '@jest/globals'
import type { Run } from './support/open-stage.ts'
import { scenario } from './support/scenario.ts'

const billing = ({ requests }: Run) => requests.filter(({ path }) => path.includes('/settings/billing/'))
const short = { 'backfill-days': '5' }
const now = '2026-11-20T06:40:00Z'

test(
  'a token for metrics alone: green, one question, and none for 28 days',
  scenario({ now, people: 20 }, async ({ run, branch }) => {
    const first = await run(short)
    expect([first.code, first.errors]).toEqual([0, []])
    expect(billing(first)).toHaveLength(1)
    expect(first.summary).toContain('Cost: this token may not read it;')
    const { reports } = await branch.json('orgs/acme/status.json')
    expect(reports.credits.refused).toEqual({
      since: '2026-11-20',
      checked: '2026-11-20',
      is_not_found: false,
    })
    const next = await run(short, '2026-11-21T06:40:00Z')
    expect([next.code, billing(next)]).toEqual([0, []])
    const later = await run(short, '2026-12-18T06:40:00Z')
    expect([later.code, billing(later).length]).toEqual([0, 1])
  }),
)

test(
  'named in reports: red, with the permission that is missing',
  scenario({ now, people: 20 }, async ({ run, branch }) => {
    const { code, errors } = await run({ ...short, reports: 'totals, credits' })
    expect(code).toBe(1)
    expect(errors[0]).toMatch(/^credits of organization acme: GitHub answered 403 .*"Administration: read"/)
    expect(await branch.paths('orgs/acme/totals')).toHaveLength(4)
    expect(await branch.paths('orgs/acme/credits')).toEqual([])
  }),
)

test(
  'with a billing-token: stored as sent, in rows and summary; the other token reads the metrics',
  scenario({ now, people: 20 }, async ({ run, branch, simulator }) => {
    const { code, errors, requests, summary, outputs } = await run({
      'backfill-days': '20',
      'billing-token': simulator.billingToken,
    })
    expect([code, errors]).toEqual([0, []])
    const asked = requests.filter(({ path }) => path.includes('/settings/billing/'))
    expect(asked.every(({ path }) => !path.includes('user'))).toBe(true)
    const snapshot = await branch.json('orgs/acme/credits/2026/11/2026-11-12.json')
    const sent = simulator.world.credits('orgs/acme', '2026-11-12')
    expect(snapshot.timePeriod).toEqual({ year: 2026, month: 11, day: 12 })
    expect(snapshot.usageItems).toHaveLength(sent.length)
    expect(snapshot.usageItems).toEqual(expect.arrayContaining([...sent]))
    const { weeks } = await branch.json('orgs/acme/weekly.json')
    const week = weeks.find((row: { week: string }) => row.week === '2026-11-08')
    expect(Number(week.credits)).toBeGreaterThan(0)
    expect(week.premium_requests).toBeNull()
    expect(summary).toContain('<summary>Cost</summary>')
    const credits = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 }).format(Number(week.credits))
    expect(outputs['headline']).toMatch(
      /^Copilot in organization acme, Sun 8 – Sat 14 Nov 2026\. .*settled\.$/,
    )
    expect(outputs['headline']).toContain(
      `; ${credits} AI credits were used (USD ${Number(week.gross_amount).toFixed(2)} at list price`,
    )
  }),
)
