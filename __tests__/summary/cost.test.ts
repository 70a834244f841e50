import { expect, test } from '@jest/globals'
import { addDays, dayRange } from '../../src/core/day.ts'
import type { JsonObject } from '../../src/core/json.ts'
import { type CreditFigures, figuresOfCredits } from '../../src/reports/credits/day.ts'
import { creditsOfDays } from '../../src/reports/credits/row.ts'
import type { TeamsFigures } from '../../src/reports/teams/day.ts'
import { costClause } from '../../src/pages/summary/cost/clause.ts'
import { costSection } from '../../src/pages/summary/cost/section.ts'
import type { Cost, CostWeek } from '../../src/pages/summary/cost/data.ts'
import { bill, day, item, noUse, overDiscounted, poolRunsOut, requests } from '../reports/credits/bills.ts'
import { parseDiagram } from './mermaid.ts'

const figures = (record: JsonObject): CreditFigures => figuresOfCredits([record]) as CreditFigures

/** Weeks from Sunday to Saturday. */
const week = (start: string, people: number | null = 40): CostWeek => ({
  week: start,
  start: day(start),
  end: addDays(day(start), 6),
  active_users: people,
})

type Day = ReturnType<typeof day>
/** The same bill on each day: credits of two models, of which `net` are billed in addition. */
const bills = (first: string, last: string, a: number, b: number, net = 0): [Day, CreditFigures][] =>
  dayRange(day(first), day(last)).map((of) => [
    of,
    figures(
      bill(
        of,
        item('Claude Opus 4.8', [a, a - net, net], [a / 100, (a - net) / 100, net / 100]),
        item('Auto: GPT-5.4 mini', [b, b, 0], [b / 100, b / 100, 0]),
      ),
    ),
  ])

const cost = (more: Partial<Cost> = {}): Cost => ({
  kind: 'organization',
  bills: new Map([
    ...bills('2026-10-01', '2026-10-31', 50, 10),
    ...bills('2026-11-01', '2026-11-07', 60, 20),
    ...bills('2026-11-08', '2026-11-14', 90.25, 30.125, 12.5),
  ]),
  weeks: [week('2026-10-25'), week('2026-11-01'), week('2026-11-08', 50)],
  settledUntil: day('2026-11-14'),
  seats: [{ plan_type: 'business', people: 60 }],
  restated: [],
  teams: [],
  ...more,
})

const rowsOf = (text: string): string[][] =>
  text
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '')
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| :--'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )

test('by week and month, by hand', () => {
  const rows = rowsOf(costSection(cost()))
  expect(rows.slice(0, 6)).toEqual([
    ['', 'Week 8 – 14 Nov 2026', 'Week before', 'Change', '1 – 14 Nov 2026', 'Oct 2026'],
    // 7 × 120.375 against 7 × 80; November 560 + 842.625; October 31 × 60.
    ['AI credits', '**843**', '560', '+283 (+50.5%) ▲', '1,403', '1,860'],
    ['At list price, USD', '**8.43**', '5.60', '+2.83 ▲', '14.03', '18.60'],
    ['Included or discounted, USD', '**7.55**', '5.60', '+1.95 ▲', '13.15', '18.60'],
    ['Billed on top, USD', '**0.88**', '0.00', '+0.88 ▲', '0.88', '0.00'],
    ['AI credits per active person', '**16.9**', '14.0', '+2.9 ▲', '–', '–'],
  ])
  expect(rows.slice(6)).toEqual([
    ['Model', 'Share', 'Week before', 'Change', 'AI credits', 'At list price, USD', 'Billed on top, USD'],
    ['Claude Opus 4.8', '**75.0%**', '75.0%', '±0.0 pt', '632', '6.32', '0.88'],
    ['Auto: GPT-5.4 mini', '**25.0%**', '25.0%', '±0.0 pt', '211', '2.11', '0.00'],
  ])
})

test('the month: what seats include, and the projection, which says that it is one', () => {
  const text = costSection(cost())
  expect(text).toContain(
    '**Included in Nov 2026**, an estimate: 114,000 credits for 60 seats; 1,403 used until 14 Nov 2026, 1.2% of it.',
  )
  expect(text).toContain('GitHub bills on top anyway, so the estimate is not right here')
  // Sixteen days lack. Mean of 60, 60, 80 and 120.375 is 80.09375: 1,402.625 + 1,281.5; as in the lowest week + 960, as in the highest + 1,926.
  expect(text).toContain(
    '**Projection, not a forecast:** Nov 2026 comes to about 2,684 credits if the 16 missing days are like the average of the same weekdays in the last four weeks, and to 2,363 to 3,329 if they are like those of the lowest or the highest of those weeks.',
  )
  expect(costSection(cost({ seats: [] }))).not.toContain('Included in')
})

test('a chart whose bars are stacked, with the names beside it', async () => {
  const text = costSection(cost())
  const [, source = ''] = /```mermaid\n([^`]+)```/.exec(text) ?? []
  await expect(parseDiagram(source)).resolves.toMatchObject({ diagramType: 'xychart' })
  // 7 × 60, 7 × 80, 7 × 120.375; in front only the model of the lower layer.
  expect(source.match(/bar \[.*\]/g)).toEqual(['bar [420, 560, 843]', 'bar [350, 420, 632]'])
  expect(source).not.toMatch(/Opus|GPT/)
  expect(text).toContain('🟦 Claude Opus 4.8 · 🟧 Auto: GPT-5.4 mini')
})

test('a week that lacks a bill: no bar, no change, and a sentence', () => {
  const { bills: all } = cost()
  const lacking = new Map(all)
  lacking.delete(day('2026-11-03'))
  const text = costSection(cost({ bills: lacking }))
  expect(text).toContain('bar [420, -89, 843]')
  expect(rowsOf(text)[1]?.[3]).toBe('–')
  lacking.delete(day('2026-11-10'))
  expect(costSection(cost({ bills: lacking }))).toContain(
    '1 day of the week has no bill in the archive: Tue 10 Nov.',
  )
})

test('oddities are shown as they are, and explained', () => {
  const { bills: all } = cost()
  const odd = new Map(all)
  const { model: _, ...nameless } = item('', [40, 40, 0], [0.4, 0.4, 0])
  odd.set(day('2026-11-09'), figures(bill('2026-11-09', item('a', [60, 70, 0], [0.6, 0.7, 0]), nameless)))
  odd.set(day('2026-11-14'), figures({ ...noUse, timePeriod: { year: 2026, month: 11, day: 14 } }))
  const text = costSection(cost({ bills: odd, settledUntil: day('2026-11-12') }))
  expect(text).toContain('On Mon 9 Nov net is not gross less discount.')
  expect(text).toContain('Use worth USD 0.40 at list price has no model.')
  expect(text).toContain('without a name')
  expect(text).toContain('No use on Sat 14 Nov, or GitHub has not booked it yet')
  expect(text).toContain('its organizations share the included credits')
  expect(costSection(cost({ kind: 'enterprise' }))).not.toContain('its organizations share')
})

test('a restated bill: what it came to, and comes to now', () => {
  const restated = (changed: Cost['restated'][number]['changed']) =>
    costSection(cost({ restated: [{ day: day('2026-11-09'), changed }] }))
  expect(
    restated({
      gross_amount: { from: '1.2', to: '1.25' },
      discount_amount: { from: '1.2', to: '1.25' },
      net_amount: { from: '0', to: '0.125' },
    }),
  ).toContain(
    'GitHub restated the bill of Mon 9 Nov (USD at list price 1.20, now 1.25; USD billed on top 0.00, now 0.13) since the last run.',
  )
  expect(restated({})).toContain('the bill of Mon 9 Nov (other lines, the same sums)')
  const days = dayRange(day('2026-11-08'), day('2026-11-12'))
  expect(costSection(cost({ restated: days.map((of) => ({ day: of, changed: {} })) }))).toContain(
    'GitHub restated 5 bills of Sun 8 – Thu 12 Nov since the last run.',
  )
  expect(costSection(cost())).not.toContain('restated')
})

test('breaks: from requests to credits, and what is included from the first of a month', () => {
  const june = new Map([
    [day('2026-05-28'), figures({ ...requests, timePeriod: { year: 2026, month: 5, day: 28 } })],
    [day('2026-06-01'), figures(overDiscounted)],
  ])
  const text = costSection(
    cost({ bills: june, weeks: [week('2026-05-24'), week('2026-05-31')], settledUntil: day('2026-06-03') }),
  )
  expect(rowsOf(text).slice(1, 3)).toEqual([
    ['AI credits', '**640**', '–', '–', '640', '–'],
    ['Premium requests', '**–**', '44', '–', '–', '44'],
  ])
  expect(text).toContain('Since 1 Jun 2026 GitHub bills AI credits')
  expect(text).not.toContain('more than one unit')
  expect(text).toContain('114,000 to 180,000 credits for 60 seats')
  expect(text).toContain('On 1 Jun 2026 the included credits of 2026-06 began')
})

test('teams by name: use, not the bill', () => {
  const group = { people: 1, interactions: 0, generations: 0, acceptances: 0, lines_added: 0 }
  const on = (more: number): TeamsFigures => ({
    rows: [
      { ...group, team_id: '1', team: 'search', members: 9 + more, ai_credits_used: '0.1' },
      { ...group, team_id: '2', team: 'identity', members: 8 + more, ai_credits_used: null },
      { ...group, team_id: '3', team: 'a|b', members: 6 + more, ai_credits_used: '90.5' },
    ],
    other: { ...group, members: 7 + more, ai_credits_used: '40' },
    rest: null,
    withheld: null,
  })
  const text = costSection(cost({ teams: [on(0), on(1)] }))
  expect(rowsOf(text).slice(-4)).toEqual([
    ['Team', 'Members', 'AI credits used'],
    ['a&#124;b', '7', '181'],
    ['search', '10', '0'],
    ['other (small teams together)', '8', '80'],
  ])
  expect(text).toContain('not the bill')
})

test('in one clause', () => {
  const row = creditsOfDays([requests, poolRunsOut].map(figures))
  expect(costClause(row)).toBe(
    '901 AI credits and 44 premium requests were used (USD 10.75 at list price, USD 6.36 billed on top)',
  )
  expect(
    costClause({ ...row, credits: '0.6', premium_requests: null, net_amount: '0.004' }, ' on 2 of 7 days'),
  ).toBe('1 AI credit was used on 2 of 7 days (USD 10.75 at list price, nothing billed on top)')
  expect(costClause({ ...row, premium_requests: null, net_amount: null })).toBe(
    '901 AI credits were used (USD 10.75 at list price)',
  )
  expect(costClause(creditsOfDays([]))).toBe('')
})

test('nothing without a bill of the week', () => {
  expect(costSection(cost({ bills: new Map(bills('2026-10-01', '2026-11-07', 1, 1)) }))).toBe('')
  expect(costSection(cost({ weeks: [] }))).toBe('')
})

test('names from outside are inert', () => {
  const hostile = figures(
    bill(
      '2026-11-08',
      item('<img src=x> | @all $x$', [9, 0, 9], [0.09, 0, 0.09]),
      item('b', [1, 0, 1], [0.01, 0, 0.01]),
    ),
  )
  const text = costSection(cost({ bills: new Map([[day('2026-11-08'), hostile]]) }))
  expect(text).not.toMatch(/<img|@all|\$x/)
})
