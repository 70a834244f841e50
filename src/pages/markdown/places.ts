// What stands from left to right in a chart of weeks: a week, the mean of several, or the gap before a change of definition.
import type { Day } from '../../core/day.ts'
import { groups, mean, weeksPerBar } from './bucket.ts'
import type { Known } from './number.ts'
import { shortDay } from './when.ts'

export interface ChartWeek {
  readonly start: Day
  /** A value a series, from back to front; the week is known where the last one is. */
  readonly values: readonly Known[]
  /** GitHub changed in this week what the figure counts. */
  readonly isBreak?: boolean
}

export interface Place {
  readonly label: string
  readonly values: readonly (number | null)[]
}

export interface Places {
  readonly places: readonly Place[]
  /** How many weeks a bar is the mean of. */
  readonly size: number
  /** Sentences about what the axis shows. */
  readonly notes: readonly string[]
}

/** The axis in pixels of the diagram, and a character of its labels. */
const AXIS = 780
const CHARACTER = 6.5

/** Labels must differ from each other, or bars fall into one: what has no text is told apart by what nobody sees. */
const unseen = (index: number): string => '\u200b'.repeat(index + 1)

/** Not drawn by Mermaid where the value is none, or nothing that a bar can be. */
const drawable = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) && value >= 0 ? value : null

interface Bar {
  readonly start: Day
  readonly values: readonly (number | null)[]
  readonly isBreak: boolean
}

function barOf(group: readonly ChartWeek[]): Bar[] {
  const [first] = group
  if (first === undefined) return []
  return [
    {
      start: first.start,
      values: first.values.map((_, series) => drawable(mean(group.map(({ values }) => values[series])))),
      isBreak: group.some(({ isBreak }) => isBreak === true),
    },
  ]
}

/** Whether the value in front is known. */
export const isKnown = ({ values }: Pick<Place, 'values'>): boolean => values.at(-1) != null

/** Dates as far as there is room for them, the newest one always; a question mark where nothing is known. */
function labelled(bars: readonly Bar[], size: number): readonly Place[] {
  const dates = bars.map(({ start }) =>
    size > 1 ? `${shortDay(start)} ${start.slice(2, 4)}` : shortDay(start),
  )
  const widest = Math.max(...dates.map((text) => text.length)) + 3
  const gaps = bars.filter(({ isBreak }, index) => isBreak && index > 0).length
  const every = Math.ceil((widest * CHARACTER * (bars.length + gaps)) / AXIS)
  return bars.flatMap((bar, index) => {
    const date = (bars.length - 1 - index) % every === 0 ? (dates[index] ?? '') : unseen(index)
    const place = { label: isKnown(bar) ? date : `${date} ?`.trim(), values: bar.values }
    const gap = { label: `┊${unseen(index)}`, values: bar.values.map(() => null) }
    return bar.isBreak && index > 0 ? [gap, place] : [place]
  })
}

/** The places from the first known week on. */
export function placesOf(weeks: readonly ChartWeek[]): Places {
  const all = weeks.slice(Math.max(0, weeks.findIndex(isKnownWeek)))
  const size = weeksPerBar(all.length)
  const bars = groups(all, size).flatMap(barOf)
  return {
    places: bars.length === 0 ? [] : labelled(bars, size),
    size,
    notes: [
      bars.every(isKnown) ? '' : 'A week with a question mark is not known.',
      bars.some(({ isBreak }, index) => isBreak && index > 0)
        ? 'Where GitHub changed what it counts there is a gap (┊): bars on its two sides do not compare.'
        : '',
    ].filter((sentence) => sentence !== ''),
  }
}

const isKnownWeek = ({ values }: ChartWeek): boolean => typeof values.at(-1) === 'number'
