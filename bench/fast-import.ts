// Many files in one commit on top of a branch, with git fast-import.
import { spawn } from 'node:child_process'
import { gitEnvironment } from '../simulator/git/git-process.ts'

/** Commits these files; the branch must exist. */
export function importFiles(
  repository: string,
  ref: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', repository, 'fast-import', '--quiet'], {
      env: gitEnvironment,
      stdio: ['pipe', 'ignore', 'inherit'],
    })
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error('git fast-import failed'))))
    child.stdin.write(`commit ${ref}\ncommitter Bench <bench@example.com> 1790000000 +0000\n`)
    child.stdin.write(`data 0\nfrom ${ref}^0\n`)
    for (const [path, text] of files) {
      child.stdin.write(`M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`)
    }
    child.stdin.end('done\n')
  })
}
