// The only writer of outputs, and of what the log says about days.
import * as core from '@actions/core'
import type { Day } from '../core/day.ts'
import { spanOf } from '../files/day-status.ts'
import { type Ledger } from '../files/ledger.ts'
import { tally, type Tally } from '../core/outcome.ts'
import type { Problem, RunResult, SeriesResult, TargetResult } from '../archive/run.ts'
import { describeSeries, seriesKey } from '../files/series.ts'
import { describeTarget, folderOf } from '../core/target.ts'
import { setOutput } from './set-output.ts'

const phrase = (counts: Tally): string =>
  (Object.keys(counts) as (keyof Tally)[])
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${state}`)
    .join(', ')

function logSeries({ series, days, refusal, standing }: SeriesResult, { reports }: Ledger): void {
  if (standing === 'moot') return
  const later = reports[seriesKey(series)]?.refused == null ? '' : '; will be checked again after 28 days'

  const what = {
    asked: refusal === undefined ? phrase(tally(days)) || 'nothing to ask for' : 'could not be read',
    closed: `closed by GitHub (404)${later}`,
    'no team': 'GitHub knows no team of this name',
    optional: `this token may not read it${later === '' ? '' : `${later}, or when reports names it`}`,
    resting: 'could not be read lately, and is not asked for today',
  }[standing]
  core.info(`${describeSeries(series)}: ${what}`)
  for (const { day } of days.filter(({ state }) => state === 'repaired'))
    core.warning(`${describeSeries(series)}: the stored file of ${day} was damaged; repaired from GitHub.`)
}

/** A line in the log for each series. */
export function logResult(targets: readonly TargetResult[]): void {
  for (const { target, series, daysLeft, formerFolder, leftOut, ledger } of targets) {
    for (const result of series) logSeries(result, ledger)
    const lost = leftOut.unknown.values + leftOut.unexpected.values
    if (lost > 0)
      core.info(
        `${describeTarget(target)}: ${lost} values that GitHub does not document were left out of its records about people.`,
      )
    if (daysLeft > 0) core.info(`${describeTarget(target)}: ${daysLeft} open days are left to the next run.`)
    if (formerFolder !== undefined)
      core.warning(
        `${describeTarget(target)} has the id of ${formerFolder}: it was renamed. Its days are in two folders of the data branch now; docs/moving.md explains how to bring them together.`,
      )
  }
}

/** Rows of each target in the output `monthly`. */
const MONTHS = 12

const latestDay = (targets: readonly TargetResult[]): Day | undefined =>
  targets
    .flatMap(({ ledger }) => spanOf(ledger).latest ?? [])
    .sort()
    .at(-1)

interface OutputTexts {
  readonly problems: readonly Problem[]
  /** Rows of each target in the output `weekly`. */
  readonly summaryWeeks: number
  readonly dataUrl: string
  readonly headline: string
}

/** Sets every output of action.yml but `summary-file` and `dashboard-file`. */
export function setOutputs(run: RunResult, { problems, summaryWeeks, dataUrl, headline }: OutputTexts): void {
  const counts = tally(run.targets.flatMap(({ series }) => series.flatMap(({ days }) => days)))
  const weekly = Object.fromEntries(
    run.targets.map(({ target, weeks }) => [folderOf(target), weeks.slice(-summaryWeeks)]),
  )
  setOutput('changed', run.commits.length > 0)
  setOutput('commit-sha', run.commits.at(-1) ?? '')
  setOutput('latest-day', latestDay(run.targets) ?? '')
  setOutput('days-added', counts.added)
  setOutput('days-restated', counts.restated)
  setOutput('days-pending', counts.pending)
  setOutput(
    'days-left',
    run.targets.reduce((sum, { daysLeft }) => sum + daysLeft, 0),
  )
  setOutput('headline', headline)
  setOutput('problems', JSON.stringify(problems.map(({ text }) => text)))
  setOutput('weekly', JSON.stringify(weekly))
  const monthly = run.targets.map(({ target, months }) => [folderOf(target), months.slice(-MONTHS)])
  setOutput('monthly', JSON.stringify(Object.fromEntries(monthly)))
  setOutput('data-url', dataUrl)
}
