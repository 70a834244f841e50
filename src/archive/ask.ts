// Asks GitHub for the days of one series. What it returns is whole, checked, and does not depend on the branch any more.
import pMap from 'p-map'
import { type Day, earlier, later } from '../core/day.ts'
import type { Answer, Refusal } from '../core/outcome.ts'
import { isResting } from '../files/ledger.ts'
import { planDays } from './plan.ts'
import { reportOf, type Series, seriesKey } from '../files/series.ts'
import type { Snapshot } from '../files/snapshot.ts'
import { entitySnapshot, keepEntity, keepFor, type Keeping } from './keep.ts'
import type { Source } from './ports.ts'
import type { TargetState } from './state.ts'

export type CollectedDay =
  | { readonly state: 'kept'; readonly snapshot: Snapshot }
  | { readonly state: 'pending' }
  | { readonly state: 'failed'; readonly reason: string }

export type CollectedSeries = { readonly series: Series } & (
  | { readonly state: 'read'; readonly days: ReadonlyMap<Day, CollectedDay> }
  /** The older API, known to be closed and not asked today. */
  | { readonly state: 'resting' }
  | Refusal
)

/**
 * Days of one series that are asked for at the same time. Reports with a record a line may hold a gigabyte a day when
 * parsed, so they come one after the other.
 */
const AT_ONCE = { entity: 4, lines: 1 } as const

export const toDay = (answer: Answer<Snapshot>): CollectedDay =>
  answer.state === 'ready'
    ? { state: 'kept', snapshot: answer.value }
    : answer.state === 'pending'
      ? answer
      : { state: 'failed', reason: answer.reason }

/** The days that the window lacks of a series. */
export const plannedDays = ({ window, stored, ledger }: TargetState, series: Series): Day[] => {
  const key = seriesKey(series)
  return planDays(window, stored.get(key) ?? new Map(), ledger.reports[key])
}

const read = (series: Series, days: Iterable<readonly [Day, CollectedDay]>): CollectedSeries => ({
  series,
  state: 'read',
  days: new Map(days),
})

/**
 * Asks for days, the first of them alone: when the token or the policy forbids it, one refusal says it all.
 */
async function collectDays(
  series: Series,
  days: readonly Day[],
  ask: (day: Day) => Promise<Answer<Snapshot>>,
): Promise<CollectedSeries> {
  const [first, ...rest] = days
  if (first === undefined) return read(series, [])
  const answer = await ask(first)
  if (answer.state === 'refused') return { series, ...answer }
  const others = await pMap(rest, async (day) => [day, toDay(await ask(day))] as const, {
    concurrency: AT_ONCE[reportOf(series).form],
  })
  return read(series, [[first, toDay(answer)] as const, ...others])
}

async function collectLatest(source: Source, keeping: Keeping, series: Series): Promise<CollectedSeries> {
  let end = keeping.state.window.day
  const answer = await source.readLatest(series, (of) => {
    end = of
    return keepFor(keeping, series, of)
  })
  if (answer.state === 'refused') return { series, ...answer }
  return read(series, [[end, toDay(answer)]])
}

async function collectInline(source: Source, keeping: Keeping, series: Series): Promise<CollectedSeries> {
  const { state } = keeping
  if (isResting(state.ledger.reports[seriesKey(series)], state.window.asOf))
    return { series, state: 'resting' }
  const days = plannedDays(state, series)
  const [start] = days
  if (start === undefined) return read(series, [])
  const answer = await source.readOlderApi(series, days.reduce(earlier, start), days.reduce(later, start))
  if (answer.state === 'refused') return { series, ...answer }
  if (answer.state !== 'ready')
    return read(
      series,
      days.map((day) => [day, toDay(answer)]),
    )
  const { first, records } = answer.value
  const collected = await pMap(
    days.filter((day) => day >= first),
    async (day): Promise<readonly [Day, CollectedDay]> => {
      const ofDay = records.filter((record) => record[reportOf(series).dayKey] === day)
      if (ofDay.length === 0) return [day, { state: 'pending' }]
      return [day, { state: 'kept', snapshot: await keepEntity(keeping, series, day)(inOneBatch(ofDay)) }]
    },
  )
  return read(series, collected)
}

async function* inOneBatch<Item>(items: Item): AsyncGenerator<Item> {
  yield items
}

async function collectSeats(source: Source, { state }: Keeping, series: Series): Promise<CollectedSeries> {
  const { day } = state.window
  const answer = await source.countSeats(state.target, day)
  if (answer.state === 'refused') return { series, ...answer }
  const one =
    answer.state === 'ready'
      ? ({ ...answer, value: entitySnapshot(series, day, [answer.value]) } as const)
      : answer
  return read(series, [[day, toDay(one)]])
}

/** Everything that is lacking of a series which does not need another one. */
export async function collectSeries(
  source: Source,
  keeping: Keeping,
  series: Series,
): Promise<CollectedSeries> {
  switch (reportOf(series).way) {
    case 'day':
      return collectDays(series, plannedDays(keeping.state, series), (day) =>
        source.readDay(series, day, keepFor(keeping, series, day)),
      )
    case 'latest':
      return collectLatest(source, keeping, series)
    case 'inline':
      return collectInline(source, keeping, series)
    case 'counted':
      return collectSeats(source, keeping, series)
    case 'joined':
      throw new Error(`${series.report} is collected together with the reports it joins.`)
  }
}
