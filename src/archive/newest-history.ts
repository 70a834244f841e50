// Daily figures of the newest months on the branch, for the dashboard: no more than a few questions bring, however long
// the archive and however many its targets.
import { monthOf } from '../core/day.ts'
import type { Target } from '../core/target.ts'
import { type HistoryLine, historyPath, readHistory } from '../files/history.ts'
import type { Branch } from './ports.ts'
import type { TargetResult } from './run.ts'

/** Two years: the page shows older figures by month, and takes those from the rows. */
const MOST_MONTHS = 24
/** Files of all targets together: four queries of fifty. */
const MOST_FILES = 200
/** Read first. Where one of them is too large for a query, each older one would be a request of its own, every day. */
const FIRST_MONTHS = 3
const LARGE_BYTES = 500_000

type Known = Pick<TargetResult, 'target' | 'months' | 'history'>

/** The lines of a target's newest months at a commit, oldest first, with those that the run holds itself. */
async function linesOf(
  branch: Pick<Branch, 'read'>,
  commit: string | undefined,
  { target, months, history }: Known,
  most: number,
): Promise<readonly HistoryLine[]> {
  const names = months.map(({ start }) => monthOf(start)).slice(-most)
  let isLarge = false
  const read = async (month: string): Promise<readonly HistoryLine[]> => {
    const bytes = commit === undefined ? undefined : await branch.read(commit, historyPath(target, month))
    isLarge ||= (bytes?.length ?? 0) > LARGE_BYTES
    const stored = readHistory(bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8'), month)
    return stored.state === 'read' ? stored.lines : []
  }
  const newest = await Promise.all(names.slice(-FIRST_MONTHS).map(read))
  const older = isLarge ? [] : await Promise.all(names.slice(0, -FIRST_MONTHS).map(read))
  const stored = [...older, ...newest].flat().map((line) => [line.day, line] as const)
  const all = new Map([...stored, ...history])
  return [...all.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Daily figures by target. A month that cannot be read is left out: the page shows a gap. */
export async function readNewestHistory(
  branch: Pick<Branch, 'read'>,
  commit: string | undefined,
  targets: readonly Known[],
): Promise<ReadonlyMap<Target, readonly HistoryLine[]>> {
  const most = Math.max(1, Math.min(MOST_MONTHS, Math.floor(MOST_FILES / Math.max(1, targets.length))))
  return new Map(
    await Promise.all(
      targets.map(async (known) => [known.target, await linesOf(branch, commit, known, most)] as const),
    ),
  )
}
