// Asks GitHub for everything that one target lacks.
import type { LimitFunction } from 'p-limit'
import { redactionFor } from '../core/privacy.ts'
import { reportOf, type Series } from '../files/series.ts'
import { folderOf, type Target } from '../core/target.ts'
import type { Asked } from '../core/window.ts'
import { type CollectedSeries, collectSeries } from './ask.ts'
import { collectTeams, JOINED } from './joined.ts'
import type { Keeping, Rules } from './keep.ts'
import type { Branch, Source } from './ports.ts'
import { readState, type TargetState } from './state.ts'
import type { View } from './view.ts'

export interface Task {
  readonly target: Target
  readonly series: readonly Series[]
}

export interface CollectedTarget {
  /** The branch's state that the collection was planned on. */
  readonly before: TargetState
  readonly series: readonly CollectedSeries[]
}

interface Ports {
  readonly source: Source
  readonly branch: Branch
  readonly rules: Rules
}

/** `alone` lets only one at a time pass, over all targets: reports with a record a line may be large. */
export async function collectTarget(
  view: View,
  { target, series }: Task,
  asked: Asked,
  { source, branch, rules }: Ports,
  alone: LimitFunction,
): Promise<CollectedTarget> {
  const before = await readState(view, target, series, asked)
  const keeping: Keeping = {
    state: before,
    minGroupSize: rules.minGroupSize,
    redaction: redactionFor(rules.userData, folderOf(target)),
    upload: (bytes) => branch.upload(bytes),
  }
  const joins = series.some((one) => reportOf(one).way === 'joined')
  const joined = JOINED.flatMap((name) => series.find((one) => joins && one.report === name) ?? [])
  const others = series.filter((one) => !joined.includes(one))
  const collected = await Promise.all([
    ...others.map((one) =>
      reportOf(one).form === 'lines'
        ? alone(() => collectSeries(source, keeping, one))
        : collectSeries(source, keeping, one),
    ),
    joins ? alone(() => collectTeams(source, keeping, joined)) : [],
  ])
  return { before, series: collected.flat() }
}
