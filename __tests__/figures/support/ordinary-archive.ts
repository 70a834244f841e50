// An archive of three months whose last week is whole and settled, checked out as plain files, with the summary of its run.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runAction } from '../../../simulator/action-runner.ts'
import { startSimulator } from '../../../simulator/server.ts'
import { git } from '../../action/support/git.ts'
import { branchFiles } from '../../faults/support/branch-files.ts'

export interface Archive {
  /** Holds the branch's files. */
  readonly folder: string
  readonly code: number | null
  readonly log: string
  readonly summary: string
  /** How many requests the run made, by the simulator's count. */
  readonly requests: number
  readonly violations: readonly string[]
  /** What git finds wrong with the repository. */
  readonly unsound: string
  readonly remove: () => Promise<void>
}

/** Sunday the 15th is the last settled day of this morning. */
const NOW = '2026-11-20T06:40:00Z'

export async function ordinaryArchive(): Promise<Archive> {
  const root = await mkdtemp(path.join(tmpdir(), 'figures-'))
  const repository = path.join(root, 'data.git')
  const folder = path.join(root, 'files')
  const simulator = await startSimulator({
    repositoryPath: repository,
    now: NOW,
    people: 120,
    metricsApi: 'open',
  })
  try {
    const { code, log, summary } = await runAction({
      apiUrl: simulator.apiUrl,
      dataToken: simulator.dataToken,
      with: {
        token: simulator.metricsToken,
        reports: 'totals, metrics, teams, repos, seats',
        'backfill-days': '90',
        'summary-weeks': '12',
        'min-group-size': '12',
      },
    })
    for (const [file, bytes] of await branchFiles(repository, 'refs/heads/copilot-metrics')) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
      await writeFile(path.join(folder, file), bytes)
    }
    return {
      folder,
      code,
      log,
      summary,
      requests: simulator.requests.length,
      violations: simulator.violations,
      unsound: await git(repository, ['fsck', '--strict', '--no-dangling', '--no-progress']),
      remove: () => rm(root, { recursive: true, force: true }),
    }
  } finally {
    await simulator.close()
  }
}
