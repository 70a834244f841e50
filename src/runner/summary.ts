// The only writer of the job summary.
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as core from '@actions/core'
import { setOutput } from './set-output.ts'

/** Where files lie that later steps read. An empty name would be the workspace. */
export const temporaryFolder = ({
  RUNNER_TEMP: folder = '',
}: Readonly<Record<string, string | undefined>>): string => (folder === '' ? tmpdir() : folder)

/** Adds the Markdown to the job summary and leaves it as a file; a full disk must not undo what is already stored. */
export async function publishSummary(markdown: string, folder: string): Promise<void> {
  const file = path.join(folder, 'copilot-metrics-summary.md')
  const isWritten = await writeFile(file, markdown).then(
    () => true,
    () => false,
  )
  if (!isWritten) core.warning(`The summary could not be written to ${file}.`)
  try {
    await core.summary.addRaw(markdown).write()
  } catch {
    core.warning('This runner accepts no job summary; here it is.')
    core.info(markdown)
  }
  setOutput('summary-file', isWritten ? file : '')
}
