// The only writer of outputs, summary and annotations.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as core from '@actions/core'
import type { Day } from '../core/day.ts'
import { spanOf } from '../files/ledger.ts'
import { restoredDays, tally, type Tally } from '../core/outcome.ts'
import type { RunResult, TargetResult } from '../archive/run.ts'
import { describeSeries } from '../files/series.ts'
import { folderOf } from '../core/target.ts'

const phrase = (counts: Tally): string =>
  (Object.keys(counts) as (keyof Tally)[])
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${state}`)
    .join(', ')

/** One line a series, for whoever reads the log. */
export function logResult(targets: readonly TargetResult[]): void {
  for (const { series } of targets) {
    for (const { series: one, outcome } of series) {
      const what =
        outcome.state === 'read'
          ? phrase(tally([outcome])) || 'nothing to ask for'
          : outcome.state === 'closed'
            ? `closed by GitHub since ${outcome.since}`
            : 'could not be read'
      core.info(`${describeSeries(one)}: ${what}`)
      for (const day of restoredDays(outcome)) {
        core.warning(`${describeSeries(one)}: the stored file of ${day} was damaged; restored from GitHub.`)
      }
    }
  }
}

const latestDay = (targets: readonly TargetResult[]): Day | undefined =>
  targets
    .flatMap(({ ledger }) => spanOf(ledger).latest ?? [])
    .sort()
    .at(-1)

/** Sets every output of action.yml but `summary-file`. */
export function setOutputs(run: RunResult, summaryWeeks: number, dataUrl: string): void {
  const counts = tally(run.targets.flatMap(({ series }) => series.map(({ outcome }) => outcome)))
  const weekly = Object.fromEntries(
    run.targets.map(({ target, rows }) => [folderOf(target), rows.slice(-summaryWeeks)]),
  )
  core.setOutput('changed', run.commit !== undefined)
  core.setOutput('commit-sha', run.commit ?? '')
  core.setOutput('latest-day', latestDay(run.targets) ?? '')
  core.setOutput('days-added', counts.added)
  core.setOutput('days-restated', counts.restated)
  core.setOutput('days-pending', counts.pending)
  core.setOutput('weekly', JSON.stringify(weekly))
  core.setOutput('data-url', dataUrl)
}

/** Adds the Markdown to the job summary and leaves it as a file; a full disk must not undo what is already stored. */
export async function publishSummary(markdown: string, temporaryFolder: string): Promise<void> {
  const file = path.join(temporaryFolder, 'copilot-metrics-summary.md')
  try {
    await writeFile(file, markdown)
    core.setOutput('summary-file', file)
  } catch {
    core.setOutput('summary-file', '')
    core.warning(`The summary could not be written to ${file}.`)
  }
  try {
    await core.summary.addRaw(markdown).write()
  } catch {
    core.warning('This runner takes no job summary; it follows here.')
    core.info(markdown)
  }
}
