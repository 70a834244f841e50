// The week in the documentation's pictures: nothing is missing, the newest days are still open.
import { type Day, daysBetween, weekdayOf } from '../../src/core/day.ts'
import { bill, item } from '../reports/credits/bills.ts'
import type { Given } from './builder.ts'

const teams = [
  ['platform', 24, 0.11],
  ['payments', 31, 0.13],
  ['mobile', 18, 0.07],
  ['data-science', 12, 0.06],
] as const

const repositories = [
  ['acme/checkout', 6, 2],
  ['acme/app', 9, 1],
  ['acme/infrastructure', 3, 0],
] as const

/** A group on a day. */
function groupOf(of: Day, members: number, part: number) {
  const people = Math.round(members * (of.endsWith('1') || of.endsWith('5') ? 0.55 : 0.62))
  return {
    members,
    people,
    interactions: people * 15,
    generations: people * 50,
    acceptances: people * 16,
    lines_added: Math.round(people * 1600 * part),
  }
}

const models = [
  ['Claude Opus 4.8', 0.46],
  ['Auto: Claude Sonnet 4.6', 0.24],
  ['GPT-5.4', 0.17],
  ['Code Review model', 0.09],
  ['GPT-5.4 mini', 0.04],
] as const

/** Credits of a working day grow over the weeks; the credits included in the seats cover all of them. */
function billOf(of: Day) {
  const isWeekend = [0, 6].includes(weekdayOf(of))
  const credits = (isWeekend ? 900 : 14_000) + 60 * daysBetween('2026-08-23' as Day, of)
  return bill(
    of,
    ...models.map(([model, part], index) => {
      const quantity =
        Math.round(credits * part * (1 + ((Number(of.slice(8)) * (index + 3)) % 7) / 70) * 4) / 4
      const amount = quantity / 100
      return item(model, [quantity, quantity, 0], [amount, amount, 0])
    }),
  )
}

export const ordinary: Given = {
  day: '2026-11-18',
  people: [168, 171, 177, 176, 183, 189, 187, 194, 198, 201, 203, 212, 214],
  acceptance: [0.29, 0.292, 0.301, 0.3, 0.306, 0.311, 0.309, 0.317, 0.315, 0.319, 0.322, 0.314, 0.318],
  added: ['2026-11-17'],
  pending: ['2026-11-18'],
  restated: {
    '2026-11-12': {
      daily_active_users: { from: 143, to: 146 },
      code_generation_activity_count: { from: 7800, to: 7884 },
    },
  },
  bill: billOf,
  also: (of) => ({
    seats: {
      total: 260,
      active_this_cycle: 221,
      unused_28_days: 31,
      never_active: 9,
      plans: [{ plan_type: 'business', people: 260 }],
    },
    teams: {
      other: groupOf(of, 9, 0.03),
      rest: null,
      withheld: { too_small: 2, too_close_to_another: 0, other: false },
      rows: teams.map(([team, members, part], index) => ({
        team_id: String(31 + index),
        team,
        ...groupOf(of, members, part),
      })),
    },
    repositories: {
      rest: null,
      rows: repositories.map(([repository, created, byCopilot]) => ({
        repository,
        pull_requests_created: of >= '2026-11-09' ? created + 1 : created,
        pull_requests_merged: created - 1,
        pull_requests_created_by_copilot: byCopilot,
      })),
    },
  }),
}
