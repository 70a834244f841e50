// The dashboard as a file of the runner. It is no part of the archive: what goes wrong with it is a warning.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as core from '@actions/core'
import type { TargetResult } from '../archive/run.ts'

/**
 * Where the page goes. An artifact that is not zipped is named after its file, so that two targets which are archived by
 * two jobs of one workflow must not have a name in common.
 */
export function dashboardFile(
  targets: readonly Pick<TargetResult, 'target'>[],
  temporaryFolder: string,
): string {
  const [first, ...others] = targets.map(({ target }) => target.slug)
  const name = first === undefined || others.length > 0 ? 'copilot-metrics' : `copilot-metrics-${first}`
  return path.join(temporaryFolder, `${name}.html`)
}

/** Makes the page, writes it and sets the output `dashboard-file`. */
export async function publishDashboard(make: () => Promise<string>, file: string): Promise<void> {
  try {
    await writeFile(file, await make())
    core.setOutput('dashboard-file', file)
  } catch (error) {
    core.setOutput('dashboard-file', '')
    const [reason] = String(error instanceof Error ? error.message : error).split('\n')
    core.warning(`The dashboard could not be made; everything else was stored. ${reason}`)
  }
}
