// The only writer of the job summary.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as core from '@actions/core'

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
