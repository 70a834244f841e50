// Two and a half weeks written by hand, so that every number in a test can be checked by eye.
import { addDays, type Day, dayRange } from '../../../src/core/day.ts'
import type {
  DashboardInput,
  DayLine,
  DayMix,
  PeriodRow,
  TargetInput,
} from '../../../src/pages/dashboard/input.ts'

/** The last requested day, a Tuesday: the week of 8 Nov is the last complete week. */
export const TODAY = '2026-11-17' as Day

const mix = (values: Readonly<Record<string, number>>): DayMix => ({
  rows: Object.entries(values).map(([name, value]) => ({ name, value })),
  rest: null,
})

const line = (day: Day, part: Partial<DayLine> = {}): DayLine => ({
  day,
  daily_active_users: 5,
  lines_added: 100,
  credits: 0.1,
  mixes: { generations_by_model: mix({ 'gpt-5.5': 3, auto: 1 }) },
  ...part,
})

const row = (start: string, part: Partial<PeriodRow>): PeriodRow => ({
  start: start as Day,
  end: addDays(start as Day, 6),
  days: 7,
  settled_days: 7,
  ...part,
})

export const small: TargetInput = {
  target: { kind: 'organization', slug: 'acme' },
  weeks: [
    row('2026-11-01', {
      active_users: 40,
      seats: 50,
      lines_added: 1000,
      agent_lines_added: 400,
      credits: 10,
      gross_amount: 0.1,
      net_amount: 0.05,
    }),
    row('2026-11-08', {
      days: 5,
      settled_days: 4,
      active_users: 44,
      seats: 50,
      seats_unused_28_days: 3,
      lines_added: 800,
      agent_lines_added: 600,
      credits: 12.5,
      gross_amount: 0.13,
      net_amount: 0,
    }),
    row('2026-11-15', { days: 2, settled_days: 0, active_users: null, lines_added: 90 }),
  ],
  months: [
    {
      start: '2026-10-01' as Day,
      end: '2026-10-31' as Day,
      days: 31,
      settled_days: 31,
      active_users: 47,
      net_amount: 1.5,
    },
    {
      start: '2026-11-01' as Day,
      end: '2026-11-30' as Day,
      days: 14,
      settled_days: 12,
      active_users: null,
      net_amount: 0.05,
    },
  ],
  history: [
    ...dayRange('2026-11-01' as Day, '2026-11-07' as Day).map((day) => line(day)),
    ...dayRange('2026-11-08' as Day, '2026-11-12' as Day).map((day) =>
      line(day, { mixes: { generations_by_model: mix({ 'gpt-5.5': 2, raptor: 4 }) } }),
    ),
    ...dayRange('2026-11-15' as Day, '2026-11-16' as Day).map((day) => line(day)),
  ],
  statuses: new Map([
    ...dayRange('2026-11-01' as Day, '2026-11-11' as Day).map((day) => [day, 'settled'] as const),
    ['2026-11-12' as Day, 'provisional'],
    ['2026-11-13' as Day, 'unreadable'],
    ['2026-11-14' as Day, 'pending'],
  ]),
  groups: [],
  problems: [],
}

export const smallInput: DashboardInput = {
  day: TODAY,
  definitions: [{ day: '2026-11-10' as Day, what: 'began to count others', touches: ['models'] }],
  targets: [small],
}
