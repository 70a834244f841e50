// Whatever happened, the repository is valid, and every JSON and NDJSON file parses.
import { gunzipSync } from 'node:zlib'
import { expect } from '@jest/globals'
import { git } from '../../action/support/git.ts'
import { branchFiles } from './branch-files.ts'

function parses(path: string, bytes: Buffer): boolean {
  try {
    const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
    if (path.endsWith('.json')) JSON.parse(text)
    else for (const line of text.split('\n')) if (line !== '') JSON.parse(line)
    return true
  } catch {
    return false
  }
}

/** `damaged` are files that a test broke itself; the copies that the action keeps of damaged files are damaged as well. */
export async function expectWhole(repository: string, damaged: readonly string[] = []): Promise<void> {
  expect(await git(repository, ['fsck', '--strict', '--no-dangling', '--no-progress'])).toBe('')
  const refs = (await git(repository, ['for-each-ref', '--format=%(refname)'])).split('\n').filter(Boolean)
  for (const ref of refs) {
    const files = [...(await branchFiles(repository, ref))].filter(([path]) =>
      /^(?!.*\/damaged\/).*\.(json|ndjson|ndjson\.gz)$/.test(path),
    )
    const broken = files.filter(([path, bytes]) => !parses(path, bytes)).map(([path]) => path)
    expect(broken.filter((path) => !damaged.includes(path))).toEqual([])
  }
}
