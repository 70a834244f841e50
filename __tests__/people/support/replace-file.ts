// Somebody stores other bytes under a day's name, as another compressor version or a manual clean-up would.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { branchOf } from '../../action/support/branch.ts'
import { git } from '../../action/support/git.ts'

async function blobOf(repository: string, bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bytes-'))
  try {
    const file = path.join(folder, 'bytes')
    await writeFile(file, bytes)
    return (await git(repository, ['hash-object', '-w', '--no-filters', file])).trim()
  } finally {
    await rm(folder, { recursive: true, maxRetries: 9 })
  }
}

/** A commit on the data branch that puts these files in place of `gone`. */
export async function replaceFile(
  repository: string,
  gone: string,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  const changes: string[] = []
  for (const [path, bytes] of Object.entries(files))
    changes.push(`M 100644 ${await blobOf(repository, bytes)} ${path}\n`)
  const parent = await branchOf(repository).head()
  await git(
    repository,
    ['fast-import', '--quiet'],
    [
      'commit refs/heads/copilot-metrics\n',
      'committer Somebody Else <somebody@example.com> 1790000000 +0000\n',
      'data 7\nBy hand\n',
      `from ${parent ?? ''}\n`,
      `D ${gone}\n`,
      ...changes,
      'done\n',
    ].join(''),
  )
}
