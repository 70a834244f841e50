// The ledger of a target after a batch: what was answered, added to what was known.
import { isHeld, isNews } from '../core/outcome.ts'
import type { Ledger, LedgerEntry } from '../files/ledger.ts'
import { updateEntry, addImportedDays } from '../files/ledger-entry.ts'
import { reportOf, seriesKey } from '../files/series.ts'
import type { ComparedSeries } from './compare.ts'
import { isPersonal } from './people.ts'
import { reachOf } from './plan.ts'
import type { SeriesResult } from './run.ts'
import { saysAnything } from './standing.ts'
import type { TargetState } from './state.ts'

/** Whether files about people are on the branch after this batch, because of it. */
const holdsPeople = ({ series, days }: ComparedSeries): boolean =>
  isPersonal(series.report) && days.some(({ result }) => isHeld(result))

function entryOf(
  state: TargetState,
  compared: ComparedSeries,
  standing: SeriesResult['standing'],
  isAnswering: boolean,
  isImport: boolean,
): LedgerEntry | undefined {
  const known = state.ledger.reports[seriesKey(compared.series)]
  const report = reportOf(compared.series)
  if (isImport) {
    const held = compared.days.flatMap(({ result }) => (isNews(result) ? [result.day] : []))
    return addImportedDays(known, held, reachOf(report, state.window).first)
  }
  if (compared.refusal !== undefined) {
    // Where nothing of the target answers, it is no fact about this report.
    return !(standing === 'closed' || standing === 'optional') || !isAnswering
      ? known
      : updateEntry(known, { days: [], refusal: compared.refusal, reach: undefined }, state.window)
  }
  if (!saysAnything(compared)) return known
  const isDaily = report.source.kind !== 'latest' && report.source.kind !== 'counted'
  const reach = isDaily ? reachOf(report, state.window) : undefined
  const days = compared.days.map(({ result }) => result)
  const entry = updateEntry(known, { days, refusal: undefined, reach }, state.window)
  const { mode } = state.people.stores
  return holdsPeople(compared) && mode !== 'none' ? { ...entry, user_data: mode } : entry
}

const idIn = (compared: readonly ComparedSeries[]): string | undefined =>
  compared
    .flatMap(({ days }) => days)
    .map(({ snapshot }) => snapshot?.targetId)
    .find((id) => id !== undefined)

/** The ledger of a target after a batch; `results` are those of `compared`. */
export function updateLedger(
  current: TargetState,
  compared: readonly ComparedSeries[],
  results: readonly SeriesResult[],
  isImport: boolean,
): Ledger {
  const { ledger, people } = current
  const { stores } = people
  const isAnswering = compared.some(saysAnything)
  const entries = compared.flatMap((member) => {
    const standing = results.find(({ series }) => series === member.series)?.standing ?? 'asked'
    const entry = entryOf(current, member, standing, isAnswering, isImport)
    return entry === undefined ? [] : [[seriesKey(member.series), entry] as const]
  })
  return {
    ...ledger,
    ...(stores.mode === 'pseudonymous' && compared.some(holdsPeople)
      ? { key_fingerprint: stores.fingerprint }
      : {}),
    target_id: ledger.target_id ?? idIn(compared) ?? null,
    reports: { ...ledger.reports, ...Object.fromEntries(entries) },
  }
}
