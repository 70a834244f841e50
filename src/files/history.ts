// `history/YYYY-MM.ndjson`: one line a day with the figures that trends need, so that no run reads old snapshots again.
import { z } from 'zod'
import { canonicalLine } from '../core/canonical.ts'
import { day, type Day, monthOf } from '../core/day.ts'
import {
  metricsFigures,
  repositoryFigures,
  seatFigures,
  teamFigures,
  totalsFigures,
} from '../reports/figures.ts'
import { folderOf, type Target } from '../core/target.ts'

/** Unknown keys pass: a newer version of the action may have written more, and they are kept. */
const historyLine = z.looseObject({
  day,
  totals: totalsFigures.optional(),
  metrics: metricsFigures.optional(),
  teams: z.array(teamFigures).optional(),
  repositories: z.array(repositoryFigures).optional(),
  seats: seatFigures.optional(),
})
export type HistoryLine = z.infer<typeof historyLine>

/** What a run learnt of a day, by report. */
export type DayFigures = Omit<Partial<HistoryLine>, 'day'>
export type History = ReadonlyMap<Day, HistoryLine>

export const historyPath = (target: Target, month: string): string =>
  `${folderOf(target)}/history/${month}.ndjson`

/**
 * The lines of a stored month. Undefined when one does not hold or is of another month: then the month is made anew from
 * the snapshots.
 */
export function readHistory(text: string, month: string): HistoryLine[] | undefined {
  const lines: HistoryLine[] = []
  for (const line of text.split('\n')) {
    if (line === '') continue
    try {
      lines.push(historyLine.parse(JSON.parse(line)))
    } catch {
      return undefined
    }
  }
  return lines.every((line) => monthOf(line.day) === month) ? lines : undefined
}

/** The month's text: one canonical line a day, oldest first. */
export const historyText = (history: History, month: string): string =>
  [...history.values()]
    .filter((line) => monthOf(line.day) === month)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map((line) => canonicalLine(line as never))
    .join('')

/** The history with what a run learnt; a report that the run did not touch keeps its figures. */
export function learnFigures(history: History, learnt: ReadonlyMap<Day, DayFigures>): History {
  const next = new Map(history)
  for (const [of, figures] of learnt) next.set(of, { ...next.get(of), ...figures, day: of })
  return next
}
