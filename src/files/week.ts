// Daily figures → weekly rows. The definitions are the archive's public ones: README, "Weekly figures".
import { z } from 'zod'
import { addDays, day, type Day, dayRange, type Week, weekOf, weekRange } from '../core/day.ts'
import { sum, type TotalsFigures } from '../reports/figures.ts'
import type { History } from './history.ts'

const figure = z.number().nullable()

/** A slip of a hand in one of them must not make a row of another century, and rows for all weeks between. */
function isWeek({
  week,
  start,
  end,
}: {
  readonly week: string
  readonly start: Day
  readonly end: Day
}): boolean {
  const of = weekOf(start)
  return of.name === week && of.start === start && of.end === end
}

export const weeklyRow = z
  .object({
    week: z.string(),
    start: day,
    end: day,
    days: z.number(),
    settled_days: z.number(),
    active_users: figure,
    avg_daily_active_users: figure,
    monthly_active_users: figure,
    interactions: figure,
    generations: figure,
    acceptances: figure,
    lines_added: figure,
    lines_deleted: figure,
    completion_acceptance_rate: figure,
    pull_requests_created: figure,
    pull_requests_merged: figure,
    pull_requests_created_by_copilot: figure,
    avg_daily_cli_users: figure,
    avg_daily_cloud_agent_users: figure,
    avg_daily_code_review_users: figure,
    legacy: z
      .object({
        days: z.number(),
        active_users: figure,
        engaged_users: figure,
        avg_active_users: figure,
        avg_engaged_users: figure,
      })
      .nullable(),
  })
  .refine(isWeek)
export type WeeklyRow = z.infer<typeof weeklyRow>

/** Means and rates are stored with four decimals, which is more than any reader needs and keeps bytes the same everywhere. */
export const round = (value: number): number => Math.round(value * 10_000) / 10_000

/** Quotient, or null when it is not known or the divisor is 0. */
const ratio = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : round(part / whole)

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return ratio(sum(known), known.length)
}

/**
 * The figures of some days taken together: a week, or its first days. People active in the whole week are not among
 * them, because distinct people of several days cannot be added.
 */
export function aggregate(days: readonly TotalsFigures[]) {
  const add = (key: Exclude<keyof TotalsFigures, 'features' | 'ides' | 'languages' | 'models'>) =>
    sum(days.map((one) => one[key]))
  return {
    avg_daily_active_users: mean(days.map((one) => one.daily_active_users)),
    interactions: add('user_initiated_interaction_count'),
    generations: add('code_generation_activity_count'),
    acceptances: add('code_acceptance_activity_count'),
    lines_added: add('loc_added_sum'),
    lines_deleted: add('loc_deleted_sum'),
    completion_acceptance_rate: ratio(add('completion_acceptances'), add('completion_generations')),
    pull_requests_created: add('pull_requests_created'),
    pull_requests_merged: add('pull_requests_merged'),
    pull_requests_created_by_copilot: add('pull_requests_created_by_copilot'),
    avg_daily_cli_users: mean(days.map((one) => one.daily_active_cli_users)),
    avg_daily_cloud_agent_users: mean(days.map((one) => one.daily_active_copilot_cloud_agent_users)),
    avg_daily_code_review_users: mean(days.map((one) => one.daily_active_copilot_code_review_users)),
  }
}

function legacyOf(week: Week, history: History): WeeklyRow['legacy'] {
  const days = dayRange(week.start, week.end).flatMap((of) => history.get(of)?.metrics ?? [])
  if (days.length === 0) return null
  const active_users = sum(days.map((one) => one.total_active_users))
  const engaged_users = sum(days.map((one) => one.total_engaged_users))
  return {
    days: days.length,
    active_users,
    engaged_users,
    avg_active_users: ratio(active_users, days.length),
    avg_engaged_users: ratio(engaged_users, days.length),
  }
}

/**
 * The row of one week. `active_users` is Sunday's trailing seven days, which are
 * exactly Monday to Sunday.
 */
export function rowOf(week: Week, history: History, isSettled: (day: Day) => boolean): WeeklyRow {
  const stored = dayRange(week.start, week.end).filter((of) => history.get(of)?.totals !== undefined)
  const figures = stored.flatMap((of) => history.get(of)?.totals ?? [])
  // Through the schema, so that a row is written in one order of keys, whether made now or read from the branch.
  return weeklyRow.parse({
    week: week.name,
    start: week.start,
    end: week.end,
    days: stored.length,
    settled_days: stored.filter(isSettled).length,
    active_users: history.get(week.end)?.totals?.weekly_active_users ?? null,
    monthly_active_users: figures.at(-1)?.monthly_active_users ?? null,
    ...aggregate(figures),
    legacy: legacyOf(week, history),
  })
}

/**
 * The rows with those weeks made anew that `weeks` names. Weeks between the first and the last without any stored day
 * get a row of nulls: a gap is shown, not closed.
 */
export function updateRows(
  rows: readonly WeeklyRow[],
  weeks: Iterable<string>,
  history: History,
  isSettled: (day: Day) => boolean,
): WeeklyRow[] {
  const known = new Map(rows.map((row) => [row.week, row]))
  const stale = new Set(weeks)
  const starts = [
    ...rows.map((row) => row.start),
    ...[...history.keys()].map((of) => weekOf(of).start),
  ].sort()
  const [first, last] = [starts[0], starts.at(-1)]
  if (first === undefined || last === undefined) return []
  return weekRange(first, last).map((week) => {
    const row = known.get(week.name)
    return row === undefined || stale.has(week.name) ? rowOf(week, history, isSettled) : row
  })
}

/** The last complete week as of `day`: the one whose Sunday is `day` or before it. */
export const lastCompleteWeek = (of: Day): Week => {
  const week = weekOf(of)
  return week.end === of ? week : weekOf(addDays(week.start, -1))
}
