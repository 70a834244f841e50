// Days of another target. Their records are checked as they come; here, what no single file can tell is checked at the merge.
import type { Day } from '../core/day.ts'
import { describeTarget, type Target } from '../core/target.ts'
import { otherTarget, scopeKey } from '../files/record.ts'
import { describeSeries } from '../files/series.ts'
import type { Answered } from './question.ts'

/** GitHub's ids of a target, as the files of a run name them, each with a day of such a file. */
export type NamedIds = ReadonlyMap<string, Day>

const idOf = ({ answer }: Answered): string | undefined =>
  answer.state === 'ready' ? answer.value.targetId : undefined

/** The ids that were named before, and those that these answers name. */
export function namedIds(before: NamedIds, answered: readonly Answered[]): NamedIds {
  const ids = new Map(before)
  for (const answer of answered) {
    const id = idOf(answer)
    if (id !== undefined && !ids.has(id)) ids.set(id, answer.day)
  }
  return ids
}

function disputed(target: Target, ids: NamedIds): string {
  const named = [...ids].map(([id, day]) => `${id} (${day})`).sort()
  return `GitHub's files of ${describeTarget(target)} name more than one ${scopeKey[target.kind]}: ${named.join(', ')}. As long as no day is stored, nothing shows which is right, so none of these days was stored. If the next runs say the same, let one run archive only days that name the right id, with the inputs day and backfill-days.`
}

/**
 * The answers without days of another target, which stay open. `known`: the id that the ledger holds. Where it holds none,
 * all files of the run must name the same id; else no day that names one is stored, for the first to come may be the wrong one.
 */
export const withoutStrangers = (
  answered: readonly Answered[],
  target: Target,
  known: string | null,
  ids: NamedIds,
): readonly Answered[] =>
  answered.map((answer): Answered => {
    const id = idOf(answer)
    const { series, day } = answer
    if (id === undefined || id === known || (known === null && ids.size < 2)) return answer
    const reason =
      known === null
        ? disputed(target, ids)
        : `${describeSeries(series)}, ${day}: ${otherTarget(target.kind, id, known)}.`
    return { series, day, answer: { state: 'unreadable', reason } }
  })
