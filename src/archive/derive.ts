// History and weekly rows of one target, updated by what a run learnt and reading no more of the branch than that needs.
import { addDays, type Day, dayRange, monthOf, weekOf } from '../core/day.ts'
import { readEntity } from '../files/entity.ts'
import {
  type DayFigures,
  type History,
  type HistoryLine,
  historyPath,
  learnFigures,
  readHistory,
} from '../files/history.ts'
import { isSettled, type Ledger } from '../files/ledger.ts'
import { storedRecords } from '../files/packing.ts'
import { type Report, reportNames } from '../files/report.ts'
import { reportOf, type Series } from '../files/series.ts'
import type { Target } from '../core/target.ts'
import { lastCompleteWeek, updateRows, type WeeklyRow } from '../files/week.ts'
import { readWeekly, weeklyPath } from '../files/weekly-file.ts'
import type { Window } from '../core/window.ts'
import type { View } from './view.ts'

export interface Trend {
  /** Figures by day, for the months that were read. */
  readonly history: History
  /** Months whose file has to be written. */
  readonly months: readonly string[]
  readonly rows: readonly WeeklyRow[]
}

interface Month {
  readonly lines: readonly HistoryLine[]
  /** Made again from the snapshots, so that its file has to be written. */
  readonly rebuilt: boolean
}

/** Figures of a stored day; undefined when its files do not hold, or trends need nothing of the report. */
function figuresOf(report: Report, stored: readonly Uint8Array[]): DayFigures | undefined {
  try {
    const ranking = report.ranking?.()
    if (ranking === undefined) {
      const records = readEntity(Buffer.concat(stored).toString('utf8'))
      return records === undefined ? undefined : report.figures?.(records)
    }
    for (const record of storedRecords(stored)) ranking.add(record)
    return ranking.figures()
  } catch {
    return undefined
  }
}

/** A month whose file is absent or damaged, made again from its snapshots. */
async function rebuildMonth(view: View, target: Target, month: string, known: Ledger): Promise<Month> {
  const learnt = new Map<Day, DayFigures>()
  for (const name of reportNames) {
    if (known.reports[name]?.latest_day == null) continue
    const series: Series = { target, report: name }
    const report = reportOf(series)
    if (report.figures === undefined && report.ranking === undefined) continue
    for (const [day, stored] of await view.stored(series, month)) {
      const figures = figuresOf(report, await view.snapshot(series, day, stored))
      if (figures !== undefined) learnt.set(day, { ...learnt.get(day), ...figures })
    }
  }
  return { lines: [...learnFigures(new Map(), learnt).values()], rebuilt: learnt.size > 0 }
}

async function readMonth(view: View, target: Target, month: string, known: Ledger): Promise<Month> {
  const text = await view.read(historyPath(target, month))
  const lines = text === undefined ? undefined : readHistory(text, month)
  if (lines !== undefined) return { lines, rebuilt: false }
  const [first, last] = storedMonths(known)
  const isStored = first !== undefined && last !== undefined && first <= month && month <= last
  return isStored ? rebuildMonth(view, target, month, known) : { lines: [], rebuilt: false }
}

function storedMonths({ reports }: Ledger): readonly [string | undefined, string | undefined] {
  const days = Object.values(reports)
    .flatMap(({ first_day, latest_day }) => [first_day, latest_day])
    .filter((of) => of !== null)
    .sort()
    .map(monthOf)
  return [days[0], days.at(-1)]
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
 * `known` is the ledger as it stood. `learnt` holds the figures of days that were added or changed, `seen` those of days
 * that stay as they are: they are written only where the history lacks them.
 */
export async function updateTrend(
  view: View,
  target: Target,
  window: Window,
  known: Ledger,
  learnt: ReadonlyMap<Day, DayFigures>,
  seen: ReadonlyMap<Day, DayFigures>,
): Promise<Trend> {
  const stored = await readRows(view, target)
  const first = firstStored(known)
  const allDays = stored === undefined && first !== undefined ? dayRange(first, window.asOf) : []
  const unsettled = (stored ?? []).filter((row) => row.settled_days < row.days)
  const touched = [...new Set([...learnt.keys(), ...seen.keys(), ...allDays].map((day) => weekOf(day).start))]
  const stale = [...new Set([...touched, ...unsettled.map((row) => row.start)])]
  const shown = dayRange(addDays(lastCompleteWeek(window.asOf).start, -14), window.asOf)
  const months = new Set([...stale.flatMap((start) => [start, addDays(start, 6)]), ...shown].map(monthOf))
  const read = await Promise.all(
    [...months].map(async (month) => ({ month, ...(await readMonth(view, target, month, known)) })),
  )
  const before: History = new Map(read.flatMap(({ lines }) => lines).map((line) => [line.day, line]))
  const rebuilt = read.filter((one) => one.rebuilt).map(({ month }) => month)
  const lacking = [...seen].filter(([day, figures]) =>
    Object.keys(figures).some((report) => before.get(day)?.[report] === undefined),
  )
  const news = new Map([...lacking, ...learnt])
  const history = learnFigures(before, news)
  return {
    history,
    months: [...new Set([...[...news.keys()].map(monthOf), ...rebuilt])],
    rows: updateRows(
      stored ?? [],
      stale.map((start) => weekOf(start).name),
      history,
      (day) => isSettled(known.reports['totals'], day),
    ),
  }
}
