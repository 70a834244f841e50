// Asks GitHub for the days of one target. What it returns is whole, checked, and does not depend on the branch any more.
import pMap from 'p-map'
import { type Day, earlier, later } from '../core/day.ts'
import { entityText, gather } from '../core/entity.ts'
import type { JsonObject } from '../core/json.ts'
import { isResting } from '../core/ledger.ts'
import { planDays } from '../core/plan.ts'
import type { Expected } from '../core/record.ts'
import { reportOf, type Series, seriesKey, snapshotStem } from '../core/series.ts'
import type { File } from '../core/snapshot.ts'
import type { Answer, Source } from './ports.ts'
import type { TargetState } from './target-state.ts'

/** A day's snapshot, ready to be stored, with the records it was made of. */
export interface Snapshot {
  readonly files: readonly File[]
  readonly records: readonly JsonObject[]
}

export type CollectedDay =
  | { readonly state: 'kept'; readonly snapshot: Snapshot }
  | { readonly state: 'pending' }
  | { readonly state: 'failed'; readonly reason: string }

export type CollectedSeries = { readonly series: Series } & (
  | { readonly state: 'read'; readonly days: ReadonlyMap<Day, CollectedDay> }
  /** The older API, known to be closed and not asked today. */
  | { readonly state: 'resting' }
  | { readonly state: 'missing'; readonly reason: string }
  | { readonly state: 'refused'; readonly reason: string }
)

/** Days of one series that are asked for at the same time; GitHub allows 100 requests at once, over all its APIs. */
const DAYS_AT_ONCE = 4

const toSnapshot = (series: Series, day: Day, records: readonly JsonObject[]): Snapshot => ({
  files: [{ path: `${snapshotStem(series, day)}.json`, content: entityText(records) }],
  records,
})

const toDay = (answer: Answer<Snapshot>): CollectedDay =>
  answer.state === 'ready'
    ? { state: 'kept', snapshot: answer.kept }
    : answer.state === 'pending'
      ? answer
      : { state: 'failed', reason: answer.reason }

function expectedOf(state: TargetState, day: Day): Expected {
  return { day, kind: state.target.kind, targetId: state.ledger.target_id ?? undefined }
}

async function collectDays(source: Source, state: TargetState, series: Series, days: readonly Day[]) {
  const ask = async (day: Day) =>
    source.readDay(series, day, async (records) =>
      toSnapshot(series, day, await gather(records, reportOf(series), expectedOf(state, day))),
    )
  const [first, ...rest] = days
  if (first === undefined) return { series, state: 'read', days: new Map<Day, CollectedDay>() } as const
  // The first day is asked alone: when the token or the policy forbids it, one refusal says it all.
  const answer = await ask(first)
  if (answer.state === 'missing' || answer.state === 'refused') return { series, ...answer }
  const others = await pMap(rest, async (day) => [day, toDay(await ask(day))] as const, {
    concurrency: DAYS_AT_ONCE,
  })
  return { series, state: 'read', days: new Map([[first, toDay(answer)] as const, ...others]) } as const
}

async function collectLatest(source: Source, state: TargetState, series: Series): Promise<CollectedSeries> {
  let end: Day | undefined
  const answer = await source.readLatest(series, (of) => async (records) => {
    end = of
    return toSnapshot(series, of, await gather(records, reportOf(series), expectedOf(state, of)))
  })
  if (answer.state === 'missing' || answer.state === 'refused') return { series, ...answer }
  return { series, state: 'read', days: new Map([[end ?? state.window.day, toDay(answer)]]) }
}

async function collectInline(
  source: Source,
  state: TargetState,
  series: Series,
  days: readonly Day[],
): Promise<CollectedSeries> {
  if (isResting(state.ledger.reports[seriesKey(series)], state.window.asOf))
    return { series, state: 'resting' }
  const [start] = days
  if (start === undefined) return { series, state: 'read', days: new Map() }
  const [first, last] = [days.reduce(earlier, start), days.reduce(later, start)]
  const answer = await source.readInline(series, first, last)
  if (answer.state === 'missing' || answer.state === 'refused') return { series, ...answer }
  const report = reportOf(series)
  const collected = await pMap(days, async (day): Promise<readonly [Day, CollectedDay]> => {
    if (answer.state !== 'ready') return [day, toDay(answer)]
    const records = answer.kept.filter((record) => record[report.dayKey] === day)
    if (records.length === 0) return [day, { state: 'pending' }]
    const kept = await gather(records, report, expectedOf(state, day))
    return [day, { state: 'kept', snapshot: toSnapshot(series, day, kept) }]
  })
  return { series, state: 'read', days: new Map(collected) }
}

/** Everything the window lacks of a series. */
export function collectSeries(source: Source, state: TargetState, series: Series): Promise<CollectedSeries> {
  const key = seriesKey(series)
  const days = planDays(state.window, state.stored.get(key) ?? new Map(), state.ledger.reports[key])
  switch (reportOf(series).way) {
    case 'day':
      return collectDays(source, state, series, days)
    case 'latest':
      return collectLatest(source, state, series)
    case 'inline':
      return collectInline(source, state, series, days)
  }
}
