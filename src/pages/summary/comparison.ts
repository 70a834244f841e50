// A week against the one before it, day for day: what a missing day would distort is compared without it.
import { addDays, type Day } from '../../core/day.ts'
import type { History } from '../../files/history.ts'
import { aggregate, type WeeklyRow } from '../../files/week.ts'
import { definitionsBetweenWeeks } from './definitions.ts'
import { type Figure, measures } from './measure.ts'
import { isStored, readDays } from './stored-days.ts'

export interface Compared {
  readonly now: number | null
  readonly was: number | null
  /** Both values count only the days that both weeks hold. */
  readonly restricted: boolean
  /** GitHub changed what the figure means between the two weeks: the change is not growth. */
  readonly redefined: boolean
}

export interface Comparison {
  /** The days of the week whose figures can be broken down, and the same weekdays of the week before. */
  readonly now: readonly Day[]
  readonly was: readonly Day[]
  /** Both weeks are whole. */
  readonly whole: boolean
  readonly of: (figure: Figure) => Compared
}

/** The figures of some days taken together. */
export const figuresOver = (history: History, days: readonly Day[]) =>
  aggregate(days.flatMap((day) => history.get(day)?.totals ?? []))

const weekEarlier = (day: Day): Day => addDays(day, -7)

/** The days of `days` that are stored together with the same weekday a week earlier. */
export const pairedDays = (history: History, days: readonly Day[]): Day[] =>
  days.filter((day) => isStored(history, day) && isStored(history, weekEarlier(day)))

type Pair = Pick<Comparison, 'now' | 'was'>

function pairOf(week: WeeklyRow, before: WeeklyRow | undefined, history: History): Pair {
  const now = readDays(history, week) ?? []
  if (before === undefined || readDays(history, before) === undefined) return { now, was: [] }
  const paired = pairedDays(history, now)
  return paired.length === 0 ? { now, was: [] } : { now: paired, was: paired.map(weekEarlier) }
}

/** The comparison; `before` is undefined when nothing of that week is stored. */
export function compareWeeks(week: WeeklyRow, before: WeeklyRow | undefined, history: History): Comparison {
  const whole = week.days === 7 && before?.days === 7
  const { now, was } = pairOf(week, before, history)
  const over =
    was.length === 0 ? undefined : { now: figuresOver(history, now), was: figuresOver(history, was) }
  const of = (figure: Figure): Compared => {
    const redefined =
      before !== undefined && definitionsBetweenWeeks(before.start, week.end, figure).length > 0
    const key = figure as keyof ReturnType<typeof figuresOver>
    if (before === undefined || whole || measures[figure].made === 'trailing') {
      return { now: week[figure], was: before?.[figure] ?? null, restricted: false, redefined }
    }
    return over === undefined
      ? { now: week[figure], was: null, restricted: false, redefined }
      : { now: over.now[key], was: over.was[key], restricted: true, redefined }
  }
  return { now, was, whole, of }
}
