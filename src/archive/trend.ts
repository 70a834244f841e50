// History and weekly rows of one target, updated by what a run learnt and reading no more of the branch than that needs.
import { addDays, type Day, dayRange, monthOf, weekOf } from '../core/day.ts'
import { readEntity } from '../core/entity.ts'
import {
  type DayFigures,
  type History,
  type HistoryLine,
  historyPath,
  learnFigures,
  readHistory,
} from '../core/history.ts'
import type { Ledger } from '../core/ledger.ts'
import { reportNames } from '../core/report.ts'
import { monthFolder, reportOf, type Series } from '../core/series.ts'
import type { Target } from '../core/target.ts'
import { lastCompleteWeek, updateRows, type WeeklyRow } from '../core/week.ts'
import { readWeekly, weeklyPath } from '../core/weekly-file.ts'
import type { Window } from '../core/window.ts'
import type { View } from './view.ts'

export interface Trend {
  /** Figures by day, for the months that were read. */
  readonly history: History
  /** Months whose file has to be written. */
  readonly months: readonly string[]
  readonly rows: readonly WeeklyRow[]
}

/** The lines of a month whose file is absent or damaged, made again from the month's snapshots. */
async function rebuildMonth(view: View, target: Target, month: string): Promise<HistoryLine[]> {
  const learnt = new Map<Day, DayFigures>()
  for (const report of reportNames) {
    const series: Series = { target, report }
    const { figures } = reportOf(series)
    if (figures === undefined) continue
    for (const [day, stored] of await view.stored(series, month)) {
      const [name] = stored.keys()
      const records = readEntity((await view.read(`${monthFolder(series, month)}/${name}`)) ?? '')
      if (records !== undefined) learnt.set(day, { ...learnt.get(day), ...figures(records) })
    }
  }
  return [...learnFigures(new Map(), learnt).values()]
}

async function readMonth(view: View, target: Target, month: string, known: Ledger): Promise<HistoryLine[]> {
  const text = await view.read(historyPath(target, month))
  const lines = text === undefined ? undefined : readHistory(text)
  if (lines !== undefined) return lines
  const firstDay = firstStored(known)
  return firstDay === undefined || month < monthOf(firstDay) ? [] : rebuildMonth(view, target, month)
}

const firstStored = (ledger: Ledger): Day | undefined =>
  Object.values(ledger.reports)
    .flatMap((entry) => entry.first_day ?? [])
    .sort()[0]

/** The rows on the branch, or undefined when they have to be made again from the whole history. */
export async function readRows(view: View, target: Target): Promise<WeeklyRow[] | undefined> {
  const text = await view.read(weeklyPath(target, 'json'))
  return text === undefined ? undefined : readWeekly(text)
}

/**
 * `learnt` holds the figures of days that were added or changed, `seen` those of days that stay as they are: they are
 * written only where the history lacks them.
 */
export async function updateTrend(
  view: View,
  target: Target,
  window: Window,
  ledger: Ledger,
  learnt: ReadonlyMap<Day, DayFigures>,
  seen: ReadonlyMap<Day, DayFigures>,
): Promise<Trend> {
  const stored = await readRows(view, target)
  const first = firstStored(ledger)
  const allDays = stored === undefined && first !== undefined ? dayRange(first, window.asOf) : []
  const unsettled = (stored ?? []).filter((row) => row.settled_days < row.days)
  const touched = [...new Set([...learnt.keys(), ...seen.keys(), ...allDays].map((day) => weekOf(day).start))]
  const stale = [...new Set([...touched, ...unsettled.map((row) => row.start)])]
  const shown = dayRange(addDays(lastCompleteWeek(window.asOf).start, -7), window.asOf)
  const months = new Set([...stale.flatMap((start) => [start, addDays(start, 6)]), ...shown].map(monthOf))
  const lines = await Promise.all([...months].map((month) => readMonth(view, target, month, ledger)))
  const before: History = new Map(lines.flat().map((line) => [line.day, line]))
  const lacking = [...seen].filter(([day, figures]) =>
    Object.keys(figures).some((report) => before.get(day)?.[report] === undefined),
  )
  const news = new Map([...lacking, ...learnt])
  const history = learnFigures(before, news)
  return {
    history,
    months: [...new Set([...news.keys(), ...allDays].map(monthOf))],
    rows: updateRows(
      stored ?? [],
      stale.map((start) => weekOf(start).name),
      history,
      window.settledUntil,
    ),
  }
}
