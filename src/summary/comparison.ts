// A week against the one before it, day for day: what a missing day would distort is compared without it.
import { addDays, type Day, dayRange } from '../core/day.ts'
import type { TotalsFigures } from '../core/figures.ts'
import type { History } from '../core/history.ts'
import { aggregate, type WeeklyRow } from '../core/week.ts'
import { definitionsBetween } from './definitions.ts'
import { type Figure, measures } from './measure.ts'

export interface Compared {
  readonly now: number | null
  readonly then: number | null
  /** Both values count only the days that both weeks hold. */
  readonly restricted: boolean
  /** GitHub changed what the figure means between the two weeks: the change is not growth. */
  readonly redefined: boolean
}

export interface Comparison {
  /** The days of the week that take part, and the same weekdays of the week before. */
  readonly now: readonly Day[]
  readonly then: readonly Day[]
  /** Both weeks are whole. */
  readonly whole: boolean
  readonly of: (figure: Figure) => Compared
}

const figuresOver = (history: History, days: readonly Day[]): TotalsFigures[] =>
  days.flatMap((day) => history.get(day)?.totals ?? [])

const isStored = (history: History, day: Day): boolean => history.get(day)?.totals !== undefined

/** The days of `days` that are stored together with the same weekday a week earlier. */
export const pairedDays = (history: History, days: readonly Day[]): Day[] =>
  days.filter((day) => isStored(history, day) && isStored(history, addDays(day, -7)))

const isTrailing = (figure: Figure): boolean => measures[figure].made === 'trailing'

export function compareWeeks(week: WeeklyRow, before: WeeklyRow | undefined, history: History): Comparison {
  const days = dayRange(week.start, week.end)
  const whole = week.days === 7 && before?.days === 7
  const now = before === undefined ? days.filter((day) => isStored(history, day)) : pairedDays(history, days)
  const then = before === undefined ? [] : now.map((day) => addDays(day, -7))
  const paired =
    whole || now.length === 0
      ? undefined
      : { now: aggregate(figuresOver(history, now)), then: aggregate(figuresOver(history, then)) }
  return {
    now: whole ? days : now,
    then: whole ? days.map((day) => addDays(day, -7)) : then,
    whole,
    of: (figure) => {
      const redefined = before !== undefined && definitionsBetween(before.start, week.end, figure).length > 0
      if (whole || before === undefined || isTrailing(figure)) {
        return { now: week[figure], then: before?.[figure] ?? null, restricted: false, redefined }
      }
      const key = figure as keyof ReturnType<typeof aggregate>
      return paired === undefined
        ? { now: week[figure], then: null, restricted: false, redefined }
        : { now: paired.now[key], then: paired.then[key], restricted: true, redefined }
    },
  }
}
