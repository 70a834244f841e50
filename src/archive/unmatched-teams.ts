// Slugs of the input `team` that match nothing.
import type { RunResult, TargetResult } from './run.ts'

/** Whether a target has a team; undefined where nothing is known of its teams. */
function teamsOf({ history, series, ledger }: TargetResult): ((slug: string) => boolean) | undefined {
  const ofDays = [...history.values()].flatMap(({ teams }) => (teams === undefined ? [] : [teams]))
  const own = series.flatMap(({ series: { team }, standing }) =>
    team !== undefined && ledger.reports[`team/${team}/metrics`]?.latest_day != null && standing !== 'no team'
      ? [team]
      : [],
  )
  const isSilent = ofDays.length === 0 && !series.some(({ standing }) => standing === 'no team')
  if (isSilent && own.length === 0) return undefined
  const slugs = new Set([...own, ...ofDays.flatMap(({ rows }) => rows.map(({ team }) => team))])
  // A line of the history has room for so many teams only.
  return (slug) => slugs.has(slug) || ofDays.some(({ rest }) => rest !== null)
}

/** The slugs that no target has; none where the run has seen no teams at all. */
export function unmatchedTeams({ targets }: RunResult, slugs: readonly string[]): readonly string[] {
  const known = targets.map(teamsOf).filter((hasTeam) => hasTeam !== undefined)
  return known.length === 0 ? [] : slugs.filter((slug) => !known.some((hasTeam) => hasTeam(slug)))
}
