// Every file of a branch with its bytes, read at once.
import { spawn } from 'node:child_process'
import { gitEnvironment } from '../../../simulator/git/git-process.ts'
import { git } from '../../action/support/git.ts'

function catFiles(repository: string, ids: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', repository, 'cat-file', '--batch'], {
      env: gitEnvironment,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const output: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.once('error', reject)
    child.once('close', () => resolve(Buffer.concat(output)))
    child.stdin.end(ids.map((id) => `${id}\n`).join(''))
  })
}

/** Path → bytes of all files at a ref; empty if there is no such ref. */
export async function branchFiles(repository: string, ref: string): Promise<Map<string, Buffer>> {
  const listing = await git(repository, ['ls-tree', '-r', '-z', ref]).catch(() => '')
  const entries = [...listing.matchAll(/\d+ blob ([0-9a-f]{40})\t([^\0]+)\0/g)]
  const bytes = await catFiles(
    repository,
    entries.map(([, id = '']) => id),
  )
  const files = new Map<string, Buffer>()
  let at = 0
  for (const [, , path = ''] of entries) {
    const start = bytes.indexOf('\n', at) + 1
    const size = Number(bytes.subarray(at, start).toString().trim().split(' ')[2])
    files.set(path, bytes.subarray(start, start + size))
    at = start + size + 1
  }
  return files
}
