// Many targets at a glance, one row each. Nothing is added up: a person in two organizations counts in both.
import type { Problem, SeriesResult, TargetResult } from '../../archive/run.ts'
import { folderOf } from '../../core/target.ts'
import { compareWeeks, type Compared, type Comparison } from './comparison.ts'
import { costColumns } from './cost/columns.ts'
import type { WeekRow } from '../../files/rows.ts'
import { escape } from '../markdown/escape.ts'
import { hasProblem } from './failure-list.ts'
import { type Focus, focusOf } from './focus.ts'
import { daysInShort, newestSeats, settledDays } from './sentence.ts'
import { blocks } from '../markdown/blocks.ts'
import { measures } from '../../reports/measures.ts'
import { difference, listed, number, percent, plural, UNKNOWN } from '../markdown/number.ts'
import { shareOf } from '../../reports/small-base.ts'
import { type Column, left, right, table, unbroken } from '../markdown/table.ts'
import { REDEFINED, trendOf } from './main-table.ts'
import { change } from '../markdown/change.ts'
import { shortDates } from '../markdown/when.ts'

const SHOWN = 300

interface Entry {
  readonly target: TargetResult
  /** Undefined before the first complete week. */
  readonly shown: { readonly focus: Focus; readonly comparison: Comparison } | undefined
}

const entryOf = (target: TargetResult, weeks: number): Entry => {
  const focus = focusOf(target, weeks)
  return {
    target,
    shown: focus && { focus, comparison: compareWeeks(focus.week, focus.before, target) },
  }
}

/** The week that all rows are about; undefined where they differ. */
function commonWeek(entries: readonly Entry[]): WeekRow | undefined {
  const weeks = entries.flatMap(({ shown }) => shown?.focus.week ?? [])
  return weeks.every(({ start }) => start === weeks[0]?.start) ? weeks[0] : undefined
}

function read(target: TargetResult, problems: readonly Problem[]): string {
  const isRefused = ({ refusal, standing }: SeriesResult) => refusal !== undefined && standing === 'asked'
  if (target.series.some(isRefused) || target.givenUp !== undefined) return '**not read**'
  if (hasProblem(problems, target)) return '**problems**'
  return target.hasNews ? 'new data' : 'unchanged'
}

/** What the run came to, and how much of the week is stored where that is not all of it. */
function state({ target, shown }: Entry, problems: readonly Problem[]): string {
  const days = shown && daysInShort(shown.focus.week.days, settledDays(shown.focus, target))
  const text = read(target, problems)
  return unbroken(days === undefined || days === '7 of 7' ? text : `${text}, ${days} days`)
}

/** `up in 26`, `down in 8`, …: the story of many targets in one sentence. */
function overviewSentence(entries: readonly Entry[], problems: readonly Problem[]): string {
  const counts = { up: 0, down: 0, unchanged: 0, 'not comparable': 0 }
  for (const { shown } of entries) {
    const people = shown?.comparison.compare('active_users')
    const gap = people?.redefined === false ? difference(people.current, people.previous) : null
    if (gap === null) counts['not comparable'] += 1
    else counts[gap > 0 ? 'up' : gap < 0 ? 'down' : 'unchanged'] += 1
  }
  const parts = Object.entries(counts).filter(([, count]) => count > 0)
  const failed = entries.filter(({ target }) => hasProblem(problems, target)).length
  const end = failed === 0 ? 'all were read whole' : `${number(failed)} could not be read whole`
  const week = commonWeek(entries)
  const when = week === undefined ? 'in the week' : `in the week ${shortDates(week)}`
  return `**People active ${when}: ${listed(parts.map(([name, count]) => `${name} in ${number(count)}`))} of ${plural(entries.length, 'target')}; ${end}.**`
}

/** The share alone: people stand beside it, and GitHub gives a summary 964 pixels. Unknown where it would mislead. */
function seatsCell({ focus }: NonNullable<Entry['shown']>): string {
  const seats = newestSeats([focus.week, ...focus.newer])
  const people = focus.week.active_users
  const share = people !== null && seats !== null && people <= seats ? shareOf(people, seats) : null
  return percent(share)
}

/** The figures of a target: each a column, which is left out where no target knows it. */
function columnsOf(entries: readonly Entry[]): readonly (readonly [Column, (entry: Entry) => string])[] {
  const weeks = entries.flatMap(({ shown }) => shown?.focus.week ?? [])
  const cost = costColumns(weeks)
  const cellOf =
    (cell: (shown: NonNullable<Entry['shown']>, target: TargetResult) => string) =>
    ({ shown, target }: Entry) =>
      shown === undefined ? UNKNOWN : cell(shown, target)
  const hasSeats = entries.some(
    ({ shown }) => shown && newestSeats([shown.focus.week, ...shown.focus.newer]) !== null,
  )
  return [
    ...(commonWeek(entries) === undefined
      ? [[left('Week'), cellOf(({ focus }) => unbroken(shortDates(focus.week)))] as const]
      : []),
    [
      right('People'),
      cellOf(({ comparison }) => `**${number(comparison.compare('active_users').current)}**`),
    ],
    [right('Change'), cellOf(({ comparison }) => changeCell(comparison.compare('active_users')))],
    ...(hasSeats ? [[right('Of seats'), cellOf(seatsCell)] as const] : []),
    [
      right('By agents'),
      cellOf(({ comparison }) => percent(comparison.compare('agent_lines_share').current)),
    ],
    ...cost.columns.map(
      (column, index) => [column, cellOf(({ focus }) => cost.cells(focus.week)[index] ?? UNKNOWN)] as const,
    ),
    [left('Trend'), cellOf(({ focus }) => trendOf(focus.trend, 'active_users'))],
  ]
}

const changeCell = (people: Compared): string =>
  `${change(people, measures.active_users.kind)}${people.redefined && people.previous !== null ? ` ${REDEFINED}` : ''}`

/** What stands above the sections. */
export function overview(
  targets: readonly TargetResult[],
  weeks: number,
  problems: readonly Problem[],
): string {
  const entries = targets.map((target) => entryOf(target, weeks))
  const columns = columnsOf(entries)
  const hidden = targets.length - SHOWN
  const isRedefined = entries.some(({ shown }) => shown?.comparison.compare('active_users').redefined)
  return blocks(
    overviewSentence(entries, problems),
    table(
      [left('Target'), left('This run'), ...columns.map(([column]) => column)],
      entries
        .slice(0, SHOWN)
        .map((entry) => [
          escape(folderOf(entry.target.target)),
          state(entry, problems),
          ...columns.map(([, cell]) => cell(entry)),
        ]),
    ),
    hidden > 0 ? `${plural(hidden, 'more target')} below.` : '',
    [
      'By agents is the share of the lines added. Targets are not added up: a person in two organizations counts in both, and in their enterprise.',
      costColumns(entries.flatMap(({ shown }) => shown?.focus.week ?? [])).note,
      isRedefined ? `${REDEFINED} GitHub changed who counts as active between the two weeks.` : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  )
}
