import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { botSignature, commitContent } from './commit.ts'
import { git } from './git-process.ts'
import { createObjectReader, type GitObject, type ObjectInfo, type ObjectType } from './object-reader.ts'
import { writeObject } from './object-writer.ts'
import { treeContent } from './tree.ts'

/** A bare repository. Names of refs are full: `refs/heads/main`. */
export interface GitRepository {
  read(name: string): Promise<GitObject | undefined>
  info(name: string): Promise<ObjectInfo | undefined>
  write(type: ObjectType, content: Buffer): Promise<string>
  /** The commit a ref points to. */
  ref(name: string): Promise<string | undefined>
  refs(prefix: string): Promise<{ name: string; sha: string }[]>
  /** Moves a ref, only if it still points to `from` (`undefined`: does not exist); false when it does not. */
  moveRef(name: string, to: string, from: string | undefined): Promise<boolean>
  /** Sets a ref whatever it points to. */
  forceRef(name: string, to: string): Promise<boolean>
  deleteRef(name: string): Promise<boolean>
  isAncestor(older: string, newer: string): Promise<boolean>
  close(): void
}

const none = '0'.repeat(40)

/** Opens the bare repository at a path; if there is none, creates it with one commit on `main`. */
export async function openRepository(path: string, now: string): Promise<GitRepository> {
  const exists = await stat(join(path, 'HEAD')).then(
    () => true,
    () => false,
  )
  if (!exists) await makeRepository(path, now)
  const reader = createObjectReader(path)
  const succeeds = async (...args: string[]): Promise<boolean> => (await git(path, args)).code === 0
  return {
    read: (name) => reader.read(name),
    info: (name) => reader.info(name),
    write: (type, content) => writeObject(path, type, content),
    ref: async (name) => (isRefName(name) ? (await reader.info(name))?.sha : undefined),
    async refs(prefix) {
      const { output } = await git(path, ['for-each-ref', '--format=%(objectname) %(refname)'])
      return output
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => ({ sha: line.slice(0, 40), name: line.slice(41) }))
        .filter(({ name }) => name.startsWith(prefix))
    },
    moveRef: async (name, to, from) => isRefName(name) && succeeds('update-ref', name, to, from ?? none),
    forceRef: async (name, to) => isRefName(name) && succeeds('update-ref', name, to),
    deleteRef: async (name) => isRefName(name) && succeeds('update-ref', '-d', name),
    isAncestor: (older, newer) => succeeds('merge-base', '--is-ancestor', older, newer),
    close: () => reader.close(),
  }
}

/** Whether git accepts the name as a ref, see git-check-ref-format. */
export function isRefName(name: string): boolean {
  return (
    /^refs(\/[^\s~^:?*[\\/]+)+$/.test(name) &&
    // oxlint-disable-next-line no-control-regex
    !/\.\.|@\{|\/\.|\.lock(\/|$)|\.$|[\u0000-\u001f\u007f]/.test(name) &&
    name.split('/').length > 2
  )
}

async function makeRepository(path: string, now: string): Promise<void> {
  await mkdir(path, { recursive: true })
  await git(path, ['init', '--quiet', '--bare', '--initial-branch=main', '.'])
  const readme = await writeObject(path, 'blob', Buffer.from('# copilot-archive\n'))
  const tree = await writeObject(
    path,
    'tree',
    treeContent([{ mode: '100644', name: 'README.md', sha: readme }]),
  )
  const signature = botSignature(now)
  const commit = commitContent({
    tree,
    parents: [],
    author: signature,
    committer: signature,
    message: 'Initial commit',
  })
  await git(path, ['update-ref', 'refs/heads/main', await writeObject(path, 'commit', commit)])
}
