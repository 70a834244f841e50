// An archive written by the shipped action, checked out as plain files, with the summary of its last run.
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runAction } from '../../../simulator/action-runner.ts'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../../simulator/server.ts'
import { git } from '../../action/support/git.ts'
import { branchFiles } from '../../faults/support/branch-files.ts'
import { type Database, openDatabase } from './database.ts'

export interface Archive {
  /** The folder of the target's files. */
  readonly folder: string
  readonly code: number | null
  readonly log: string
  readonly summary: string
  /** How many requests the runs made, counted by the simulator. */
  readonly requests: number
  readonly violations: readonly string[]
  /** The problems that git finds in the repository. */
  readonly unsound: string
  readonly database: Database
  readonly close: () => Promise<void>
}

export interface Play {
  readonly target: string
  /** The last day that is settled after the last run. */
  readonly settled: string
  readonly options: Partial<SimulatorOptions>
  readonly prepare?: (simulator: Simulator) => void
  /** One run after the other: the instant, and the inputs. */
  readonly runs: readonly (readonly [now: string, inputs: Readonly<Record<string, string>>])[]
}

export async function openArchive({ target, settled, options, prepare, runs }: Play): Promise<Archive> {
  const root = await mkdtemp(path.join(tmpdir(), 'figures-'))
  const repository = path.join(root, 'data.git')
  const folder = path.join(root, 'files')
  const simulator = await startSimulator({ repositoryPath: repository, ...options })
  try {
    prepare?.(simulator)
    let last: Pick<Archive, 'code' | 'log' | 'summary'> = { code: null, log: '', summary: '' }
    for (const [now, inputs] of runs) {
      simulator.setNow(now)
      last = await runAction({
        apiUrl: simulator.apiUrl,
        dataToken: simulator.dataToken,
        with: { token: simulator.metricsToken, ...inputs },
      })
    }
    for (const [file, bytes] of await branchFiles(repository, 'refs/heads/copilot-metrics')) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
      await writeFile(path.join(folder, file), bytes)
    }
    const own = path.join(folder, target)
    const database = await openDatabase(own, settled, (report) => existsSync(path.join(own, report)))
    return {
      folder: own,
      code: last.code,
      log: last.log,
      summary: last.summary,
      requests: simulator.requests.length,
      violations: simulator.violations,
      unsound: await git(repository, ['fsck', '--strict', '--no-dangling', '--no-progress']),
      database,
      close: async () => {
        database.close()
        await rm(root, { recursive: true, force: true, maxRetries: 9 })
      },
    }
  } finally {
    await simulator.close()
  }
}
