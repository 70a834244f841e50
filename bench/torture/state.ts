// What is on the branch according to git: valid objects, complete files, days.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { branchFiles } from '../../__tests__/faults/support/branch-files.ts'

const ref = 'refs/heads/copilot-metrics'

const git = async (repository: string, ...args: string[]): Promise<string> =>
  (await promisify(execFile)('git', ['-C', repository, ...args])).stdout.trim()

/** What `git fsck --strict` reports; empty if everything is valid. Unused objects of killed runs are allowed. */
export async function fsck(repository: string): Promise<string> {
  try {
    return await git(repository, 'fsck', '--strict', '--no-dangling', '--no-progress')
  } catch (error) {
    const { stdout, stderr, message } = error as Error & { stdout: string; stderr: string }
    return `${stdout}${stderr}`.trim() || message
  }
}

export const countCommits = async (repository: string): Promise<number> =>
  Number(await git(repository, 'rev-list', '--count', ref))

/** Path → bytes at the branch's head; empty while there is no branch. */
export const filesOf = (repository: string): Promise<Map<string, Buffer>> => branchFiles(repository, ref)

function isWhole(path: string, bytes: Buffer): boolean {
  try {
    const text = bytes.toString()
    if (path.endsWith('.json')) JSON.parse(text)
    if (path.endsWith('.ndjson')) for (const line of text.split('\n').filter(Boolean)) JSON.parse(line)
    return true
  } catch {
    return false
  }
}

/** Files that do not parse. */
export const brokenFiles = (files: ReadonlyMap<string, Buffer>): string[] =>
  [...files].filter(([path, bytes]) => !isWhole(path, bytes)).map(([path]) => path)
