// How the page reads a history line: which count of which breakdown, and that unknown stays unknown.
import { expect, test } from '@jest/globals'
import type { Day } from '../../src/core/day.ts'
import { DEFINITIONS } from '../../src/reports/definitions.ts'
import { dayLine } from '../../src/pages/dashboard/day-line.ts'
import { figuresOfTotals } from '../../src/reports/totals/day.ts'

const head = { day: '2026-11-16' as Day, definitions: DEFINITIONS } as const
const counts = {
  user_initiated_interaction_count: 1,
  code_generation_activity_count: 2,
  code_acceptance_activity_count: 3,
  loc_added_sum: 4,
}
const totals = figuresOfTotals([
  {
    daily_active_users: 7,
    loc_added_sum: 40,
    totals_by_feature: [
      { feature: 'agent_edit', ...counts },
      { feature: 'chat_inline', ...counts, loc_added_sum: 0 },
    ],
    totals_by_ide: [{ ide: 'vscode', ...counts }],
    totals_by_language_feature: [{ language: 'go', feature: 'agent_edit', ...counts }],
    totals_by_model_feature: [{ model: 'auto', feature: 'agent_edit', ...counts }],
  },
])
const use = (model: string | null, gross_quantity: string, folded?: number) => ({
  product: null,
  sku: null,
  model,
  unit_type: 'ai-credits',
  ...(folded === undefined ? {} : { folded }),
  gross_quantity,
  discount_quantity: null,
  net_quantity: null,
  gross_amount: null,
  discount_amount: null,
  net_amount: null,
})

test('each breakdown by its own count', () => {
  const usage = [use('gpt-5.5', '0.1'), use('gpt-5.5', '0.2'), use(null, '3', 4)]
  const line = dayLine({ ...head, totals, credits: { billed_in: 'ai_credits', usage } })
  expect(line).toMatchObject({ daily_active_users: 7, lines_added: 40, credits: 3.3 })
  expect(line.mixes).toMatchObject({
    lines_by_feature: { rows: [{ name: 'agent_edit', value: 4 }], rest: null },
    prompts_by_feature: {
      rows: [
        { name: 'agent_edit', value: 1 },
        { name: 'chat_inline', value: 1 },
      ],
    },
    generations_by_model: { rows: [{ name: 'auto', value: 2 }] },
    lines_by_language: { rows: [{ name: 'go', value: 4 }] },
    generations_by_ide: { rows: [{ name: 'vscode', value: 2 }] },
    credits_by_model: { rest: 3 },
  })
})

test('what the day does not carry is unknown, and premium requests are no credits', () => {
  expect(dayLine(head)).toEqual({
    day: head.day,
    daily_active_users: null,
    lines_added: null,
    credits: null,
    mixes: {},
  })
  const credits = { billed_in: 'premium_requests' as const, usage: [use('gpt-5.5', '9')] }
  expect(dayLine({ ...head, credits })).toMatchObject({ credits: null, mixes: {} })
})
