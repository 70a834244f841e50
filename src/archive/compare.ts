// Compares the answers with what is stored: the result of each day.
import pMap from 'p-map'
import { monthOf } from '../core/day.ts'
import type { DayResult, Refusal } from '../core/outcome.ts'
import { isOpen } from '../files/day-status.ts'
import { giveUpIfHopeless } from '../files/ledger-entry.ts'
import { reportOf, type Series, seriesKey } from '../files/series.ts'
import { areStored, areSameFiles, type Snapshot } from '../files/snapshot.ts'
import type { Answered } from './question.ts'
import type { TargetState } from './state.ts'

/** The branch when the batch was planned, and at the head on which it will be committed. */
export interface Ground {
  readonly planned: TargetState
  readonly current: TargetState
}

/** A day's result, and its snapshot where GitHub gave one. */
export interface Compared {
  readonly result: DayResult
  readonly snapshot: Snapshot | undefined
}

async function compareSnapshot(
  { planned, current }: Ground,
  series: Series,
  { day }: Answered,
  snapshot: Snapshot,
): Promise<DayResult> {
  const { view } = current
  const stored = (await view.storedDays(series, monthOf(day))).get(day)
  if (stored === undefined) return { day, state: 'added' }
  if (areStored(snapshot.files, stored)) return { day, state: 'unchanged' }
  // Seats are counted as of now: a later count says nothing about the day of an earlier one.
  if (reportOf(series).source.kind === 'counted') return { day, state: 'unchanged' }
  // Another run stored the day after this run had read the branch: its data is as new as ours, or newer.
  const hasMoved = view.head !== planned.view.head
  if (hasMoved && !areSameFiles(stored, (await planned.view.storedDays(series, monthOf(day))).get(day)))
    return { day, state: 'unchanged' }
  return { day, ...snapshot.compare(await view.snapshot(series, day, stored)) }
}

type NoAnswer = Exclude<Answered['answer'], { readonly state: 'ready' | 'pending' | 'unreadable' }>

const causeOf = (answer: NoAnswer) =>
  answer.state !== 'refused' ? answer.state : answer.isNotFound ? ('not found' as const) : answer.state

async function compareDay(ground: Ground, answered: Answered): Promise<Compared> {
  const { series, day, answer } = answered
  const { ledger, window } = ground.current
  const known = ledger.reports[seriesKey(series)]
  const isThere = (await ground.current.view.storedDays(series, monthOf(day))).has(day)
  // Another run has read and settled the day in the meantime, so it does not matter that GitHub gave us nothing.
  if (answer.state !== 'ready' && isThere && known !== undefined && !isOpen(known, day))
    return { result: { day, state: 'unchanged' }, snapshot: undefined }
  switch (answer.state) {
    case 'ready':
      return {
        result: await compareSnapshot(ground, series, answered, answer.value),
        snapshot: answer.value,
      }
    case 'pending': {
      const result = isThere
        ? ({ day, state: 'withdrawn' } as const)
        : giveUpIfHopeless(known, { day, state: 'pending' }, window.today)
      return { result, snapshot: undefined }
    }
    case 'unreadable':
      return { result: { day, state: 'unreadable', reason: answer.reason }, snapshot: undefined }
    case 'unreachable':
    case 'exhausted':
    case 'refused':
      return {
        result: { day, state: 'left', cause: causeOf(answer), reason: answer.reason },
        snapshot: undefined,
      }
  }
}

export interface ComparedSeries {
  readonly series: Series
  /** Oldest first. */
  readonly days: readonly Compared[]
  readonly refusal: Refusal | undefined
}

/**
 * The results of one series. A refusal of one day while another day answers (`isReadable`: in this run) is that day's
 * alone, and leaves it open; where nothing but refusals came, the series is refused.
 */
export async function compareSeries(
  ground: Ground,
  series: Series,
  answered: readonly Answered[],
  isReadable: boolean,
): Promise<ComparedSeries> {
  const answers = answered.map(({ answer }) => answer)
  const refusal = answers.find((answer) => answer.state === 'refused')
  const isRefused = refusal !== undefined && !isReadable && answers.every(({ state }) => state === 'refused')
  const days = isRefused
    ? []
    : await pMap(answered, (answer) => compareDay(ground, answer), { concurrency: 8 })
  return {
    series,
    days: days.sort((a, b) => (a.result.day < b.result.day ? -1 : 1)),
    refusal: isRefused ? refusal : undefined,
  }
}
