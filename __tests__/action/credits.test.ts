// What Copilot costs: requested together with the metrics, quietly if the token may not read it, and with a separate token.
import { expect, test } from '@jest/globals'
import { addDecimals } from '../../src/core/decimal.ts'
import type { Run } from './support/open-stage.ts'
import { scenario, type Stage } from './support/scenario.ts'

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
  'a refusal that is remembered does not keep a token of its own from being tried, in vain or not',
  scenario({ now, people: 20 }, async ({ run, branch, simulator }) => {
    expect((await run(short)).code).toBe(0)
    // A token of another workflow, without that permission.
    const other = { 'billing-token': simulator.dataToken, 'workflow-token': 'ghs_ofThisWorkflow' }
    const vain = await run({ ...short, ...other }, '2026-11-20T07:40:00Z')
    expect([vain.code, vain.errors, billing(vain).length, vain.outputs['changed']]).toEqual([
      0,
      [],
      1,
      'false',
    ])
    const given = await run({ ...short, 'billing-token': simulator.billingToken }, '2026-11-20T08:40:00Z')
    expect([given.code, given.errors]).toEqual([0, []])
    expect((await branch.json('orgs/acme/status.json')).reports.credits.refused).toBeNull()
    expect(await branch.paths('orgs/acme/credits')).toHaveLength(5)
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
    const quiet = await run({ 'backfill-days': '20', 'billing-token': simulator.billingToken })
    expect([quiet.outputs['changed'], quiet.requests.length <= 24]).toEqual(['false', true])
    // The four days that are not settled yet.
    expect(billing(quiet)).toHaveLength(4)
  }),
)

/** The sum of acme's bill for a day at an instant, according to the simulator. */
function billed({ simulator }: Pick<Stage, 'simulator'>, day: string, at: string) {
  const items = simulator.world.credits('orgs/acme', day, at)
  const sum = (figure: 'grossQuantity' | 'grossAmount' | 'discountAmount' | 'netAmount'): string =>
    addDecimals(items.map((item) => String(item[figure])))
  return {
    credits: sum('grossQuantity'),
    gross_amount: sum('grossAmount'),
    discount_amount: sum('discountAmount'),
    net_amount: sum('netAmount'),
  }
}

type Sums = ReturnType<typeof billed>
const changes = (from: Sums, to: Sums): Record<string, unknown> =>
  Object.fromEntries(
    (Object.keys(from) as (keyof Sums)[])
      .filter((figure) => from[figure] !== to[figure])
      .map((figure) => [figure, { from: from[figure], to: to[figure] }]),
  )
const usd = (amount: string): string => Number(amount).toFixed(2)

test(
  'a bill that grows is stored anew each morning until it settles, and named with its sums',
  scenario({ people: 20 }, async ({ run, branch, simulator }) => {
    const inputs = {
      'backfill-days': '10',
      'billing-token': simulator.billingToken,
      reports: 'totals, credits',
    }
    const day = '2026-11-12'
    const morning = (date: number): string => `2026-11-${date}T06:40:00Z`
    const stored = async () => (await branch.json(`orgs/acme/credits/2026/11/${day}.json`)).usageItems
    const ledger = async () => (await branch.json('orgs/acme/status.json')).reports.credits
    expect((await run(inputs, morning(13))).code).toBe(0)
    expect(await stored()).toHaveLength(2)
    for (const date of [14, 15]) {
      const [from, to] = [date - 1, date].map((of) => billed({ simulator }, day, morning(of))) as [Sums, Sums]
      const { code, outputs, summary } = await run(inputs, morning(date))
      expect([code, await stored()]).toEqual([
        0,
        expect.arrayContaining([...simulator.world.credits('orgs/acme', day)]),
      ])
      // On the 14th, a model of the 11th also gets its name back: different lines, the same sums.
      expect(outputs['days-restated']).toBe(date === 14 ? '2' : '1')
      expect((await ledger()).restated.at(-1)).toEqual({
        day,
        noticed: `2026-11-${date}`,
        changed: changes(from, to),
      })
      expect(summary.replaceAll('\u00a0', ' ')).toContain(
        `Thu 12 Nov (USD at list price ${usd(from.gross_amount)}, now ${usd(to.gross_amount)}`,
      )
      if (date === 14)
        expect(summary.replaceAll('\u00a0', ' ')).toContain('Wed 11 Nov (other lines, the same sums)')
    }
    expect((await ledger()).restated).toHaveLength(3)
    expect(Object.keys((await ledger()).open)).toContain(day)
    const settled = await run(inputs, morning(17))
    expect([settled.outputs['days-restated'], Object.keys((await ledger()).open)]).toEqual([
      '0',
      ['2026-11-13', '2026-11-14', '2026-11-15', '2026-11-16'],
    ])
  }),
)

test(
  'a day that is not booked yet is stored as empty, said to be so, and becomes what it comes to',
  scenario({ people: 20 }, async ({ run, branch, simulator }) => {
    const inputs = {
      'backfill-days': '10',
      'billing-token': simulator.billingToken,
      reports: 'totals, credits',
    }
    const file = 'orgs/acme/credits/2026/11/2026-11-17.json'
    const entry = async () => (await branch.json('orgs/acme/status.json')).reports.credits
    const weekOf = async () =>
      (await branch.json('orgs/acme/weekly.json')).weeks.find(
        ({ week }: { week: string }) => week === '2026-11-15',
      )
    expect((await run(inputs, '2026-11-18T06:40:00Z')).code).toBe(0)
    expect((await branch.json(file)).usageItems).toEqual([])
    expect((await entry()).open['2026-11-17']).toEqual({ stored: true })
    expect((await run(inputs, '2026-11-20T06:40:00Z')).outputs['days-restated']).toBe('0')

    const late = await run(inputs, '2026-11-22T06:40:00Z')
    expect((await branch.json(file)).usageItems).toEqual(
      expect.arrayContaining([...simulator.world.credits('orgs/acme', '2026-11-17')]),
    )
    const sums = billed({ simulator }, '2026-11-17', '2026-11-22T06:40:00Z')
    const zero = { credits: '0', gross_amount: '0', discount_amount: '0', net_amount: '0' }
    const { restated, open } = await entry()
    expect(restated.find(({ day }: { day: string }) => day === '2026-11-17')).toEqual({
      day: '2026-11-17',
      noticed: '2026-11-22',
      changed: changes(zero, sums),
    })
    expect(open['2026-11-17']).toBeUndefined()
    expect(late.summary.replaceAll('\u00a0', ' ')).toContain(
      `Tue 17 Nov (USD at list price 0.00, now ${usd(sums.gross_amount)}`,
    )
    const week = Array.from({ length: 7 }, (_, at) =>
      billed({ simulator }, `2026-11-${15 + at}`, '2026-11-22T06:40:00Z'),
    )
    expect((await weekOf()).credits).toBe(addDecimals(week.map(({ credits }) => credits)))
  }),
)
