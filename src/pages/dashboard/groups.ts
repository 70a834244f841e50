// Teams and repositories of the newest weeks. People of teams overlap, so they are never added; pull requests are.
import type { Value } from '../chart/spec.ts'
import type { DayLine } from './input.ts'

/** So many stand in the page; the branch has them all. */
const MOST_ROWS = 30

export interface TeamRow {
  readonly name: string | null
  readonly members: number
  readonly interactions: number
  readonly lines_added: number
  /** People on a mean day, a value a week. */
  readonly people: readonly Value[]
}

export interface RepositoryRow {
  readonly name: string | null
  readonly created: number
  readonly merged: number
  readonly created_by_copilot: number
  /** Pull requests created, a value a week. */
  readonly trend: readonly Value[]
}

export interface Groups {
  /** The Sunday of the newest week, which the other figures are of. */
  readonly week?: string
  readonly teams: readonly TeamRow[]
  readonly moreTeams: number
  readonly repositories: readonly RepositoryRow[]
}

const round = (value: number): number => Math.round(value * 10) / 10

interface Named {
  readonly name: string | null
}

/** Of each week: key → its days' rows; undefined for a week without any. The folded rest has the key null. */
function grouped<Row>(
  weeks: readonly (readonly DayLine[])[],
  rows: (line: DayLine) => readonly Row[] | undefined,
  key: (row: Row) => string | null,
): (ReadonlyMap<string | null, readonly Row[]> | undefined)[] {
  return weeks.map((days) => {
    const known = days.map(rows).filter((all) => all !== undefined)
    return known.length === 0 ? undefined : Map.groupBy(known.flat(), key)
  })
}

const total = <Row>(rows: readonly Row[], value: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0)

/** Largest first, the folded rest last. */
const ranked = <Row extends Named>(rows: readonly Row[], size: (row: Row) => number): Row[] =>
  rows.toSorted(
    (a, b) =>
      Number(a.name === null) - Number(b.name === null) ||
      size(b) - size(a) ||
      ((a.name ?? '') < (b.name ?? '') ? -1 : 1),
  )

function teamsOf(weeks: readonly (readonly DayLine[])[]): TeamRow[] {
  const found = grouped(
    weeks,
    (line) => line.teams,
    ({ id }) => id,
  )
  const rows = [...(found.at(-1) ?? [])].map(([id, days]) => ({
    name: days.at(-1)?.name ?? null,
    members: days.at(-1)?.members ?? 0,
    interactions: total(days, (day) => day.interactions),
    lines_added: total(days, (day) => day.lines_added),
    people: found.map((week) => {
      const figures = week?.get(id)
      return figures === undefined ? null : round(total(figures, (day) => day.people) / figures.length)
    }),
  }))
  return ranked(rows, (row) => row.people.at(-1) ?? 0)
}

function repositoriesOf(weeks: readonly (readonly DayLine[])[]): RepositoryRow[] {
  const found = grouped(
    weeks,
    (line) => line.repositories,
    ({ name }) => name,
  )
  const rows = [...(found.at(-1) ?? [])].map(([name, days]) => ({
    name,
    created: total(days, (day) => day.created),
    merged: total(days, (day) => day.merged),
    created_by_copilot: total(days, (day) => day.created_by_copilot),
    trend: found.map((week) =>
      week === undefined ? null : total(week.get(name) ?? [], (day) => day.created),
    ),
  }))
  const all = ranked(rows, (row) => row.created)
  const named = all.filter((row) => row.name !== null)
  if (named.length <= MOST_ROWS + 1) return all
  const rest = [...named.slice(MOST_ROWS), ...all.filter((row) => row.name === null)]
  const folded = {
    name: null,
    created: total(rest, (row) => row.created),
    merged: total(rest, (row) => row.merged),
    created_by_copilot: total(rest, (row) => row.created_by_copilot),
    trend: found.map((week, index) =>
      week === undefined ? null : total(rest, (row) => row.trend[index] ?? 0),
    ),
  }
  return [...named.slice(0, MOST_ROWS), folded]
}

/** Teams and repositories over some weeks, given by their days; the figures are of the last, which begins on `week`. */
export function groupsOf(week: string | undefined, weeks: readonly (readonly DayLine[])[]): Groups {
  const teams = teamsOf(weeks)
  return {
    ...(week === undefined ? {} : { week }),
    teams: teams.slice(0, MOST_ROWS),
    moreTeams: Math.max(0, teams.length - MOST_ROWS),
    repositories: repositoriesOf(weeks),
  }
}
