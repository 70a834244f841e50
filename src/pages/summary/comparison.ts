// A week against the one before it, day for day: what a missing day would distort is compared without it.
import { addDays, type Day } from '../../core/day.ts'
import type { History } from '../../files/history.ts'
import { lengthOf } from '../../core/period.ts'
import { type Row, totalsDays, type WeekRow } from '../../files/rows.ts'
import { definitionsBetweenPeriods } from '../../reports/definitions.ts'
import { type MeasureName, measures, valueOf } from '../../reports/measures.ts'
import { aggregate } from '../../reports/totals/row.ts'
import type { Carried } from '../../reports/totals/carried.ts'
import { isStored, readDays } from './stored-days.ts'

export interface Compared {
  readonly current: number | null
  readonly previous: number | null
  /** Both values count only the days that both weeks hold. */
  readonly restricted: boolean
  /** GitHub changed what the figure means between the two weeks: the change is not growth. */
  readonly redefined: boolean
}

export interface Comparison {
  /** The days of the week whose figures can be broken down, and the same weekdays of the week before. */
  readonly current: readonly Day[]
  readonly previous: readonly Day[]
  /** Both weeks are whole. */
  readonly whole: boolean
  readonly compare: (figure: MeasureName) => Compared
}

/** What a comparison is made of. */
export interface Compare {
  readonly history: History
  readonly carried: Carried
}

/** The figures of some days taken together. */
export const figuresOver = ({ history, carried }: Compare, days: readonly Day[]) =>
  aggregate(totalsDays(history, days), carried)

const weekEarlier = (day: Day): Day => addDays(day, -7)

/** The days of `days` that are stored together with the same weekday a week earlier. */
export const pairedDays = (history: History, days: readonly Day[]): Day[] =>
  days.filter((day) => isStored(history, day) && isStored(history, weekEarlier(day)))

type Pair = Pick<Comparison, 'current' | 'previous'>

function pairOf(week: WeekRow, before: WeekRow | undefined, history: History): Pair {
  const current = readDays(history, week) ?? []
  if (before === undefined || readDays(history, before) === undefined) return { current, previous: [] }
  const paired = pairedDays(history, current)
  return paired.length === 0
    ? { current, previous: [] }
    : { current: paired, previous: paired.map(weekEarlier) }
}

/** Whether a figure of a row knows the whole period, whatever days are stored. */
export const knowsAllDays = (figure: MeasureName): boolean =>
  measures[figure].kind === 'counted' || measures[figure].kind === 'newest'

/** Whether every day of the row's period is stored. */
export const isWholeRow = (row: Row | undefined): boolean => row !== undefined && row.days === lengthOf(row)

/** The comparison; `before` is undefined when nothing of that week is stored. */
export function compareWeeks(week: WeekRow, before: WeekRow | undefined, source: Compare): Comparison {
  const whole = isWholeRow(week) && isWholeRow(before)
  const { current, previous } = pairOf(week, before, source.history)
  const over =
    previous.length === 0
      ? undefined
      : { current: figuresOver(source, current), previous: figuresOver(source, previous) }
  const compare = (figure: MeasureName): Compared => {
    const redefined = before !== undefined && definitionsBetweenPeriods(before, week, figure).length > 0
    const own = valueOf(week, figure)
    if (before === undefined || whole || knowsAllDays(figure)) {
      return {
        current: own,
        previous: before === undefined ? null : valueOf(before, figure),
        restricted: false,
        redefined,
      }
    }
    return over === undefined
      ? { current: own, previous: null, restricted: false, redefined }
      : {
          current: valueOf(over.current, figure),
          previous: valueOf(over.previous, figure),
          restricted: true,
          redefined,
        }
  }
  return { current, previous, whole, compare }
}
