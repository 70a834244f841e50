// The branch's derived files → the page's data: a column a figure. By day 13 weeks of a few figures, by week two years, by
// month everything: beyond that a chart is unreadable, and a hundred targets would not fit into 5 MB.
import { type Day, daysBetween } from '../../core/day.ts'
import { folderOf } from '../../core/target.ts'
import type { Value } from '../chart/spec.ts'
import { columns } from './columns.ts'
import { type Days, daysOf, type Health, healthOf } from './days.ts'
import { type FigureKey, figureKeys } from './figures.ts'
import { foldMix, type Mix, sumMixes } from './fold.ts'
import type { DashboardInput, DayLine, DefinitionChange, Group, PeriodRow, TargetInput } from './input.ts'
import { type MixKey, mixKeys } from './mixes.ts'

/** Everything about periods of one length, oldest first; unknown columns are left out. */
export interface Periods {
  readonly names: readonly string[]
  readonly days: readonly number[]
  readonly settled: readonly number[]
  /** Days of the period that are not stored. */
  readonly missing: readonly number[]
  /** The last day of the last period. */
  readonly until: string
  readonly figures: { readonly [Key in FigureKey]?: readonly Value[] }
  readonly mixes: { readonly [Key in MixKey]?: Mix }
  readonly adoption?: Mix
}

/** The period that is not over, with what is known of it. */
export interface Running {
  readonly name: string
  readonly days: number
  readonly figures: { readonly [Key in FigureKey]?: number }
}

export interface TargetData {
  readonly folder: string
  readonly kind: 'organization' | 'enterprise'
  readonly slug: string
  readonly day: string
  readonly weeks: Periods
  readonly months: Periods
  readonly days: Days
  readonly health: Health
  readonly month?: Running
  readonly groups: readonly Group[]
  readonly problems: readonly string[]
  readonly definitions: readonly DefinitionChange[]
}

const WEEKS = 104

const isClosed = (row: PeriodRow, day: Day): boolean => row.end <= day

function adoptionOf(rows: readonly PeriodRow[]): Mix | undefined {
  const phases = [...new Set(rows.flatMap((row) => Object.keys(row.adoption ?? {})))].sort()
  if (phases.length === 0) return undefined
  return {
    names: phases,
    // A phase that GitHub does not name beside others has nobody in it.
    columns: phases.map((phase) =>
      rows.map(({ adoption }) => (adoption == null ? null : (adoption[phase] ?? 0))),
    ),
    rest: null,
  }
}

/** The lines of each row's days. Rows and days are in order, and rows do not overlap. */
function linesOf(rows: readonly PeriodRow[], history: readonly DayLine[]): DayLine[][] {
  let next = 0
  return rows.map(({ start, end }) => {
    while ((history[next]?.day ?? end) < start) next += 1
    const first = next
    while ((history[next]?.day ?? '') !== '' && (history[next]?.day ?? '') <= end) next += 1
    return history.slice(first, next)
  })
}

function periodsOf(
  rows: readonly PeriodRow[],
  history: readonly DayLine[],
  name: (row: PeriodRow) => string,
): Periods {
  const lines = linesOf(rows, history)
  const mixes: { [Key in MixKey]?: Mix } = {}
  for (const key of mixKeys) {
    const mix = foldMix(lines.map((days) => sumMixes(days, key)))
    if (mix !== undefined) mixes[key] = mix
  }
  const adoption = adoptionOf(rows)
  return {
    names: rows.map(name),
    days: rows.map((row) => row.days),
    settled: rows.map((row) => row.settled_days),
    missing: rows.map(({ start, end, days }) => Math.max(0, daysBetween(start, end) + 1 - days)),
    until: rows.at(-1)?.end ?? '',
    figures: columns(figureKeys, rows, (row, key) => row[key] ?? null),
    mixes,
    ...(adoption === undefined ? {} : { adoption }),
  }
}

function runningOf(rows: readonly PeriodRow[], day: Day): Running | undefined {
  const row = rows.find((row) => !isClosed(row, day) && row.start <= day)
  if (row === undefined) return undefined
  const known = figureKeys.flatMap((key) => {
    const value = row[key] ?? null
    return value === null ? [] : [[key, value] as const]
  })
  return { name: row.start.slice(0, 7), days: row.days, figures: Object.fromEntries(known) }
}

/** What the page knows of one target. */
export function targetData(
  input: TargetInput,
  { day, definitions }: Omit<DashboardInput, 'targets'>,
): TargetData {
  const history = [...input.history].sort((a, b) => (a.day < b.day ? -1 : 1))
  const weeks = input.weeks.filter((row) => isClosed(row, day)).slice(-WEEKS)
  const months = input.months.filter((row) => isClosed(row, day))
  const month = runningOf(input.months, day)
  return {
    folder: folderOf(input.target),
    kind: input.target.kind,
    slug: input.target.slug,
    day,
    weeks: periodsOf(weeks, history, (row) => row.start),
    months: periodsOf(months, history, (row) => row.start.slice(0, 7)),
    days: daysOf(input, history, day),
    health: healthOf(input),
    ...(month === undefined ? {} : { month }),
    groups: input.groups,
    problems: input.problems,
    definitions,
  }
}
