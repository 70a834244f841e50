// Months of figures of one target: from `history/`, or made of the snapshots where it is absent, damaged or outdated.
import pMap from 'p-map'
import { type Day, monthOf } from '../core/day.ts'
import { Failure } from '../core/errors.ts'
import type { Target } from '../core/target.ts'
import { readEntity } from '../files/entity.ts'
import {
  type DayFigures,
  type History,
  type HistoryLine,
  historyPath,
  learnFigures,
  readHistory,
} from '../files/history.ts'
import type { Ledger } from '../files/ledger.ts'
import { storedRecords } from '../files/packing.ts'
import type { Span } from '../files/periods.ts'
import { type Report, type ReportName, reportNames } from '../files/report.ts'
import { reportOf, type Series } from '../files/series.ts'
import type { View } from './view.ts'

/** What a run brings of a target. */
export interface News {
  readonly target: Target
  /** The ledger as it stood: which reports are stored, since when. */
  readonly known: Ledger
  /** Figures of days that were added or changed. */
  readonly learnt: ReadonlyMap<Day, DayFigures>
  /** Figures of days that stay as they are: written only where the history lacks them. */
  readonly seen: ReadonlyMap<Day, DayFigures>
}

const hasFigures = ({ figures, ranking }: Report): boolean => figures !== undefined || ranking !== undefined

/** The reports that history and rows are made of. */
export const reportsWithFigures = reportNames.filter((name) =>
  hasFigures(reportOf({ report: name } as Series)),
)

/** The sentence that ends a run which would write over what a newer version made. */
export function newer(path: string): Failure {
  return new Failure(
    `${path} on the data branch was written by a newer version of this action. Update the action; nothing was written.`,
  )
}

/** Figures of a stored day; undefined when its files do not hold. */
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

/** Snapshots that are read at the same time. */
const DAYS_AT_ONCE = 4

/** A month's figures made from its snapshots. */
async function fromSnapshots(
  view: View,
  target: Target,
  month: string,
  names: readonly ReportName[],
): Promise<HistoryLine[]> {
  const learnt = new Map<Day, DayFigures>()
  for (const report of names) {
    const series: Series = { target, report }
    await pMap(
      await view.stored(series, month),
      async ([day, stored]) => {
        const figures = figuresOf(reportOf(series), await view.snapshot(series, day, stored))
        if (figures !== undefined) learnt.set(day, { ...learnt.get(day), ...figures })
      },
      { concurrency: DAYS_AT_ONCE },
    )
  }
  return [...learnFigures(new Map(), learnt).values()]
}

export interface Month {
  readonly lines: readonly HistoryLine[]
  /** Its file has to be written. */
  readonly isNew: boolean
}

/** Reads months of one target, each with what the run learnt of it. */
export function monthsOf(view: View, { target, known, learnt, seen }: News, stored: Span | undefined) {
  const names = reportsWithFigures.filter((name) => known.reports[name]?.latest_day != null)

  async function linesOf(month: string): Promise<Month> {
    const path = historyPath(target, month)
    const file = readHistory(await view.read(path), month)
    if (file.state === 'newer') throw newer(path)
    if (file.state === 'read') return { lines: file.lines, isNew: false }
    const isStored = stored !== undefined && monthOf(stored.first) <= month && month <= monthOf(stored.last)
    const lines = isStored ? await fromSnapshots(view, target, month, names) : []
    return { lines, isNew: lines.length > 0 }
  }

  return async (month: string): Promise<Month> => {
    const { lines, isNew } = await linesOf(month)
    const before: History = new Map(lines.map((line) => [line.day, line]))
    const within = <Figures>(days: ReadonlyMap<Day, Figures>) =>
      [...days].filter(([day]) => monthOf(day) === month)
    const lacking = within(seen).filter(([day, figures]) =>
      Object.keys(figures).some((report) => before.get(day)?.[report] === undefined),
    )
    const news = new Map([...lacking, ...within(learnt)])
    return { lines: [...learnFigures(before, news).values()], isNew: isNew || news.size > 0 }
  }
}
