// Months of an archive: runs on a simulated clock, some of them killed, some concurrent, some after accidental damage.
import { archive } from '../../../src/archive/archive.ts'
import type { RunResult } from '../../../src/archive/run.ts'
import { addDays, type Day } from '../../../src/core/day.ts'
import type { Target } from '../../../src/core/target.ts'
import type { ReportName } from '../../../src/reports/all.ts'
import { pagesOf } from '../../../src/pages/pages.ts'
import type { MemoryBranch } from './memory-branch.ts'
import type { Publisher } from './publisher.ts'

const PATIENCE = { retries: 50, minTimeout: 0, maxTimeout: 0, maxRetryTime: 60_000 }

export interface RunInputs {
  readonly backfillDays: number
  readonly settleDays: number
  /** Requests after which the process is killed; undefined: never. */
  readonly killedAfter?: number | undefined
  /** Simulated seconds per request. */
  readonly secondsEach?: number
  readonly backfillSeconds?: number | undefined
}

class Killed extends Error {}

/** One run of the use-case on that morning; undefined when it was killed. */
export async function runOn(
  today: Day,
  branch: MemoryBranch,
  publisher: Publisher,
  targets: readonly Target[],
  reports: readonly ReportName[],
  { backfillDays, settleDays, killedAfter, secondsEach = 0, backfillSeconds }: RunInputs,
): Promise<RunResult | undefined> {
  publisher.setToday(today)
  const killed = new AbortController()
  let questions = 0
  let seconds = 0
  publisher.onQuestion = () => {
    questions += 1
    seconds += secondsEach
    if (killedAfter === undefined || questions <= killedAfter) return
    killed.abort(new Killed())
    killed.signal.throwIfAborted()
  }
  try {
    return await archive(
      targets.map((target) => ({
        target,
        series: reports.map((report) => ({ target, report })),
        optional: new Set(),
      })),
      { today, day: addDays(today, -1), backfillDays, settleDays },
      await branch.port.head(),
      {
        source: publisher.source,
        place: { repository: 'acme/archive', branch: 'copilot-metrics', visibility: 'private' },
        branch: branch.port,
        rules: { userData: { mode: 'none' }, minGroupSize: 5 },
        log: { info: () => undefined, warning: () => undefined },
        pages: pagesOf({
          page: 'https://github.com/acme/archive/tree/copilot-metrics',
          repository: 'https://github.com/acme/archive',
          branch: 'copilot-metrics',
        }),
        signal: killed.signal,
        patience: PATIENCE,
        clock: { seconds: () => seconds },
        requests: () => questions,
        backfillSeconds,
      },
    )
  } catch (error) {
    if (error instanceof Killed) return undefined
    throw error
  }
}
