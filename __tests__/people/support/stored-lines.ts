// A day's stored lines, from a plain file, a compressed one or several parts.
import { gunzipSync } from 'node:zlib'
import { branchFiles } from '../../faults/support/branch-files.ts'

/** `folder` is a report's folder: `orgs/acme/users`. Empty if the day is not stored. */
export async function storedLines(
  repository: string,
  folder: string,
  day: string,
  branch = 'copilot-metrics',
): Promise<string> {
  const start = `${folder}/${day.slice(0, 7).replace('-', '/')}/${day}.`
  const files = [...(await branchFiles(repository, `refs/heads/${branch}`))]
    .filter(([path]) => path.startsWith(start))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return files
    .map(([path, bytes]) => (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
    .join('')
}
