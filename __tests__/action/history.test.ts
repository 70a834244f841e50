// `history/`: one line a day with the figures that trends need, equal to what GitHub's records say.
import { expect, test } from '@jest/globals'
import { days } from './support/days.ts'
import { scenario } from './support/scenario.ts'

type Entry = Readonly<Record<string, unknown>>

const plain = [
  'daily_active_users',
  'weekly_active_users',
  'monthly_active_users',
  'monthly_active_chat_users',
  'monthly_active_agent_users',
  'weekly_active_copilot_cloud_agent_users',
  'monthly_active_copilot_code_review_users',
  'daily_active_cli_users',
  'daily_active_copilot_cloud_agent_users',
  'daily_active_copilot_code_review_users',
  'user_initiated_interaction_count',
  'code_generation_activity_count',
  'code_acceptance_activity_count',
  'loc_suggested_to_add_sum',
  'loc_added_sum',
  'loc_deleted_sum',
]

const breakdowns = {
  features: ['totals_by_feature', 'feature'],
  ides: ['totals_by_ide', 'ide'],
  languages: ['totals_by_language_feature', 'language'],
  models: ['totals_by_model_feature', 'model'],
} as const

function sums(rows: readonly Entry[], dimension: string): Record<string, Entry> {
  const add = (name: string, key: string) =>
    rows.filter((row) => row[dimension] === name).reduce((sum, row) => sum + Number(row[key] ?? 0), 0)
  return Object.fromEntries(
    rows.map((row) => {
      const name = String(row[dimension])
      return [
        name,
        {
          name,
          interactions: add(name, 'user_initiated_interaction_count'),
          generations: add(name, 'code_generation_activity_count'),
          acceptances: add(name, 'code_acceptance_activity_count'),
          lines_added: add(name, 'loc_added_sum'),
        },
      ]
    }),
  )
}

test(
  'every day of two months, a quiet one among them',
  scenario(
    { now: '2026-11-21T06:40:00Z', metricsApi: 'open', people: 60 },
    async ({ run, branch, simulator }) => {
      const target = 'orgs/globex'
      expect((await run({ organization: 'globex' })).code).toBe(0)
      const months = await Promise.all(
        ['2026-10', '2026-11'].map((month) => branch.read(`${target}/history/${month}.ndjson`)),
      )
      const lines: Entry[] = months.flatMap((text) =>
        text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      )
      const window = days('2026-10-24', '2026-11-20')
      expect(lines.map(({ day }) => day)).toEqual(window)
      for (const [index, day] of window.entries()) {
        const record = simulator.world.totals(target, day)
        const { totals, metrics } = lines[index] as { totals: Entry; metrics: Entry }
        expect(Object.fromEntries(plain.map((key) => [key, totals[key]]))).toEqual(
          Object.fromEntries(plain.map((key) => [key, record[key] ?? null])),
        )
        for (const [name, [key, dimension]] of Object.entries(breakdowns)) {
          const { rows: shares, rest } = totals[name] as { rows: Entry[]; rest: unknown }
          expect(rest).toBeNull()
          const byName = Object.fromEntries(shares.map((share) => [share['name'], share]))
          expect(byName).toEqual(sums((record[key] ?? []) as Entry[], dimension))
        }
        const [old] = simulator.world.metrics(target, undefined, day, day) ?? []
        expect(metrics).toEqual({
          total_active_users: old?.['total_active_users'],
          total_engaged_users: old?.['total_engaged_users'],
        })
      }
    },
  ),
)
