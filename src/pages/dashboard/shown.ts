// The part of a target's data that a state shows: the last periods of a range, and where the reader's cursor stands.
import type { Mark, Value } from '../chart/spec.ts'
import type { Periods, TargetData } from './data.ts'
import { dateText } from './dates.ts'
import type { FigureKey } from './figures.ts'
import type { Mix } from './fold.ts'
import type { MixKey } from './mixes.ts'
import { newestOf } from './newest.ts'
import { RANGES, type State, type Step, stepOf } from './state.ts'

/** Sums of unequal numbers of days do not compare; what GitHub counted over a whole period does. */
export type Obstacle = 'days are missing' | 'GitHub changed what it counts'

export interface Shown {
  readonly target: TargetData
  readonly step: Step
  readonly names: readonly string[]
  readonly days: readonly number[]
  readonly settled: readonly number[]
  /** Indexes of periods of which days are not stored. */
  readonly incomplete: readonly number[]
  /** Index of the period under the cursor; -1 when there is none at all. */
  readonly at: number
  /** Index of the period that is shown at first. */
  readonly newest: number
  /** The range's values; undefined where the whole archive knows nothing of the figure. */
  figure(key: FigureKey): readonly Value[] | undefined
  /** A value of a period before the range too: `back` periods before the cursor. */
  before(key: FigureKey, back: number): Value
  /** Why the cursor's period does not compare with the one `back` before it; undefined where it does. */
  obstacle(touches: readonly string[], back: number, isSum: boolean): Obstacle | undefined
  mix(key: MixKey): Mix | undefined
  readonly adoption: Mix | undefined
  marks(touches: readonly string[]): readonly Mark[]
}

const cutMix = (mix: Mix | undefined, from: number): Mix | undefined =>
  mix && {
    names: mix.names,
    columns: mix.columns.map((column) => column.slice(from)),
    rest: mix.rest?.slice(from) ?? null,
  }

/** The period that a day falls into; -1 before the first and after the last. */
function periodAt(names: readonly string[], until: string, day: string): number {
  if (day > until) return -1
  return names.findLastIndex((name) => name <= day.slice(0, name.length))
}

function marksOf(
  { definitions }: TargetData,
  names: readonly string[],
  until: string,
  touches: readonly string[],
): Mark[] {
  const found = new Map<number, string[]>()
  for (const { day, what, touches: touched } of definitions) {
    const period = periodAt(names, until, day)
    if (period < 0 || !touched.some((key) => touches.includes(key))) continue
    found.set(period, [...(found.get(period) ?? []), `On ${dateText(day)} GitHub ${what}.`])
  }
  return [...found].sort(([a], [b]) => a - b).map(([period, texts]) => ({ period, text: texts.join(' ') }))
}

/** What the state shows of a target. */
export function shownOf(target: TargetData, state: Pick<State, 'range' | 'step' | 'at'>): Shown {
  const step = stepOf(state)
  const all: Periods = step === 'week' ? target.weeks : target.months
  const most = RANGES[state.range][step === 'week' ? 'weeks' : 'months']
  const from = Math.max(0, all.names.length - most)
  const names = all.names.slice(from)
  const asked = names.indexOf(state.at)
  const newest = newestOf(names.map((_, index) => all.figures.active_users?.[from + index] ?? null))
  const at = asked === -1 ? newest : asked
  return {
    target,
    step,
    names,
    days: all.days.slice(from),
    settled: all.settled.slice(from),
    incomplete: all.missing.slice(from).flatMap((missing, index) => (missing > 0 ? [index] : [])),
    at,
    newest,
    figure: (key) => all.figures[key]?.slice(from),
    before: (key, back) => all.figures[key]?.[from + at - back] ?? null,
    obstacle: (touches, back, isSum) => {
      const [previous, current] = [from + at - back, from + at]
      if (isSum && ((all.missing[previous] ?? 0) > 0 || (all.missing[current] ?? 0) > 0))
        return 'days are missing'
      // A change within the earlier period makes that one a mixture; on its first day it is the measure of both.
      const start = (all.names[previous] ?? '').padEnd(10, '-01')
      const isRedefined = target.definitions.some(({ day, touches: touched }) => {
        const period = periodAt(all.names, all.until, day)
        return (
          start < day &&
          previous <= period &&
          period <= current &&
          touched.some((key) => touches.includes(key))
        )
      })
      return isRedefined ? 'GitHub changed what it counts' : undefined
    },
    mix: (key) => cutMix(all.mixes[key], from),
    adoption: cutMix(all.adoption, from),
    marks: (touches) => marksOf(target, names, all.until, touches),
  }
}
