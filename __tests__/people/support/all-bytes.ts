// Everything that a repository ever contained: every object, even if no branch refers to it, with compressed files inflated.
import { spawn } from 'node:child_process'
import { gunzipSync } from 'node:zlib'
import { gitEnvironment } from '../../../simulator/git/git-process.ts'

function batch(repository: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      'git',
      ['-C', repository, 'cat-file', '--batch-all-objects', '--batch', '--unordered'],
      {
        env: gitEnvironment,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    const output: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.once('error', reject)
    child.once('close', () => resolve(Buffer.concat(output)))
  })
}

const opened = (bytes: Buffer): Buffer => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes)

/** As one text, without the objects' names, which are only hashes. */
export async function allBytes(repository: string): Promise<string> {
  const bytes = await batch(repository)
  const contents: string[] = []
  for (let at = 0; at < bytes.length;) {
    const start = bytes.indexOf('\n', at) + 1
    const size = Number(bytes.subarray(at, start).toString().trim().split(' ')[2])
    contents.push(opened(bytes.subarray(start, start + size)).toString('utf8'))
    at = start + size + 1
  }
  return contents.join('\n')
}
