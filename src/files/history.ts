// `history/YYYY-MM.ndjson`: one line a day with the figures that trends need, so that no run reads old snapshots again.
import { z } from 'zod'
import { canonicalLine } from '../core/canonical.ts'
import { day, type Day, monthOf } from '../core/day.ts'
import { checkNesting, type Json } from '../core/json.ts'
import { folderOf, type Target } from '../core/target.ts'
import { DEFINITIONS } from '../reports/definitions.ts'
import { type DayFigures, reportList } from '../reports/all.ts'

/** What trends need of a day, by report. */
const figures = Object.fromEntries(
  reportList.flatMap(({ daily }) => (daily === undefined ? [] : [[daily.field, daily.shape.optional()]])),
) as unknown as {
  readonly [Field in keyof DayFigures]-?: z.ZodOptional<z.ZodType<NonNullable<DayFigures[Field]>>>
}

/** Unknown keys pass, and are kept. */
export const historyLine = z.looseObject({
  day,
  /** The definitions that its figures were made by. */
  definitions: z.literal(DEFINITIONS),
  ...figures,
})
export type HistoryLine = z.infer<typeof historyLine>

export type History = ReadonlyMap<Day, HistoryLine>

export type StoredMonth =
  | { readonly state: 'absent' | 'damaged' | 'outdated' | 'newer' }
  | { readonly state: 'read'; readonly lines: readonly HistoryLine[] }

/** A report's figures of its newest day. */
export const latestFigures = <Field extends keyof DayFigures>(lines: Iterable<HistoryLine>, field: Field) =>
  [...lines]
    .filter((line) => line[field] !== undefined)
    .reduce<HistoryLine | undefined>((a, b) => (a === undefined || a.day < b.day ? b : a), undefined)?.[field]

/** `month` is `YYYY-MM`. */
export const historyPath = (target: Target, month: string): string =>
  `${folderOf(target)}/history/${month}.ndjson`

/** Lines of the first version do not say by which definitions they were made. */
const made = z.object({ definitions: z.int().default(1) })

/**
 * The lines of a stored month. Damaged when one does not hold or is of another month, outdated when one was made by older
 * definitions: then the month is made again from the snapshots.
 */
export function readHistory(text: string | undefined, month: string): StoredMonth {
  if (text === undefined) return { state: 'absent' }
  const lines: HistoryLine[] = []
  for (const line of text.split('\n')) {
    if (line === '') continue
    try {
      const value = JSON.parse(line) as Json
      checkNesting(value)
      const { definitions } = made.parse(value)
      if (definitions !== DEFINITIONS) return { state: definitions > DEFINITIONS ? 'newer' : 'outdated' }
      lines.push(historyLine.parse(value))
    } catch {
      return { state: 'damaged' }
    }
  }
  return lines.every((line) => monthOf(line.day) === month) ? { state: 'read', lines } : { state: 'damaged' }
}

/** The month's text: one canonical line a day, oldest first. */
export const historyText = (history: History, month: string): string =>
  [...history.values()]
    .filter((line) => monthOf(line.day) === month)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map((line) => canonicalLine(line as never))
    .join('')

/** The history with what a run learnt; a report that the run did not touch keeps its figures. */
export function addFigures(history: History, news: ReadonlyMap<Day, DayFigures>): History {
  const next = new Map(history)
  for (const [day, figures] of news)
    next.set(day, { ...next.get(day), ...figures, day: day, definitions: DEFINITIONS })
  return next
}
