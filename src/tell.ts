// What people and later steps are told of a run: log, outputs, dashboard, summary, and why it is red.
import * as core from '@actions/core'
import { readNewestHistory } from './archive/newest-history.ts'
import { problemsOf } from './archive/problems.ts'
import type { RunResult } from './archive/run.ts'
import { unmatchedTeams } from './archive/unmatched-teams.ts'
import type { Day } from './core/day.ts'
import type { Reader } from './github/branch.ts'
import type { Meter } from './github/meter.ts'
import { renderHeadline } from './pages/summary/headline.ts'
import { renderSummary } from './pages/summary/summary.ts'
import { dashboardFile, publishDashboard } from './runner/dashboard.ts'
import type { Inputs } from './runner/inputs.ts'
import { logResult, setOutputs } from './runner/outputs.ts'
import { publishSummary, temporaryFolder } from './runner/summary.ts'

export type Environment = Readonly<Record<string, string | undefined>>

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/** Links into the data repository, whose page is at `repositoryUrl`. */
export const linksOf = (repositoryUrl: string, branch: string) => ({
  branch: `${repositoryUrl}/tree/${encodePath(branch)}`,
  file: (path: string) => `${repositoryUrl}/blob/${encodePath(branch)}/${encodePath(path)}`,
})

/**
 * The page of this run. Rejects where the runner's files do not say which it is. The toolkit is loaded here, and no more of it
 * than this (`scripts/build-dist.ts`): its client brings proxies along that no request waits for.
 */
async function runPage(): Promise<string> {
  const { context } = await import('@actions/github')
  return `${context.serverUrl}/${context.repo.owner}/${context.repo.repo}/actions/runs/${context.runId}`
}

/** What there is to tell beside a run's result. */
export interface Circumstances {
  readonly environment: Environment
  readonly inputs: Inputs
  readonly meter: Meter
  readonly reader: Reader
  readonly day: Day
  readonly links: ReturnType<typeof linksOf>
  /** The branch's head before the run. */
  readonly head: string | undefined
  readonly importProblems: readonly string[]
}

/** Tells what came of a run. Returns why it is red; undefined when it is green. */
export async function tell(
  result: RunResult,
  { environment, inputs, meter, reader, day, links, head, importProblems }: Circumstances,
): Promise<string | undefined> {
  logResult(result.targets)
  for (const slug of unmatchedTeams(result, inputs.teams))
    core.warning(
      `Input team names "${slug}", which matches no team: check the slug. A team with fewer members than min-group-size, or one that would reveal a few people, is not stored by name either.`,
    )
  const problems = [
    ...importProblems.map((text) => ({ folder: undefined, days: [], text })),
    ...problemsOf(result, day, inputs.rebuild || inputs.token === '' ? 0 : inputs.staleAfterDays),
  ]
  const { summaryWeeks: weeks, dryRun, teams } = inputs
  const headline = renderHeadline(result, { weeks, problems })
  setOutputs(result, { problems, summaryWeeks: weeks, dataUrl: links.branch, headline })
  const folder = temporaryFolder(environment)
  const commit = result.commits.at(-1) ?? head
  await publishDashboard(
    async () => {
      const { dashboardOfRun } = await import('./pages/dashboard/of-run.ts')
      const lines = await readNewestHistory(reader, commit, result.targets)
      return dashboardOfRun(result, { day, problems, lines })
    },
    dashboardFile(result.targets, folder),
  )
  const traffic = {
    requests: meter.requests,
    bytes: meter.bytes,
    rateLimitRemaining: meter.rateLimitRemaining,
  }
  // A link is no reason to turn a run red.
  const run = await runPage().catch(() => undefined)
  const told = {
    day,
    weeks,
    dryRun,
    teams,
    traffic,
    problems,
    links: { ...links, run },
  }
  await publishSummary(renderSummary(result, told), folder)
  for (const { text, days } of problems) core.error(days.length < 2 ? text : `${text} (${days.length} days)`)
  if (problems.length === 0) return undefined
  return `${problems.length === 1 ? 'One problem' : `${problems.length} problems`}: see the errors above.`
}
