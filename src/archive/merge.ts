// One target's part of a batch as files on the branch: snapshots, ledger, history, rows.
import { type Day, monthOf } from '../core/day.ts'
import { isHeld, isNews } from '../core/outcome.ts'
import { folderOf } from '../core/target.ts'
import type { ArchiveFile, Headline } from '../files/archive-file.ts'
import type { DayFigures } from '../files/history.ts'
import {
  isResting,
  isSettled,
  learn,
  learnImported,
  type Ledger,
  type LedgerEntry,
  ledgerPath,
  ledgerText,
} from '../files/ledger.ts'
import { monthFolder, reportOf, type Series, seriesKey } from '../files/series.ts'
import { blobId, type File, isStored, nameOf, type Snapshot } from '../files/snapshot.ts'
import type { Answered } from './ask.ts'
import { type ComparedSeries, compareSeries } from './compare.ts'
import { derive, expectNews, isWhole, readRows } from './derive.ts'
import { headlineOf } from './highlights.ts'
import { isPersonal, storesAlike } from './people.ts'
import { reachOf } from './plan.ts'
import type { Rows } from '../files/periods.ts'
import type { SeriesResult, TargetResult } from './run.ts'
import { readState, type TargetState } from './state.ts'
import type { View } from './view.ts'

/** The reports of a target in a run. */
export interface Task {
  readonly target: TargetState['target']
  readonly series: readonly Series[]
  /** Series that nobody named: a refusal of theirs is no problem, and is remembered. */
  readonly optional: ReadonlySet<Series>
  /** Optional series that somebody gave a token of their own: a refusal of theirs does not rest. */
  readonly eager?: ReadonlySet<Series>
  /** The days come from files that somebody saved, not from GitHub now. */
  readonly isImport?: boolean
}

export interface MergedTarget {
  readonly state: TargetState
  readonly series: readonly SeriesResult[]
  readonly ledger: Ledger
  readonly rows: Rows
  readonly history: TargetResult['history']
  readonly files: readonly File[]
  /** The target's part of `archive.json`; undefined in a batch without news. */
  readonly headline: Headline | undefined
}

/** The files of a day that is new or changed; a part that it no longer has is deleted. */
async function filesOf(view: View, series: Series, day: Day, { files }: Snapshot): Promise<File[]> {
  const names = new Set(files.map(({ path }) => nameOf(path)))
  const stored = (await view.stored(series, monthOf(day))).get(day)?.keys() ?? []
  const gone = [...stored].filter((name) => !names.has(name))
  const folder = monthFolder(series, monthOf(day))
  return [...files, ...gone.map((name) => ({ path: `${folder}/${name}`, content: null }))]
}

/** Figures by day, of the days that are new or changed and of those that stay as they are. */
function figuresBy(compared: readonly ComparedSeries[]) {
  const learnt = new Map<Day, DayFigures>()
  const seen = new Map<Day, DayFigures>()
  for (const { result, snapshot } of compared.flatMap(({ days }) => days)) {
    if (!isHeld(result) || snapshot?.figures === undefined) continue
    const into = isNews(result) ? learnt : seen
    into.set(result.day, { ...into.get(result.day), ...snapshot.figures })
  }
  return { learnt, seen }
}

const isInformative = ({ days }: ComparedSeries): boolean =>
  days.some(({ result }) => result.state !== 'left')

/**
 * What a refusal means. The older API answers 404 since GitHub closed it: beside a report that answers this is a fact,
 * alone it may as well be a wrong name. Where the target's own `metrics` answers, a team's 404 is a wrong name.
 */
function standingOf(
  { series, days, refusal }: ComparedSeries,
  { optional }: Task,
  compared: readonly ComparedSeries[],
  { ledger, window: { today } }: TargetState,
): SeriesResult['standing'] {
  const isSilent = days.length === 0 && refusal === undefined
  const isOlder = reportOf(series).way === 'inline'
  const isTotalsRefused = compared.some((other) => other.series.report === 'totals' && other.refusal)
  if (isOlder && isTotalsRefused && (refusal !== undefined || isSilent)) return 'moot'
  if (isSilent && isResting(ledger.reports[seriesKey(series)], today)) return 'resting'
  if (refusal === undefined) return 'asked'
  const answers = (of: Series) =>
    compared.some((other) => other.series === of && isInformative(other)) ||
    ledger.reports[seriesKey(of)]?.latest_day != null
  const others = compared.map((other) => other.series).filter((other) => other !== series)
  const own = others.find((other) => other.report === series.report && other.team === undefined)
  if (isOlder && refusal.isNotFound) {
    if (series.team !== undefined && own !== undefined && answers(own)) return 'no team'
    if (others.some(answers)) return 'closed'
  }
  return optional.has(series) ? 'optional' : 'asked'
}

/** Whether files about people are on the branch after this batch, because of it. */
const holdsPeople = ({ series, days }: ComparedSeries): boolean =>
  isPersonal(series.report) && days.some(({ result }) => isHeld(result))

/** That other names come of another key, or of another `user-data`, is no restatement of GitHub's. */
function asOurs(of: ComparedSeries, { ledger, people }: TargetState): ComparedSeries {
  const { report } = of.series
  if (!isPersonal(report) || storesAlike(ledger, report, people.stores)) return of
  const days = of.days.map(({ result, snapshot }) =>
    result.state === 'restated'
      ? { result: { day: result.day, state: 'rewritten' } as const, snapshot }
      : { result, snapshot },
  )
  return { ...of, days }
}

function entryOf(
  state: TargetState,
  of: ComparedSeries,
  standing: SeriesResult['standing'],
  isAnswering: boolean,
  isImport: boolean,
): LedgerEntry | undefined {
  const known = state.ledger.reports[seriesKey(of.series)]
  const report = reportOf(of.series)
  if (isImport) {
    const held = of.days.flatMap(({ result }) => (isNews(result) ? [result.day] : []))
    return learnImported(known, held, reachOf(report, state.window).first)
  }
  if (of.refusal !== undefined) {
    // Where nothing of the target answers, it is no fact about this report.
    return !(standing === 'closed' || standing === 'optional') || !isAnswering
      ? known
      : learn(known, { days: [], refusal: of.refusal, reach: undefined }, state.window)
  }
  if (!isInformative(of)) return known
  const isDaily = report.way !== 'latest' && report.way !== 'counted'
  const reach = isDaily ? reachOf(report, state.window) : undefined
  const days = of.days.map(({ result }) => result)
  const entry = learn(known, { days, refusal: undefined, reach }, state.window)
  const { mode } = state.people.stores
  return holdsPeople(of) && mode !== 'none' ? { ...entry, user_data: mode } : entry
}

const idIn = (compared: readonly ComparedSeries[]): string | undefined =>
  compared
    .flatMap(({ days }) => days)
    .map(({ snapshot }) => snapshot?.targetId)
    .find((id) => id !== undefined)

/** A ledger that is not valid is kept beside the new one: it may hold what no snapshot tells. */
export const damagedFile = ({ target, damagedLedger }: TargetState): File[] =>
  damagedLedger === undefined
    ? []
    : [
        {
          path: `${folderOf(target)}/damaged/status-${blobId(damagedLedger).slice(0, 12)}.txt`,
          content: damagedLedger,
        },
      ]

/** Whether something was answered that the branch does not hold. */
async function hasOthers({ view }: TargetState, answered: readonly Answered[]): Promise<boolean> {
  const others = await Promise.all(
    answered.map(async ({ series, day, answer }) => {
      if (answer.state !== 'ready') return false
      const stored = (await view.stored(series, monthOf(day))).get(day)
      return stored === undefined || !isStored(answer.value.files, stored)
    }),
  )
  return others.includes(true)
}

/** Merges what was answered into the branch as `view` shows it. Pure but for what it reads through the view. */
export async function mergeTarget(
  view: View,
  task: Task,
  planned: TargetState,
  answered: readonly Answered[],
  isReadable: (series: Series) => boolean,
): Promise<MergedTarget> {
  const { target } = task
  const { stores } = planned.people
  const current =
    view === planned.view ? planned : await readState(view, target, task.series, planned.window, stores)
  // Another run may have stored people in another way meanwhile.
  const isWithheld = (series: Series) => current.people.conflict !== undefined && isPersonal(series.report)
  if (await hasOthers(current, answered)) expectNews(view, target, current.window.asOf)
  const compared = await Promise.all(
    task.series.map(async (series) =>
      asOurs(
        await compareSeries(
          { planned, current },
          series,
          answered.filter((of) => of.series === series && !isWithheld(series)),
          isReadable(series),
        ),
        current,
      ),
    ),
  )
  const series = compared.map((of): SeriesResult => ({
    series: of.series,
    days: of.days.map(({ result }) => result),
    refusal: of.refusal,
    isOptional: task.optional.has(of.series),
    standing: standingOf(of, task, compared, current),
  }))
  const isAnswering = compared.some(isInformative)
  const entries = compared.flatMap((of, index) => {
    const entry = entryOf(
      current,
      of,
      series[index]?.standing ?? 'asked',
      isAnswering,
      task.isImport === true,
    )
    return entry === undefined ? [] : [[seriesKey(of.series), entry] as const]
  })
  const ledger: Ledger = {
    ...current.ledger,
    ...(stores.mode === 'pseudonymous' && compared.some(holdsPeople)
      ? { key_fingerprint: stores.fingerprint }
      : {}),
    target_id: current.ledger.target_id ?? idIn(compared) ?? null,
    reports: { ...current.ledger.reports, ...Object.fromEntries(entries) },
  }
  const news = compared.flatMap((of) =>
    of.days.map(async ({ result, snapshot }) =>
      snapshot !== undefined && isNews(result) ? filesOf(view, of.series, result.day, snapshot) : [],
    ),
  )
  const files = (await Promise.all(news)).flat()
  const isKnown = ledgerText(ledger) === ledgerText(current.ledger) && current.damagedLedger === undefined
  const stored = await readRows(view, target)
  const { asOf } = current.window
  const common = { state: current, series, ledger }
  if (files.length === 0 && isKnown && isWhole(stored, ledger, asOf)) {
    const { weekly, monthly } = stored
    const rows: Rows = {
      weeks: weekly.state === 'read' ? weekly.value.weeks : [],
      months: monthly.state === 'read' ? monthly.value.months : [],
      carried: weekly.state === 'read' ? weekly.value.carried : {},
    }
    return { ...common, rows, history: new Map(), files: [], headline: undefined }
  }
  const made = await derive(view, {
    target,
    known: current.ledger,
    asOf,
    isSettled: (day) => isSettled(ledger.reports['totals'], day),
    ...figuresBy(compared),
  })
  return {
    ...common,
    rows: made.rows,
    history: made.history,
    files: [
      ...files,
      { path: ledgerPath(target), content: ledgerText(ledger) },
      ...damagedFile(current),
      ...made.files,
    ],
    headline: headlineOf(ledger, made.rows, made.history, asOf),
  }
}

/** Another target of the archive with the same id at GitHub: it was renamed, and its older days lie there. */
export function formerFolderOf(archive: ArchiveFile, { target_id: id, target }: Ledger): string | undefined {
  if (id === null) return undefined
  return Object.entries(archive.targets).find(
    ([folder, { target_id: other }]) => folder !== target && other === id && sameKind(folder, target),
  )?.[0]
}

const sameKind = (a: string, b: string): boolean => a.split('/')[0] === b.split('/')[0]
