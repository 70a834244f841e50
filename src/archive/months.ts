// Months of figures of one target: from `history/`, or made of the snapshots where it is absent, damaged or outdated.
import pLimit from 'p-limit'
import pMap from 'p-map'
import { type Day, type DaySpan, monthOf } from '../core/day.ts'
import type { Target } from '../core/target.ts'
import { readEntity } from '../files/entity.ts'
import { figuresOf } from '../files/figures.ts'
import {
  type History,
  type HistoryLine,
  historyPath,
  historyText,
  addFigures,
  readHistory,
} from '../files/history.ts'
import type { Ledger } from '../files/ledger.ts'
import { storedRecords } from '../files/packing.ts'
import { writtenByNewer } from '../files/versioned.ts'
import { type DayFigures, type ReportName, reportNames } from '../reports/all.ts'
import type { Report } from '../reports/report.ts'
import { reportOf, type Series } from '../files/series.ts'
import type { File, StoredFiles } from '../files/snapshot.ts'
import type { View } from './view.ts'

/** What a run knows of a target's days. */
export interface KnownFigures {
  readonly target: Target
  /** The ledger as it stood: which reports are stored, since when. */
  readonly known: Ledger
  /** Figures of days that were added or changed. */
  readonly changed: ReadonlyMap<Day, DayFigures>
  /** Figures of days that stay as they are: written only where the history lacks them. */
  readonly unchanged: ReadonlyMap<Day, DayFigures>
  /** The history is not read: all of it is made again from the snapshots. */
  readonly ignoresHistory?: boolean
}

/** The same, and as of when. */
export interface RunFigures extends KnownFigures {
  /** The newest day known. */
  readonly asOf: Day
  /** Whether GitHub no longer revises a day. */
  readonly isSettled: (day: Day) => boolean
}

/** The reports that history and rows are made of. */
export const reportsWithFigures = reportNames.filter(
  (report) => reportOf({ report } as Series).daily !== undefined,
)

/** Figures of a stored day; undefined when its files are damaged. */
function storedFigures(report: Report, stored: readonly Uint8Array[]): DayFigures | undefined {
  try {
    const records =
      report.form === 'lines' ? storedRecords(stored) : readEntity(Buffer.concat(stored).toString('utf8'))
    return records === undefined ? undefined : figuresOf(report, records)
  } catch {
    return undefined
  }
}

/** Snapshots with a record a line that are in memory at the same time; the others are small, and a month goes out as one query. */
const LARGE_AT_ONCE = 4

/** Makes a month's figures from its snapshots. */
function createSnapshotReader(view: View, target: Target, names: readonly ReportName[]) {
  const large = pLimit(LARGE_AT_ONCE)

  async function figuresOfReport(report: ReportName, month: string) {
    const series: Series = { target, report }
    const form = reportOf(series)
    const read = async (day: Day, stored: StoredFiles) =>
      [day, storedFigures(form, await view.snapshot(series, day, stored))] as const
    return pMap(await view.storedDays(series, month), ([day, stored]) =>
      form.form === 'lines' ? large(() => read(day, stored)) : read(day, stored),
    )
  }

  return async (month: string): Promise<HistoryLine[]> => {
    const figuresByDay = new Map<Day, DayFigures>()
    for (const days of await Promise.all(names.map((report) => figuresOfReport(report, month))))
      for (const [day, figures] of days)
        if (figures !== undefined) figuresByDay.set(day, { ...figuresByDay.get(day), ...figures })
    return [...addFigures(new Map(), figuresByDay).values()]
  }
}

export interface Month {
  readonly lines: readonly HistoryLine[]
  /** Its file has to be written. */
  readonly isNew: boolean
}

/** Reads months of one target, each with the figures of this run. `stored`: the span in which snapshots may lie. */
export function monthsOf(
  view: View,
  { target, known, changed, unchanged, ignoresHistory = false }: KnownFigures,
  stored: DaySpan | undefined,
) {
  const names = reportsWithFigures.filter((name) => known.reports[name]?.latest_day != null)
  const fromSnapshots = createSnapshotReader(view, target, names)

  async function linesOf(month: string): Promise<Month> {
    if (ignoresHistory) return { lines: await fromSnapshots(month), isNew: true }
    const path = historyPath(target, month)
    const file = readHistory(await view.text(path), month)
    if (file.state === 'newer') throw writtenByNewer(path)
    if (file.state === 'read') return { lines: file.lines, isNew: false }
    const isStored = stored !== undefined && monthOf(stored.first) <= month && month <= monthOf(stored.last)
    const lines = isStored ? await fromSnapshots(month) : []
    return { lines, isNew: lines.length > 0 }
  }

  return async (month: string): Promise<Month> => {
    const { lines, isNew } = await linesOf(month)
    const before: History = new Map(lines.map((line) => [line.day, line]))
    const within = <Figures>(days: ReadonlyMap<Day, Figures>) =>
      [...days].filter(([day]) => monthOf(day) === month)
    const lacking = within(unchanged).filter(([day, figures]) =>
      Object.keys(figures).some((report) => before.get(day)?.[report] === undefined),
    )
    const news = new Map([...lacking, ...within(changed)])
    return { lines: [...addFigures(before, news).values()], isNew: isNew || news.size > 0 }
  }
}

/** The figures of some months, by day. */
export const historyOf = (months: readonly Month[]): History =>
  new Map(months.flatMap(({ lines }) => lines).map((line) => [line.day, line]))

/** A month's file of figures. */
export const historyFile = (target: Target, month: string, history: History): File => ({
  path: historyPath(target, month),
  content: historyText(history, month),
})
