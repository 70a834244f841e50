// What was collected against what is stored: the outcome of each day.
import pMap from 'p-map'
import { type Day, monthOf } from '../core/day.ts'
import { isHopeless } from '../files/ledger.ts'
import type { DayOutcome, SeriesOutcome } from '../core/outcome.ts'
import { reportOf, type Series, seriesKey } from '../files/series.ts'
import { isStored, sameStored } from '../files/snapshot.ts'
import type { CollectedDay, CollectedSeries } from './ask.ts'
import type { TargetState } from './state.ts'
import type { View } from './view.ts'

async function outcomeOf(
  view: View,
  before: TargetState,
  state: TargetState,
  series: Series,
  day: Day,
  collected: CollectedDay,
): Promise<DayOutcome> {
  if (collected.state === 'failed') return { day, state: 'failed', reason: collected.reason }
  const stored = (await view.stored(series, monthOf(day))).get(day)
  if (collected.state === 'pending') {
    // A stored day that GitHub does not show today stays as it is.
    if (stored !== undefined) return { day, state: 'unchanged' }
    return { day, state: isHopeless(day, state.window.asOf) ? 'none' : 'pending' }
  }
  const { files, compare } = collected.snapshot
  if (stored === undefined) return { day, state: 'added' }
  if (isStored(files, stored)) return { day, state: 'unchanged' }
  // Another run stored the day after this run had read the branch: what it was given is as new as ours, or newer.
  const hasMoved = view.head !== before.head
  if (hasMoved && !sameStored(stored, before.stored.get(seriesKey(series))?.get(day)))
    return { day, state: 'unchanged' }
  return { day, ...compare(await view.snapshot(series, day, stored)) }
}

/**
 * The outcome of a series. The older API answers 404 since GitHub closed it: beside a report that answers this is a
 * fact, alone it may as well be a wrong name.
 */
export async function outcomeOfSeries(
  view: View,
  before: TargetState,
  state: TargetState,
  collected: CollectedSeries,
  othersAnswer: boolean,
  today: Day,
): Promise<SeriesOutcome> {
  const { series } = collected
  const closed = state.ledger.reports[seriesKey(series)]?.closed
  switch (collected.state) {
    case 'resting':
      return { state: 'closed', since: closed?.since ?? today, asked: false }
    case 'refused':
      return collected.isNotFound && reportOf(series).way === 'inline' && othersAnswer
        ? { state: 'closed', since: closed?.since ?? today, asked: true }
        : { state: 'refused', reason: collected.reason }
    case 'read': {
      const days = await pMap(
        collected.days,
        ([day, one]) => outcomeOf(view, before, state, series, day, one),
        { concurrency: 4 },
      )
      return { state: 'read', days: days.sort((a, b) => (a.day < b.day ? -1 : 1)) }
    }
  }
}
