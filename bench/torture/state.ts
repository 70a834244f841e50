// What is on the branch, by git's own account: sound objects, whole files, days.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const ref = 'refs/heads/copilot-metrics'

async function git(repository: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', ['-C', repository, ...args], { maxBuffer: 1 << 28 })
  return stdout
}

/** What `git fsck --strict` complains of; empty when the repository is sound. Objects of dead runs may lie about. */
export async function fsck(repository: string): Promise<string> {
  try {
    return (await git(repository, 'fsck', '--strict', '--no-dangling', '--no-progress')).trim()
  } catch (error) {
    return error instanceof Error ? error.message : 'failed'
  }
}

export const commitCount = async (repository: string): Promise<number> =>
  Number(await git(repository, 'rev-list', '--count', ref))

/** Path → text of the files at the branch's head; empty while there is none. */
export async function filesAt(repository: string): Promise<Map<string, string>> {
  // Taken once: the branch moves on while its files are read.
  const head = (await git(repository, 'for-each-ref', '--format=%(objectname)', ref)).trim()
  const files = new Map<string, string>()
  if (head === '') return files
  const paths = (await git(repository, 'ls-tree', '-r', '--name-only', head)).split('\n').filter(Boolean)
  const command = ['grep', '--no-color', '-I', '-z', '-h', '-e', '']
  void command
  for (const path of paths) files.set(path, await git(repository, 'cat-file', 'blob', `${head}:${path}`))
  return files
}

function isWhole(path: string, text: string): boolean {
  try {
    if (path.endsWith('.json')) JSON.parse(text)
    if (path.endsWith('.ndjson')) for (const line of text.split('\n').filter(Boolean)) JSON.parse(line)
    return true
  } catch {
    return false
  }
}

/** Files of the branch that do not parse. */
export const brokenFiles = (files: ReadonlyMap<string, string>): string[] =>
  [...files].filter(([path, text]) => !isWhole(path, text)).map(([path]) => path)
