// A branch as git sees it, independent of what the action says.
import { git } from './git.ts'

export interface Commit {
  readonly sha: string
  readonly parents: readonly string[]
  readonly subject: string
}

export type Branch = ReturnType<typeof branchOf>

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')

export function branchOf(repository: string, name = 'copilot-metrics') {
  const ref = `refs/heads/${name}`
  const read = (path: string, at = ref): Promise<string> =>
    git(repository, ['cat-file', 'blob', `${at}:${path}`])

  return {
    name,
    read,
    /** A file's JSON; the test states the type that it expects. */
    json: async (path: string, at = ref): Promise<ReturnType<typeof JSON.parse>> =>
      JSON.parse(await read(path, at)),
    head: async (): Promise<string | undefined> =>
      lines(await git(repository, ['for-each-ref', '--format=%(objectname)', ref]))[0],
    /** The ids of the files: equal ids mean equal bytes. */
    tree: async (at = ref): Promise<string> => (await git(repository, ['rev-parse', `${at}^{tree}`])).trim(),
    /** Path and id of each file, except the page and the feed, which contain the name of their branch. */
    blobs: async (): Promise<string[]> =>
      lines(await git(repository, ['ls-tree', '-r', ref])).filter(
        (line) => !/\t(?:feed\.xml|README\.md)$/.test(line),
      ),
    /** The front page without the name of the branch. */
    page: async (): Promise<string> =>
      (await read('README.md')).replaceAll(` --branch ${name} `, ' --branch BRANCH '),
    paths: async (folder = ''): Promise<string[]> =>
      lines(await git(repository, ['ls-tree', '-r', '--name-only', ref, folder === '' ? '.' : `${folder}/`])),
    /** Oldest first. */
    commits: async (): Promise<Commit[]> =>
      lines(await git(repository, ['log', '--reverse', '--format=%H%x09%P%x09%s', ref])).map((line) => {
        const [sha = '', parents = '', subject = ''] = line.split('\t')
        return { sha, parents: parents.split(' ').filter((one) => one !== ''), subject }
      }),
    message: async (): Promise<string> => (await git(repository, ['log', '-1', '--format=%B', ref])).trim(),
    /** Lines added and deleted by the last commit, by path. */
    diff: async (): Promise<Record<string, readonly [number, number]>> =>
      Object.fromEntries(
        lines(await git(repository, ['diff', '--numstat', `${ref}~`, ref])).map((line) => {
          const [added, deleted, path = ''] = line.split('\t')
          return [path, [Number(added), Number(deleted)] as const]
        }),
      ),
  }
}
