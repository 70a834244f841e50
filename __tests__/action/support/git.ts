// Git's plumbing. Always asynchronous: the simulator answers from the same process.
import { spawn } from 'node:child_process'
import { gitEnvironment } from '../../../simulator/git/git-process.ts'

/** Runs git in a repository; returns its output as text. If git fails, rejects with what it said. */
export function git(repository: string, args: readonly string[], input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', repository, ...args], { env: gitEnvironment })
    const [output, errors]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(Buffer.concat(output).toString())
      else reject(new Error(`git ${args.join(' ')}: ${Buffer.concat(errors).toString()}`))
    })
    // Git may end without reading its input; its exit code says whether it succeeded.
    child.stdin.once('error', () => undefined)
    child.stdin.end(input)
  })
}
