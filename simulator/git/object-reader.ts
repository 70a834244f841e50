import { spawn } from 'node:child_process'
import { gitEnvironment } from './git-process.ts'

export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag'

export interface ObjectInfo {
  readonly sha: string
  readonly type: ObjectType
  readonly size: number
}

export interface GitObject extends ObjectInfo {
  readonly content: Buffer
}

/** Reads objects by id or full ref name through one long-lived `git cat-file`. */
export interface ObjectReader {
  info(name: string): Promise<ObjectInfo | undefined>
  read(name: string): Promise<GitObject | undefined>
  close(): void
}

interface Waiting {
  readonly withContent: boolean
  readonly resolve: (object: GitObject | undefined) => void
  readonly reject: (error: Error) => void
}

/** Starts the process for a bare repository. */
export function createObjectReader(path: string): ObjectReader {
  const child = spawn('git', ['-C', path, 'cat-file', '--batch-command'], {
    env: gitEnvironment,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const waiting: Waiting[] = []
  let chunks: Buffer[] = []
  let length = 0
  let header: ObjectInfo | undefined

  const joined = (): Buffer => {
    const [only, ...more] = chunks
    if (only && more.length === 0) return only
    const all = Buffer.concat(chunks)
    chunks = [all]
    return all
  }
  const take = (bytes: number): Buffer => {
    const all = joined()
    chunks = [all.subarray(bytes)]
    length -= bytes
    return all.subarray(0, bytes)
  }
  const finish = (object: GitObject | undefined): void => {
    header = undefined
    waiting.shift()?.resolve(object)
  }
  /** Takes one answer from the received bytes; false if it is not complete yet. */
  const advance = (): boolean => {
    const [first] = waiting
    if (!first) return false
    if (header) {
      if (length < header.size + 1) return false
      finish({ ...header, content: take(header.size + 1).subarray(0, -1) })
      return true
    }
    const end = joined().indexOf('\n')
    if (end < 0) return false
    const line = take(end + 1)
      .toString()
      .trimEnd()
    const [, sha = '', type, size] = /^([0-9a-f]{40}) (\w+) (\d+)$/.exec(line) ?? []
    if (type === undefined || !isObjectType(type)) finish(undefined)
    else {
      header = { sha, type, size: Number(size) }
      if (!first.withContent) finish({ ...header, content: Buffer.alloc(0) })
    }
    return true
  }
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    length += chunk.length
    while (advance());
  })
  const fail = (): void => {
    for (const request of waiting.splice(0)) request.reject(new Error('git cat-file has ended'))
  }
  child.on('error', fail)
  child.on('close', fail)
  child.stdin.on('error', fail)

  const ask = (command: 'info' | 'contents', name: string): Promise<GitObject | undefined> =>
    new Promise((resolve, reject) => {
      if (/\s/.test(name)) return resolve(undefined)
      waiting.push({ withContent: command === 'contents', resolve, reject })
      child.stdin.write(`${command} ${name}\n`)
    })
  return {
    info: (name) => ask('info', name),
    read: (name) => ask('contents', name),
    close: () => void child.stdin.end(),
  }
}

function isObjectType(text: string): text is ObjectType {
  return ['blob', 'tree', 'commit', 'tag'].includes(text)
}
