// What the branch's front page shows of a target, kept in `archive.json`.
import { type Headline, HEADLINE_WEEKS } from '../files/archive-file.ts'
import { addDays, dayRange } from '../core/day.ts'
import { newestSeats } from '../files/seats.ts'
import type { History } from '../files/history.ts'
import { type Ledger, spanOf } from '../files/ledger.ts'
import { repositoriesOfWeek } from '../files/repository-week.ts'
import { teamsOfWeek } from '../files/team-week.ts'
import { lastCompleteWeek, round, type WeeklyRow } from '../files/week.ts'
import type { Window } from '../core/window.ts'

/** Most people, and most pull requests: the rest stands in the files. */
const SHOWN = 10

export function headlineOf(
  ledger: Ledger,
  rows: readonly WeeklyRow[],
  history: History,
  { asOf }: Window,
): Headline {
  const week = lastCompleteWeek(asOf)
  const now = dayRange(week.start, week.end)
  const was = now.map((day) => addDays(day, -7))
  const seats = newestSeats(history, week.start)
  const teams = teamsOfWeek(history, now, true)
    .slice(0, SHOWN)
    .map((team) => ({
      ...team,
      people: round(team.people),
      before: team.before === null ? null : round(team.before),
    }))
  const repositories = repositoriesOfWeek(history, now, was).slice(0, SHOWN)
  return {
    first_day: spanOf(ledger).first,
    latest_day: spanOf(ledger).latest,
    reports: Object.keys(ledger.reports)
      .filter((key) => ledger.reports[key]?.latest_day != null)
      .sort(),
    weeks: rows.slice(-HEADLINE_WEEKS),
    ...(seats === undefined ? {} : { seats }),
    ...(teams.length + repositories.length === 0
      ? {}
      : { leading: { week: week.name, teams, repositories } }),
  }
}
